// SPDX-License-Identifier: Apache-2.0
#include "core/label/mask.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int mobileDigits = 11;
constexpr int keptTail = 4;

/// Where the number proper ends: an extension begins behind enough digits with a dash, a comma, # or 转.
qsizetype extensionStart(const QString &phone)
{
    int digits = 0;
    for (qsizetype i = 0; i < phone.size(); ++i) {
        if (phone[i].isDigit())
            ++digits;
        else if (digits >= mobileDigits - 1 && QStringView(u"-,#转_").contains(phone[i]))
            return i;
        else if (phone[i] == u'转')
            return i;
    }
    return phone.size();
}

bool isAsciiAlnum(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

} // namespace

QString maskName(const QString &name, NameMask mask)
{
    if (mask == NameMask::None || name.isEmpty() || name.contains(u'*'))
        return name;
    const QList<uint> points = name.trimmed().toUcs4();
    if (mask == NameMask::All || points.size() < 2)
        return u"*"_s;
    const auto text = [&](qsizetype i) { return QString::fromUcs4(reinterpret_cast<const char32_t *>(&points[i]), 1); };
    if (points.size() == 2)
        return text(0) + u'*';
    return text(0) + QString(std::min<qsizetype>(points.size() - 2, 3), u'*') + text(points.size() - 1);
}

QString maskPhone(const QString &phone, PhoneMask mask)
{
    if (mask == PhoneMask::None || phone.contains(u'*'))
        return phone;
    QString masked = phone;
    const qsizetype end = extensionStart(phone);
    const auto digits = std::count_if(phone.cbegin(), phone.cbegin() + end, [](QChar c) { return c.isDigit(); });
    const qsizetype kept = digits > keptTail ? keptTail : digits / 2;
    const qsizetype hidden = mask == PhoneMask::All ? digits : std::max<qsizetype>(4, digits <= 7 ? digits : 4);
    qsizetype behind = 0;
    for (qsizetype i = end - 1; i >= 0; --i) {
        if (!phone[i].isDigit())
            continue;
        if (behind >= kept && behind < kept + hidden)
            masked[i] = u'*';
        ++behind;
    }
    return masked;
}

QString maskStreet(const QString &street, StreetMask mask)
{
    if (mask == StreetMask::None || street.contains(u'*'))
        return street;
    if (mask == StreetMask::All)
        return street.isEmpty() ? street : u"***"_s;
    QString masked;
    for (qsizetype i = 0; i < street.size();) {
        qsizetype end = i;
        bool digit = false;
        while (end < street.size() && (street[end].isDigit() || isAsciiAlnum(street[end]) || street[end] == u'-'))
            digit |= street[end++].isDigit();
        if (end == i)
            masked += street[i++];
        else
            masked += digit ? QStringView(u"***") : QStringView(street).sliced(i, end - i), i = end;
    }
    return masked;
}

} // namespace waydesk
