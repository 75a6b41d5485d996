// SPDX-License-Identifier: Apache-2.0
#include "core/desk/searchtext.h"

#include <algorithm>

namespace waydesk {

namespace {
char lower(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<char>(c - 'A' + 'a');
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
}

uint byteAt(std::string_view text, size_t i) { return static_cast<unsigned char>(text[i]); }

bool isTail(uint byte) { return (byte & 0xC0u) == 0x80u; }

/// Well-formed 3-byte sequence at `i`, or 0.
uint threeByteCode(std::string_view text, size_t i)
{
    if (i + 3 > text.size() || (byteAt(text, i) & 0xF0u) != 0xE0u || !isTail(byteAt(text, i + 1))
        || !isTail(byteAt(text, i + 2)))
        return 0;
    return (byteAt(text, i) & 0x0Fu) << 12 | (byteAt(text, i + 1) & 0x3Fu) << 6 | (byteAt(text, i + 2) & 0x3Fu);
}

/// Well-formed 4-byte sequence at `i`, or 0.
uint fourByteCode(std::string_view text, size_t i)
{
    if (i + 4 > text.size() || (byteAt(text, i) & 0xF8u) != 0xF0u || !isTail(byteAt(text, i + 1))
        || !isTail(byteAt(text, i + 2)) || !isTail(byteAt(text, i + 3)))
        return 0;
    return (byteAt(text, i) & 0x07u) << 18 | (byteAt(text, i + 1) & 0x3Fu) << 12 | (byteAt(text, i + 2) & 0x3Fu) << 6
        | (byteAt(text, i + 3) & 0x3Fu);
}

/// Characters that stand for themselves: NFKC and case folding leave them alone, whatever stands beside them.
bool isPlain(uint code)
{
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF)
        || (code >= 0x3001 && code <= 0x3020) || (code >= 0x2018 && code <= 0x201D)
        || (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x2A6DF);
}

/// The common case without a detour through QString. False: something needs the full treatment; `out` is as before.
bool appendFast(std::string &out, std::string_view text)
{
    const size_t before = out.size();
    for (size_t i = 0; i < text.size();) {
        if (byteAt(text, i) < 0x80) {
            out += lower(text[i++]);
            continue;
        }
        if (const std::string_view two = text.substr(i, 2); two == "\u00B7" || two == "\u00D7") {
            out.append(two);
            i += 2;
        } else if (const uint code = threeByteCode(text, i); code == 0x3000) {
            out += ' ';
            i += 3;
        } else if (code >= 0xFF01 && code <= 0xFF5E) {
            out += lower(static_cast<char>(code - 0xFF01 + '!'));
            i += 3;
        } else if (isPlain(code)) {
            out.append(text.substr(i, 3));
            i += 3;
        } else if (isPlain(fourByteCode(text, i))) {
            out.append(text.substr(i, 4));
            i += 4;
        } else {
            out.resize(before);
            return false;
        }
    }
    return true;
}

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00AD || (u >= 0x200B && u <= 0x200F) || u == 0x2060 || (u >= 0xFE00 && u <= 0xFE0F) || u == 0xFEFF;
}

void appendFull(std::string &out, std::string_view text)
{
    QString full = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                       .normalized(QString::NormalizationForm_KC)
                       .toCaseFolded();
    full.removeIf(isInvisible);
    for (QChar &c : full) {
        if (c.isSpace() || c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u' ';
    }
    const QByteArray utf8 = full.toUtf8();
    out.append(utf8.constData(), static_cast<size_t>(utf8.size()));
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }
} // namespace

void appendSearchText(std::string &out, std::string_view utf8)
{
    if (!appendFast(out, utf8))
        appendFull(out, utf8);
}

std::string searchText(std::string_view utf8)
{
    std::string out;
    appendSearchText(out, utf8);
    return out;
}

std::string phoneDigits(std::string_view searchText)
{
    std::string out;
    for (const char c : searchText) {
        if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.')
            out += c;
    }
    return out;
}

std::vector<SearchWord> searchWords(const QString &typed)
{
    const QByteArray utf8 = typed.toUtf8();
    const std::string text = searchText({utf8.constData(), static_cast<size_t>(utf8.size())});
    std::vector<SearchWord> words;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            SearchWord word{text.substr(begin, end - begin), {}};
            std::string digits = phoneDigits(word.text);
            if (digits.size() >= 7 && digits != word.text && std::ranges::all_of(digits, isDigit))
                word.other = std::move(digits);
            words.push_back(std::move(word));
        }
        begin = end + 1;
    }
    return words;
}

} // namespace waydesk
