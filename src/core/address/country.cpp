// SPDX-License-Identifier: Apache-2.0
#include "core/address/country.h"

#include <QString>

#include <algorithm>
#include <array>

namespace waydesk {

namespace {

template <size_t N> bool isOneOf(QStringView country, const std::array<QStringView, N> &words)
{
    const QStringView text = country.trimmed();
    return std::ranges::any_of(words,
                               [text](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

} // namespace

bool isMainland(QStringView country)
{
    if (country.isEmpty())
        return true;
    static constexpr std::array<QStringView, 6> words{u"中国", u"CN", u"CHN", u"China", u"中国大陆", u"中华人民共和国"};
    return isOneOf(country, words);
}

bool dialsOne(QStringView country)
{
    static constexpr std::array<QStringView, 6> words{u"US", u"USA",   u"United States", u"United States of America",
                                                      u"CA", u"Canada"};
    return isOneOf(country, words);
}

} // namespace waydesk
