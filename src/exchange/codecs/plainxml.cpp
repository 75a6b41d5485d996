// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/plainxml.h"

#include <algorithm>
#include <charconv>

namespace waydesk {

namespace {

constexpr int deepest = 8; ///< of what is left out
constexpr std::ptrdiff_t longestReference = 10;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool isInName(char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == ':'; }

unsigned char byteOf(char c) { return static_cast<unsigned char>(c); }
bool follows(char c) { return (byteOf(c) & 0xC0) == 0x80; }

/// Length of the character that begins with this byte; 0 = none does.
int lengthOf(unsigned char lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/// Neither overlong, nor a surrogate, nor beyond Unicode, nor one of the two that XML knows not.
bool isCharacter(const char *p, int length)
{
    const unsigned char lead = byteOf(p[0]);
    const unsigned char second = byteOf(p[1]);
    if (!std::all_of(p + 1, p + length, follows))
        return false;
    if (length == 3) {
        return (lead != 0xE0 || second >= 0xA0) && (lead != 0xED || second <= 0x9F)
            && (lead != 0xEF || second != 0xBF || byteOf(p[2]) <= 0xBD);
    }
    return length == 2 || ((lead != 0xF0 || second >= 0x90) && (lead != 0xF4 || second <= 0x8F));
}

bool isReferable(unsigned long code)
{
    return code == 0x9 || code == 0xA || code == 0xD || (code >= 0x20 && code < 0x7F) || (code > 0x7F && code < 0xD800)
        || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code < 0x110000);
}

size_t encode(unsigned long code, char *out)
{
    if (code < 0x80) {
        out[0] = char(code);
        return 1;
    }
    const size_t length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; --i, code >>= 6)
        out[i] = char(0x80 | (code & 0x3F));
    constexpr unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = char(leads[length] | code);
    return length;
}

} // namespace

void PlainText::append(std::string_view piece)
{
    if (m_view.empty()) {
        m_view = piece;
        return;
    }
    appendCopy(piece);
}

void PlainText::appendCopy(std::string_view piece)
{
    if (m_view.data() != m_joined.data())
        m_joined.assign(m_view);
    m_joined.append(piece);
    m_view = m_joined;
}

bool PlainXml::skipName()
{
    if (!isLetter(*m_at))
        return false;
    while (isInName(*m_at))
        ++m_at;
    return true;
}

bool PlainXml::Names::add(std::string_view name)
{
    const auto *end = m_names.begin() + m_count;
    if (m_count == m_names.size() || std::find(m_names.cbegin(), end, name) != end)
        return false;
    m_names[m_count++] = name;
    return true;
}

bool PlainXml::anyAttributes(bool &closed)
{
    return attributesOnce([](std::string_view, std::string_view) { return true; }, closed);
}

/// One character beyond ASCII.
bool PlainXml::skipCharacter(const char *&p) const
{
    const int length = lengthOf(byteOf(*p));
    if (length == 0)
        return false;
    if (m_end - p < length) {
        p = m_end;
        return false;
    }
    if (!isCharacter(p, length))
        return false;
    p += length;
    return true;
}

bool PlainXml::longText(const char *p, PlainText &out)
{
    for (;;) {
        while (inText.has(*p))
            ++p;
        const char c = *p;
        if (byteOf(c) >= 0x80) {
            if (!skipCharacter(p))
                break;
        } else if (c == '\n' || c == '\t') {
            ++p;
        } else if (c == ']') {
            if (p[1] == ']' && p[2] == '>')
                break;
            ++p;
        } else if (c == '<' || c == '&') {
            out.append({m_at, size_t(p - m_at)});
            m_at = p;
            if (c == '<')
                return true;
            if (!reference(out))
                return false;
            p = m_at;
        } else {
            break;
        }
    }
    m_at = p;
    return false;
}

bool PlainXml::reference(PlainText &out)
{
    const char *last = std::min(m_at + longestReference, m_end);
    const char *end = std::find(m_at, last, ';');
    if (end == last) {
        m_at = last;
        return false;
    }
    const std::string_view name(m_at + 1, size_t(end - m_at - 1));
    struct Known {
        std::string_view name;
        std::string_view text;
    };
    static constexpr Known known[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}};
    const auto *entity = std::ranges::find(known, name, &Known::name);
    if (entity != std::end(known)) {
        out.append(entity->text);
    } else {
        const bool hex = name.starts_with("#x");
        const std::string_view digits = name.substr(std::min<size_t>(name.size(), hex ? 2 : 1));
        unsigned long code = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
        if (!name.starts_with('#') || digits.empty() || read.ec != std::errc()
            || read.ptr != digits.data() + digits.size() || !isReferable(code))
            return false;
        char bytes[4];
        const size_t length = encode(code, bytes);
        out.appendCopy({bytes, length});
    }
    m_at = end + 1;
    return true;
}

bool PlainXml::textElement(std::string_view name, PlainText &out)
{
    bool closed = false;
    if (!literal(name))
        return false;
    if (*m_at == '>')
        ++m_at;
    else if (!anyAttributes(closed))
        return false;
    return closed || (text(out) && literal("</") && literal(name) && literal(">"));
}

bool PlainXml::stringItem(std::string_view closing, PlainText &out)
{
    bool inRun = false;
    for (;;) {
        skipSpace();
        if (!literal("<"))
            return false;
        if (*m_at == 't') {
            if (!textElement("t", out))
                return false;
        } else if (*m_at == '/') {
            if (!inRun)
                return literal(closing);
            if (!literal("/r>"))
                return false;
            inRun = false;
        } else if (m_at[0] == 'r' && m_at[1] == '>' && !inRun) {
            m_at += 2;
            inRun = true;
        } else if (!skipElement(false, 0)) {
            return false;
        }
    }
}

/// An element behind its "<", and all within it, none of which a reader of strings or sheets looks at.
bool PlainXml::skipElement(bool inPhonetic, int depth)
{
    const char *begin = m_at;
    if (!skipName())
        return false;
    const std::string_view name(begin, size_t(m_at - begin));
    static constexpr std::string_view read[] = {"row", "c", "v", "si", "rPh", "t"};
    const bool phonetic = name == "rPh" && depth == 0;
    const bool mayBeHere = phonetic || (name == "t" && inPhonetic) || std::ranges::find(read, name) == std::end(read);
    bool closed = false;
    if (!mayBeHere || name.find(':') != std::string_view::npos || depth >= deepest || !anyAttributes(closed))
        return false;
    PlainText ignored;
    while (!closed) {
        ignored.clear();
        if (!text(ignored) || !literal("<"))
            return false;
        if (*m_at == '/')
            return literal("/") && literal(name) && literal(">");
        if (!skipElement(inPhonetic || phonetic, depth + 1))
            return false;
    }
    return true;
}

} // namespace waydesk
