// SPDX-License-Identifier: Apache-2.0
#include "core/label/textfit.h"

#include <algorithm>

namespace waydesk {

namespace {

constexpr int sizeStep = 2;

/// Letters that stay together: anything but spaces and ideographs.
bool joins(char32_t c) { return c > U' ' && c < 0x1100; }

/// May not begin a line.
bool closes(char32_t c)
{
    static constexpr std::u32string_view marks = U"，。、；：！？）》」』】〕…,.;:!?)]}%";
    return marks.contains(c);
}

std::u32string_view trimmed(std::u32string_view text)
{
    while (!text.empty() && text.front() == U' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == U' ')
        text.remove_suffix(1);
    return text;
}

/// Where the line that begins at `from` and could reach `limit` had better end.
size_t breakBefore(std::u32string_view text, size_t from, size_t limit)
{
    size_t at = limit;
    while (at > from + 1) {
        const bool inWord = joins(text[at - 1]) && joins(text[at]);
        if (!inWord && !closes(text[at]))
            return at;
        --at;
    }
    return limit;
}

} // namespace

int textWidth(const std::u32string &text, int size, bool bold, LayoutTools &tools)
{
    int width = 0;
    for (const char32_t c : text)
        width += tools.advance(c, size, bold);
    return width;
}

std::vector<FittedLine> wrapText(const std::u32string &text, int width, int size, bool bold, LayoutTools &tools)
{
    std::vector<FittedLine> lines;
    size_t from = 0;
    while (from < text.size()) {
        if (text[from] == U' ') {
            ++from;
            continue;
        }
        size_t end = from;
        int used = 0;
        while (end < text.size()) {
            const int step = tools.advance(text[end], size, bold);
            if (used + step > width)
                break;
            used += step;
            ++end;
        }
        if (end == from)
            ++end;
        else if (end < text.size())
            end = breakBefore(text, from, end);
        const std::u32string line(trimmed(std::u32string_view(text).substr(from, end - from)));
        lines.push_back({line, textWidth(line, size, bold, tools)});
        from = end;
    }
    return lines;
}

FittedLine elideText(const std::u32string &text, const std::u32string &tail, int width, int size, bool bold,
                     LayoutTools &tools)
{
    const std::u32string whole = text + tail;
    const int wholeWidth = textWidth(whole, size, bold, tools);
    if (wholeWidth <= width)
        return {whole, wholeWidth};
    const std::u32string end = U"…" + tail;
    const int room = width - textWidth(end, size, bold, tools);
    std::u32string kept;
    int used = 0;
    for (const char32_t c : text) {
        used += tools.advance(c, size, bold);
        if (used > room)
            break;
        kept += c;
    }
    kept = std::u32string(trimmed(kept)) + end;
    while (!kept.empty() && textWidth(kept, size, bold, tools) > width)
        kept.pop_back();
    return {kept, textWidth(kept, size, bold, tools)};
}

std::optional<FittedText> fitText(const std::u32string &text, const FieldBox &box, LayoutTools &tools)
{
    for (int size = box.size; size >= box.minSize; size -= sizeStep) {
        const auto most = static_cast<size_t>(std::min(box.maxLines, box.rect.h / lineHeight(size)));
        if (most == 0)
            continue;
        auto lines = wrapText(text, box.rect.w, size, box.bold, tools);
        const bool inside =
            std::ranges::all_of(lines, [&](const FittedLine &line) { return line.width <= box.rect.w; });
        if (lines.size() <= most && inside)
            return FittedText{size, std::move(lines)};
    }
    if (box.overflow == Overflow::Refuse)
        return std::nullopt;
    const auto most = static_cast<size_t>(std::min(box.maxLines, box.rect.h / lineHeight(box.minSize)));
    auto lines = wrapText(text, box.rect.w, box.minSize, box.bold, tools);
    if (lines.size() > most) {
        std::u32string rest;
        for (size_t i = most - 1; i < lines.size(); ++i)
            rest += lines[i].text;
        lines.resize(most);
        lines.back() = elideText(rest, {}, box.rect.w, box.minSize, box.bold, tools);
    }
    return FittedText{box.minSize, std::move(lines)};
}

} // namespace waydesk
