// SPDX-License-Identifier: Apache-2.0
#include "core/address/masking.h"

#include "core/address/addresskey.h"
#include "core/address/textfold.h"

#include <QStringView>

#include <algorithm>
#include <array>

namespace waydesk {

namespace {
bool hasStar(QStringView text)
{
    constexpr QChar fullWidthStar(char16_t(0xff0a));
    return text.contains(u'*') || text.contains(fullWidthStar);
}

bool isCiphertext(QStringView text)
{
    while (!text.isEmpty() && text.front().isSpace())
        text = text.mid(1);
    if (text.size() < 3)
        return false;
    const char16_t first = narrowed(text[0].unicode());
    if ((first == u'#' || first == u'$') && narrowed(text[1].unicode()) == first)
        return true;
    return text[0] == u'~' && text.trimmed().back() == u'~';
}

std::array<const QString *, 7> partsOf(const Address &a)
{
    return {&a.receiver, &a.phone, &a.phone2, &a.province, &a.city, &a.district, &a.street};
}

/// Whether `text` fits `pattern`, in which a star stands for any run of characters. Linear in each star's reach.
bool fits(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && pattern[p] == text[t]) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + p, pattern.end(), [](QChar c) { return c == u'*'; });
}

bool partFits(const QString &masked, const QString &clear)
{
    const QString pattern = normalisedPart(masked);
    return pattern.isEmpty() || fits(pattern, normalisedPart(clear));
}

QString placeOf(const Address &a) { return a.province + u' ' + a.city + u' ' + a.district + u' ' + a.street; }
} // namespace

bool isMasked(const Address &address)
{
    const auto parts = partsOf(address);
    return std::ranges::any_of(parts, [](const QString *part) { return hasStar(*part) || isCiphertext(*part); });
}

bool isMaskedViewOf(const Address &masked, const Address &clear)
{
    const auto parts = partsOf(masked);
    if (!isMasked(masked) || std::ranges::any_of(parts, [](const QString *part) { return isCiphertext(*part); }))
        return false;
    return partFits(masked.receiver, clear.receiver) && partFits(masked.phone, clear.phone)
        && partFits(masked.phone2, clear.phone2) && partFits(placeOf(masked), placeOf(clear));
}

} // namespace waydesk
