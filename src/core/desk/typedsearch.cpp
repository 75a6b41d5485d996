// SPDX-License-Identifier: Apache-2.0
#include "core/desk/typedsearch.h"

#include <QRegularExpression>

namespace waydesk {

using namespace Qt::StringLiterals;

TypedSearch TypedSearch::of(const QString &typed)
{
    static const QRegularExpression tag(u"(?<!\\S)(?:tag|标签)[:：](?:[\"“”]([^\"“”]*)[\"“”]?|(\\S*))"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    TypedSearch search;
    qsizetype from = 0;
    for (auto found = tag.globalMatch(typed); found.hasNext();) {
        const auto one = found.next();
        search.text += typed.sliced(from, one.capturedStart() - from);
        from = one.capturedEnd();
        const QString name = (one.captured(1) + one.captured(2)).simplified();
        if (!name.isEmpty()) // it is still being typed
            search.tags.append(name);
    }
    search.text += typed.sliced(from);
    return search;
}

TypedTag::TypedTag(const OrderTable &table, const QString &typed)
    : m_table(table)
{
    const QString name = foldedTagText(typed);
    m_none = name == noTag;
    for (size_t i = 0; i < table.tags().size(); ++i) {
        if (foldedTagText(table.tags()[i].name).startsWith(name))
            m_bits |= TagBits(1) << i;
    }
}

bool TypedTag::fits(RowHandle row) const
{
    const TagBits bits = m_table.tagBits(row);
    return (bits & m_bits) != 0 || (m_none && bits == 0);
}

} // namespace waydesk
