// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

constexpr int maxCopy = 99'999;

/// The low 20 bits of CRC-32 (IEEE 802.3) over "<number>:<copy>".
quint32 checksum(const QByteArray &text)
{
    quint32 crc = 0xffff'ffff;
    for (const char c : text) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb8'8320U : 0U);
    }
    return ~crc & 0xf'ffff;
}

/// Four characters of Crockford's base 32, which has neither I, L, O nor U.
QString checkCharacters(const QString &number, const QString &copy)
{
    static constexpr std::array alphabet = std::to_array("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const quint32 sum = checksum((number + u':' + copy).toLatin1());
    QString text;
    for (int shift = 15; shift >= 0; shift -= 5)
        text += QLatin1Char(alphabet[(sum >> shift) & 31]);
    return text;
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'-';
    });
}

} // namespace

QString labelQrPayload(const QString &number, int copy)
{
    const QString copyText = QString::number(copy);
    return u"WD1:"_s + number + u':' + copyText + u':' + checkCharacters(number, copyText);
}

bool parseLabelQr(const QString &payload, LabelQr *out)
{
    const QStringList parts = payload.split(u':');
    if (parts.size() != 4 || parts[0] != u"WD1" || !isNumber(parts[1]))
        return false;
    bool ok = false;
    const int copy = parts[2].toInt(&ok);
    if (!ok || copy < 1 || copy > maxCopy || QString::number(copy) != parts[2])
        return false;
    if (parts[3] != checkCharacters(parts[1], parts[2]))
        return false;
    *out = {parts[1], copy};
    return true;
}

} // namespace waydesk
