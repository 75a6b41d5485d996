// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace waydesk {

/// Printable ASCII, but for some.
class PlainBytes
{
public:
    constexpr explicit PlainBytes(std::string_view special)
    {
        for (int c = 0x20; c < 0x7F; ++c)
            m_table[size_t(c)] = special.find(char(c)) == std::string_view::npos;
    }
    bool has(char c) const { return m_table[static_cast<unsigned char>(c)]; }

private:
    std::array<bool, 256> m_table{};
};

/// The text of one value: a view of the document where it stands there in one piece, else put together.
class PlainText
{
public:
    void clear() { m_view = {}; }
    /// Keeps a view of the piece, as long as it is the only one.
    void append(std::string_view piece);
    void appendCopy(std::string_view piece);
    std::string_view view() const { return m_view; }

private:
    std::string_view m_view;
    std::string m_joined;
};

/// Reads XML of the plain shape that programs write, in UTF-8: elements, double-quoted attributes of printable ASCII,
/// text with the five entities and character references. It takes nothing that a validating reader would refuse, but
/// leaves much alone that one would take; then, and at the end of the bytes, a call returns false. isShort() says that
/// more bytes may help: the caller starts again from where it began.
class PlainXml
{
public:
    /// The byte at `end` can be read and is 0.
    PlainXml(const char *begin, const char *end)
        : m_at(begin)
        , m_end(end)
    { }

    const char *at() const { return m_at; }
    char next() const { return *m_at; }
    bool isShort() const { return m_at == m_end; }

    void skipSpace()
    {
        while (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t')
            ++m_at;
    }

    bool literal(std::string_view wanted)
    {
        for (const char c : wanted) {
            if (*m_at != c)
                return false;
            ++m_at;
        }
        return true;
    }

    /// The rest of a start tag behind the name of its element. `take(name, value)` returns false for an attribute that
    /// it does not want, or that was there before. `closed`: the element is empty.
    template <class Take> bool attributes(const Take &take, bool &closed)
    {
        for (;;) {
            const char *before = m_at;
            skipSpace();
            if (*m_at == '>' || *m_at == '/') {
                closed = *m_at == '/';
                return closed ? literal("/>") : literal(">");
            }
            if (m_at == before)
                return false;
            const char *name = m_at;
            if (!skipName())
                return false;
            const std::string_view named(name, size_t(m_at - name));
            if (!literal("=\""))
                return false;
            const char *value = m_at;
            while (inAttribute.has(*m_at))
                ++m_at;
            const std::string_view given(value, size_t(m_at - value));
            if (!literal("\""))
                return false;
            if (!take(named, given))
                return false;
        }
    }
    /// The same where an attribute that was there before is no plain XML.
    template <class Take> bool attributesOnce(const Take &take, bool &closed)
    {
        Names seen;
        return attributes(
            [&](std::string_view name, std::string_view value) { return seen.add(name) && take(name, value); }, closed);
    }

    /// Appends the text up to the next tag.
    bool text(PlainText &out)
    {
        const char *p = m_at;
        while (inText.has(*p))
            ++p;
        if (*p != '<')
            return longText(p, out);
        out.append({m_at, size_t(p - m_at)});
        m_at = p;
        return true;
    }

    /// The rest of an element with text alone, behind "<" and its name.
    bool textElement(std::string_view name, PlainText &out);
    /// What a string item holds, up to and with its end tag `closing` (as "/si>"): text, runs of text, and what is
    /// left out of it: phonetic guides and formats.
    bool stringItem(std::string_view closing, PlainText &out);

private:
    /// Of one tag's attributes, which are few.
    class Names
    {
    public:
        bool add(std::string_view name);

    private:
        std::array<std::string_view, 24> m_names;
        size_t m_count = 0;
    };

    static constexpr PlainBytes inAttribute{"<&\""};
    static constexpr PlainBytes inText{"<&]"};

    bool anyAttributes(bool &closed);
    bool skipName();
    bool longText(const char *from, PlainText &out);
    bool skipCharacter(const char *&p) const;
    bool skipElement(bool inPhonetic, int depth);
    bool reference(PlainText &out);

    const char *m_at;
    const char *m_end;
};

} // namespace waydesk
