// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace waydesk {

using FoldBuffer = QVarLengthArray<char16_t, 384>;

/// Full-width ASCII and the ideographic space as ASCII, any other character as it is.
constexpr char16_t narrowed(char16_t c)
{
    if (c >= 0xff01 && c <= 0xff5e)
        return char16_t(c - 0xfee0);
    return c == 0x3000 ? u' ' : c;
}

/// True if `narrowed` and ASCII lower case do to this text all that NFKC and case folding would.
bool isPlainText(QStringView text);

/// Appends texts to a buffer in the form in which equal things compare equal: NFKC, case folded, without needless
/// gaps. White space, control characters, commas and the point of an abbreviation are a gap; it stays, as one space,
/// only between two words of a script that writes words apart. Invisible format characters vanish; those that hold an
/// emoji together stay.
class TextFold
{
public:
    explicit TextFold(FoldBuffer &out)
        : m_out(out)
    { }

    void gap() { m_gap = true; }
    void append(const QString &text);

private:
    enum class Kind { Word, Other, Gap, Nothing };
    static Kind kindOf(char16_t c);
    void write(QStringView text);

    FoldBuffer &m_out;
    bool m_gap = false;
    Kind m_last = Kind::Other;
    char16_t m_before = 0; ///< the character before this one, whatever it is
};

} // namespace waydesk
