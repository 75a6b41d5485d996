// SPDX-License-Identifier: Apache-2.0
#include "core/address/textfold.h"

#include <QChar>

#include <algorithm>

namespace waydesk {

namespace {
constexpr char16_t ideographicComma = 0x3001;
constexpr char16_t ideographicStop = 0x3002;
constexpr char16_t zeroWidthNonJoiner = 0x200c;
constexpr char16_t zeroWidthJoiner = 0x200d;

constexpr bool isHan(char16_t c) { return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf); }

constexpr bool isPlain(char16_t c)
{
    return c < 0x80 || isHan(c) || (c >= 0xff01 && c <= 0xff5e) || c == 0x3000 || c == ideographicComma
        || c == ideographicStop;
}

constexpr bool isAsciiDigit(char16_t c) { return c >= u'0' && c <= u'9'; }

constexpr bool isUpper(char16_t c) { return c >= u'A' && c <= u'Z'; }

constexpr bool isAsciiWord(char16_t c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || isUpper(c); }

constexpr bool isEastAsian(char16_t c)
{
    return (c >= 0x2e80 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff00 && c <= 0xffef);
}
} // namespace

bool isPlainText(QStringView text) { return std::all_of(text.utf16(), text.utf16() + text.size(), isPlain); }

TextFold::Kind TextFold::kindOf(char16_t c)
{
    if (isHan(c))
        return Kind::Other;
    if (c < 0x80) {
        if (isAsciiWord(c))
            return Kind::Word;
        return c <= u' ' || c == u',' || c == 0x7f ? Kind::Gap : Kind::Other;
    }
    const QChar q(c);
    if (c == ideographicComma || q.isSpace() || q.category() == QChar::Other_Control)
        return Kind::Gap;
    if (q.category() == QChar::Other_Format)
        return c == zeroWidthNonJoiner || c == zeroWidthJoiner ? Kind::Other : Kind::Nothing;
    return !isEastAsian(c) && (q.isLetterOrNumber() || q.isMark()) ? Kind::Word : Kind::Other;
}

void TextFold::append(const QString &text)
{
    if (isPlainText(text)) {
        write(text);
        return;
    }
    const QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    write(folded.normalized(QString::NormalizationForm_KC));
}

void TextFold::write(QStringView text)
{
    qsizetype size = m_out.size();
    m_out.resize(size + text.size() + 1);
    char16_t *const out = m_out.data();
    for (const QChar q : text) {
        const char16_t c = narrowed(q.unicode());
        const Kind kind = c == u'.' && !isAsciiDigit(m_before) ? Kind::Gap : kindOf(c);
        m_before = c;
        if (kind == Kind::Gap)
            m_gap = true;
        if (kind == Kind::Gap || kind == Kind::Nothing)
            continue;
        if (m_gap && m_last == Kind::Word && kind == Kind::Word)
            out[size++] = u' ';
        out[size++] = isUpper(c) ? char16_t(c + 0x20) : c;
        m_gap = false;
        m_last = kind;
    }
    m_out.resize(size);
}

} // namespace waydesk
