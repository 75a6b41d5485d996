// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/headingfinder.h"

#include "exchange/formats/headingname.h"

#include <QSet>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int fewestForNear = 3;

bool hasAny(const QSet<QString> &names, const QStringList &wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&names](const QString &name) { return names.contains(name); });
}

} // namespace

HeadingFinder::HeadingFinder(const FormatCatalogue &catalogue, const QString &formatId)
    : m_catalogue(catalogue)
    , m_formatId(formatId)
{ }

HeadingFinder::Judged HeadingFinder::judge(const FormatSpec &format, const QStringList &names) const
{
    const QSet<QString> set(names.begin(), names.end());
    Judged judged;
    for (const QStringList &columns : format.columns) {
        for (const QString &name : columns)
            judged.found += set.contains(name);
    }
    for (const auto &group : format.required) {
        const bool there =
            std::any_of(group.begin(), group.end(), [&](Field field) { return hasAny(set, format.names(field)); });
        if (!there)
            judged.missing.append(format.names(group.front()).value(0));
    }
    if (!hasAny(set, format.marks))
        judged.missing.append(format.marks.value(0));
    return judged;
}

const FormatSpec *HeadingFinder::match(const QStringList &cells)
{
    QStringList names;
    for (const QString &cell : cells)
        names.append(headingName(cell));
    const FormatSpec *best = nullptr;
    int most = 0;
    for (const FormatSpec &format : m_catalogue.formats()) {
        if (!m_formatId.isEmpty() && format.id != m_formatId)
            continue;
        const Judged judged = judge(format, names);
        if (judged.missing.isEmpty() && judged.found > most) {
            best = &format;
            most = judged.found;
        }
        if (judged.found > m_nearestJudged.found && judged.found >= fewestForNear) {
            m_nearest = &format;
            m_nearestJudged = judged;
        }
    }
    if (!best)
        noteData(names);
    return best;
}

/// A row of data names its format by its status words.
void HeadingFinder::noteData(const QStringList &words)
{
    for (const FormatSpec &format : m_catalogue.formats()) {
        const bool speaks = std::any_of(words.begin(), words.end(), [&format](const QString &word) {
            return word.size() > 2 && (format.statusWords.contains(word) || format.refundWords.contains(word));
        });
        if (speaks && !m_nearest) {
            m_nearest = &format;
            m_nearestJudged = judge(format, {});
        }
    }
}

Error HeadingFinder::failure() const
{
    const FormatSpec *format = m_nearest ? m_nearest : m_catalogue.byId(m_formatId);
    if (!format)
        return {ErrorCode::UnknownFormat, {}, {}};
    const QStringList missing = m_nearest ? m_nearestJudged.missing : judge(*format, {}).missing;
    return {ErrorCode::HeadingMissing, {{u"format"_s, format->id}, {u"missing"_s, missing}}, {}};
}

} // namespace waydesk
