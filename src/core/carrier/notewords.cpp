// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/notewords.h"

#include <algorithm>
#include <array>

namespace waydesk {

namespace {

constexpr std::array<QStringView, 12> noes{u"不",   u"别",  u"勿", u"莫",    u"不要", u"不能",
                                           u"不用", u"not", u"no", u"don't", u"不想", u"拒"};

/// With these before it, 别 is the end of a word and no no.
constexpr QStringView beforeBie = u"特分区类个性级";

bool isDenied(QStringView before)
{
    const QStringView text = before.trimmed();
    return std::ranges::any_of(noes, [&](QStringView no) {
        if (!text.endsWith(no, Qt::CaseInsensitive))
            return false;
        const QStringView rest = text.chopped(no.size());
        if (rest.isEmpty())
            return true;
        const bool latin = no.front().unicode() < 0x80;
        return latin ? !rest.back().isLetter() : no != u"别" || !beforeBie.contains(rest.back()); // "piano", "特别"
    });
}

} // namespace

QString askedWord(QStringView text, const QStringList &words)
{
    if (text.isEmpty())
        return {}; // as most notes are
    for (const QString &word : words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !word.isEmpty();
             at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            if (!isDenied(text.first(at)))
                return word;
        }
    }
    return {};
}

QString heldWord(QStringView text, const QStringList &words)
{
    const auto found = std::ranges::find_if(
        words, [&](const QString &word) { return !word.isEmpty() && text.contains(word, Qt::CaseInsensitive); });
    return found == words.end() ? QString() : *found;
}

} // namespace waydesk
