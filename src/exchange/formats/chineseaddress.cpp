// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/chineseaddress.h"

#include "core/address/regions.h"

namespace waydesk {

namespace {

constexpr QStringView districtEndings = u"区县市旗";
constexpr int postcodeDigits = 6;

bool isBracket(QChar c, QChar narrow, QChar wide) { return c == narrow || c == wide; }

/// Takes a trailing "(310012)" off.
QString takePostcode(QStringView &text)
{
    text = text.trimmed();
    if (text.size() < postcodeDigits + 2 || !isBracket(text.back(), u')', u'）'))
        return {};
    const qsizetype open = text.size() - postcodeDigits - 2;
    const QStringView digits = text.sliced(open + 1, postcodeDigits);
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
    }
    if (!isBracket(text[open], u'(', u'（'))
        return {};
    const QString postcode = digits.toString();
    text = text.first(open).trimmed();
    return postcode;
}

QStringView takeWord(QStringView &text);

/// The next word, if it says that it is a district: those that were renamed, zones, what the list does not know.
void takeUnknownDistrict(QStringView &text, Address &address)
{
    QStringView rest = text;
    const QStringView word = takeWord(rest);
    if (rest.isEmpty() || word.isEmpty() || !districtEndings.contains(word.back()))
        return;
    address.district = word.toString();
    text = rest;
}

QStringView takeWord(QStringView &text)
{
    qsizetype end = 0;
    while (end < text.size() && !text[end].isSpace())
        ++end;
    const QStringView word = text.first(end);
    text = text.sliced(end).trimmed();
    return word;
}

} // namespace

void takeWholeAddress(const QString &text, Address &address)
{
    if (address.province.isEmpty() && address.city.isEmpty()) {
        splitChineseAddress(text, address);
        return;
    }
    QStringView rest = QStringView(text).trimmed();
    for (const QString *part : {&address.province, &address.city, &address.district}) {
        if (!part->isEmpty() && rest.startsWith(*part))
            rest = rest.sliced(part->size()).trimmed();
    }
    if (!rest.isEmpty())
        address.street = rest.toString();
}

void splitChineseAddress(const QString &text, Address &address)
{
    QStringView rest(text);
    address.postcode = takePostcode(rest);
    if (Regions::mainland().takeFrom(rest, address)) {
        rest = rest.trimmed();
        if (address.district.isEmpty())
            takeUnknownDistrict(rest, address);
        address.street = rest.toString();
        return;
    }
    QStringView tail = rest;
    const QStringView province = takeWord(tail);
    const QStringView city = takeWord(tail);
    if (tail.isEmpty()) {
        address.street = rest.toString();
        return;
    }
    address.province = province.toString();
    address.city = city.toString();
    takeUnknownDistrict(tail, address);
    address.street = tail.toString();
}

} // namespace waydesk
