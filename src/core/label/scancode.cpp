// SPDX-License-Identifier: Apache-2.0
#include "core/label/scancode.h"

#include "core/label/labeldata.h"
#include "core/waybill/typednumber.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr qsizetype kHead = 4096;
constexpr qsizetype kPrefixLength = 3;
constexpr QLatin1StringView kControl("WDC:");

QChar toAscii(QChar c)
{
    if (c == QChar(0x3000))
        return u' ';
    if (c >= QChar(0xff01) && c <= QChar(0xff5e))
        c = QChar(c.unicode() - 0xfee0);
    // Not toUpper(): it makes ASCII of letters that are none (dotless i, long s).
    return c >= u'a' && c <= u'z' ? QChar(c.unicode() - 0x20) : c;
}

bool isBlank(QChar c)
{
    // 0xfeff and the zero width characters come along with copied text.
    return c <= u' ' || (c >= QChar(0x7f) && c <= QChar(0xa0)) || c.isSpace() || c == QChar(0xfeff)
        || (c >= QChar(0x200b) && c <= QChar(0x200f));
}

QStringView trimmed(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.mid(1);
    return text;
}

bool isAimPrefix(QStringView text)
{
    return text.size() > kPrefixLength && text[0] == u']' && text[1].isLetter() && text[1].unicode() < 0x80
        && (text[2].isDigit() || text[2].isLetter()) && text[2].unicode() < 0x80;
}

bool isNumberCharacter(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == u'-'; }

bool isPrintable(QChar c) { return c >= u' ' && c <= u'~'; }

bool isCommandWord(QStringView word)
{
    return !word.isEmpty()
        && std::all_of(word.begin(), word.end(), [](QChar c) { return isNumberCharacter(c) || c == u'_'; });
}

} // namespace

QString ScanCode::waybill() const
{
    switch (kind) {
    case Kind::LabelQr:
    case Kind::Number: return number;
    case Kind::Other: return normalisedNumber(text);
    case Kind::Empty:
    case Kind::Control: break;
    case Kind::Unusable: {
        // Copied text brings zero-width characters and other dashes into a number.
        const QString typed = text.size() < kLongestCode ? normalisedNumber(text) : QString();
        return std::ranges::all_of(typed, isNumberCharacter) ? typed : QString();
    }
    }
    return {};
}

QString normaliseCode(QStringView raw)
{
    QString text;
    for (const QChar c : trimmed(raw).left(kLongestCode + kPrefixLength))
        text += toAscii(c);
    if (isAimPrefix(text))
        text.remove(0, kPrefixLength);
    return text.left(kLongestCode);
}

ScanCode parseScan(QStringView raw)
{
    raw = trimmed(raw);
    ScanCode code;
    code.text = normaliseCode(raw);
    if (raw.isEmpty())
        return code;
    code.kind = ScanCode::Kind::Unusable;
    LabelQr label;
    if (raw.size() > kLongestCode || code.text.isEmpty()) {
        return code;
    } else if (parseLabelQr(code.text, &label)) {
        code.kind = ScanCode::Kind::LabelQr;
        code.number = label.number;
        code.copy = label.copy;
    } else if (code.text.startsWith(kControl) && isCommandWord(QStringView(code.text).mid(kControl.size()))) {
        code.kind = ScanCode::Kind::Control;
        code.text.remove(0, kControl.size());
    } else if (std::all_of(code.text.begin(), code.text.end(), isNumberCharacter)) {
        code.kind = ScanCode::Kind::Number;
        code.number = code.text;
    } else if (!code.text.startsWith(u"WD1:") && std::all_of(code.text.begin(), code.text.end(), isPrintable)) {
        code.kind = ScanCode::Kind::Other;
    }
    return code;
}

ScanCode parseScan(QByteArrayView raw)
{
    // Blanks at the ends do not count, whatever their number; of the rest a head longer than any code is enough.
    const auto isBlankByte = [](char c) { return static_cast<uchar>(c) <= 0x20; };
    while (!raw.isEmpty() && isBlankByte(raw.back()))
        raw.chop(1);
    while (!raw.isEmpty() && isBlankByte(raw.front()))
        raw = raw.sliced(1);
    ScanCode code = parseScan(QStringView(QString::fromUtf8(raw.first(std::min(raw.size(), kHead)))));
    if (raw.size() > kHead)
        code = {ScanCode::Kind::Unusable, {}, 0, code.text};
    return code;
}

QString controlCode(const QString &word) { return kControl + word; }

} // namespace waydesk
