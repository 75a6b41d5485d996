// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/gb18030.h"

#include <QStringDecoder>
#include <QVarLengthArray>

#include <cstring>
#include <vector>

namespace waydesk {

namespace {

constexpr int firstLead = 0x81;
constexpr int lastLead = 0xFE;
constexpr int firstTrail = 0x40;
constexpr int lastTrail = 0xFE;
constexpr int trails = lastTrail - firstTrail + 1;

bool isLead(uchar c) { return c >= firstLead && c <= lastLead; }

bool isTrail(uchar c) { return c >= firstTrail && c <= lastTrail && c != 0x7F; }

bool isDigit(uchar c) { return c >= 0x30 && c <= 0x39; }

QString convert(QByteArrayView bytes)
{
    QStringDecoder decoder("GB18030");
    return decoder.isValid() ? QString(decoder(bytes)) : QString(QChar::ReplacementCharacter);
}

std::vector<char16_t> makeTable()
{
    std::vector<char16_t> table(size_t(lastLead - firstLead + 1) * trails, QChar::ReplacementCharacter);
    for (int lead = firstLead; lead <= lastLead; ++lead) {
        for (int trail = firstTrail; trail <= lastTrail; ++trail) {
            if (trail == 0x7F)
                continue;
            const char pair[2] = {char(lead), char(trail)};
            const QString text = convert(QByteArrayView(pair, 2));
            if (text.size() == 1)
                table[size_t(lead - firstLead) * trails + size_t(trail - firstTrail)] = text[0].unicode();
        }
    }
    return table;
}

const char16_t *pairTable()
{
    static const std::vector<char16_t> table = makeTable();
    return table.data();
}

bool isFour(const uchar *at, const uchar *end)
{
    return end - at >= 4 && isLead(at[0]) && isDigit(at[1]) && isLead(at[2]) && isDigit(at[3]);
}

} // namespace

Gb18030Check checkGb18030(QByteArrayView bytes, const std::function<void(qint64)> &passed)
{
    constexpr qsizetype toldEvery = 1 << 20;
    Gb18030Check check;
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const auto *const end = at + bytes.size();
    qsizetype told = 0;
    while (at < end) {
        const qsizetype done = bytes.size() - (end - at);
        if (passed && done - told >= toldEvery)
            passed(told = done);
        quint64 block = 0;
        const auto *const near = end - at > toldEvery ? at + toldEvery : end;
        while (near - at >= 8 && (std::memcpy(&block, at, 8), (block & 0x8080808080808080ULL) == 0))
            at += 8;
        if (at == end)
            break;
        if (*at < 0x80) {
            ++at;
        } else if (end - at >= 2 && isLead(at[0]) && isTrail(at[1])) {
            at += 2;
        } else if (isFour(at, end)) {
            check.fourByte = true;
            at += 4;
        } else {
            check.valid = false;
            check.truncated = isLead(*at) && end - at < 4 && (end - at == 1 || isDigit(at[1]));
            return check;
        }
    }
    return check;
}

QString fromGb18030(QByteArrayView bytes)
{
    const char16_t *const table = pairTable();
    QVarLengthArray<char16_t, 512> text(bytes.size());
    char16_t *out = text.data();
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const auto *const end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            *out++ = *at++;
        } else if (end - at >= 2 && isLead(at[0]) && isTrail(at[1])) {
            *out++ = table[size_t(at[0] - firstLead) * trails + size_t(at[1] - firstTrail)];
            at += 2;
        } else if (isFour(at, end)) {
            const QString wide = convert(QByteArrayView(at, 4));
            for (const QChar c : wide.left(2))
                *out++ = c.unicode();
            at += 4;
        } else {
            *out++ = QChar::ReplacementCharacter;
            ++at;
        }
    }
    return QString(reinterpret_cast<const QChar *>(text.constData()), out - text.constData());
}

} // namespace waydesk
