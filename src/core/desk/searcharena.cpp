// SPDX-License-Identifier: Apache-2.0
#include "core/desk/searcharena.h"

#include <algorithm>
#include <cstring>

namespace waydesk {

void SearchArena::setText(RowHandle row, std::string_view text)
{
    if (row >= m_segmentOf.size())
        m_segmentOf.resize(row + 1, None);
    if (m_segmentOf[row] != None) {
        Segment &old = m_segments[m_segmentOf[row]];
        if (text.size() <= old.size) {
            std::memcpy(m_bytes.data() + old.begin, text.data(), text.size());
            std::memset(m_bytes.data() + old.begin + text.size(), 0, old.size - text.size());
            m_garbage += old.size - text.size();
            old.size = static_cast<quint32>(text.size());
            return;
        }
        drop(old);
    }
    append(row, text);
    if (m_garbage > 65536 && m_garbage * 4 > m_used)
        compact();
}

void SearchArena::removeText(RowHandle row)
{
    if (row >= m_segmentOf.size() || m_segmentOf[row] == None)
        return;
    drop(m_segments[m_segmentOf[row]]);
    m_segmentOf[row] = None;
    if (m_garbage > 65536 && m_garbage * 4 > m_used)
        compact();
}

std::string_view SearchArena::text(RowHandle row) const
{
    if (row >= m_segmentOf.size() || m_segmentOf[row] == None)
        return {};
    const Segment &segment = m_segments[m_segmentOf[row]];
    return std::string_view(m_bytes).substr(segment.begin, segment.size);
}

void SearchArena::append(RowHandle row, std::string_view text)
{
    m_bytes.resize(m_used);
    m_segmentOf[row] = static_cast<quint32>(m_segments.size());
    m_segments.push_back({static_cast<quint32>(m_used), static_cast<quint32>(text.size()), row});
    m_bytes.append(text);
    m_bytes += Separator;
    m_used = m_bytes.size();
    m_bytes.append(ByteScan::Padding, '\0');
    if (m_segments.size() % 8 == 1) {
        for (const char c : text)
            ++m_counts[static_cast<unsigned char>(c)];
    }
}

void SearchArena::drop(Segment &segment)
{
    std::memset(m_bytes.data() + segment.begin, 0, segment.size + 1);
    m_garbage += segment.size + 1;
    segment.row = None;
}

void SearchArena::compact()
{
    std::string bytes;
    bytes.reserve(m_used - m_garbage + ByteScan::Padding);
    std::vector<Segment> kept;
    for (const Segment &segment : m_segments) {
        if (segment.row == None)
            continue;
        m_segmentOf[segment.row] = static_cast<quint32>(kept.size());
        kept.push_back({static_cast<quint32>(bytes.size()), segment.size, segment.row});
        bytes.append(m_bytes, segment.begin, segment.size);
        bytes += Separator;
    }
    m_used = bytes.size();
    bytes.append(ByteScan::Padding, '\0');
    m_bytes = std::move(bytes);
    m_segments = std::move(kept);
    m_garbage = 0;
}

/// The segment that covers a position, at or behind segment `from`; positions are asked for in rising order.
size_t SearchArena::segmentAt(size_t position, size_t from) const
{
    size_t step = 1;
    size_t low = from;
    for (const size_t near = std::min(from + 4, m_segments.size()); low + 1 < near; ++low) {
        if (m_segments[low + 1].begin > position)
            return low;
    }
    while (low + step < m_segments.size() && m_segments[low + step].begin <= position) {
        low += step;
        step *= 2;
    }
    const auto begin = m_segments.begin() + static_cast<qptrdiff>(low);
    const auto end = m_segments.begin() + static_cast<qptrdiff>(std::min(low + step, m_segments.size()));
    const auto behind = std::upper_bound(begin, end, position, [](size_t p, const Segment &s) { return p < s.begin; });
    return static_cast<size_t>(behind - m_segments.begin()) - 1;
}

bool SearchArena::containsOthers(const Segment &segment, const std::vector<SearchWord> &words, size_t driver) const
{
    const std::string_view text = std::string_view(m_bytes).substr(segment.begin, segment.size);
    for (size_t i = 0; i < words.size(); ++i) {
        if (i == driver || text.find(words[i].text) != text.npos)
            continue;
        if (words[i].other.empty() || text.find(words[i].other) == text.npos)
            return false;
    }
    return true;
}

void SearchArena::scan(std::string_view needle, const std::vector<SearchWord> &words, size_t driver,
                       RowBits &found) const
{
    const ByteScan scan(needle, m_counts);
    size_t index = 0;
    size_t at = scan.find(m_bytes.data(), m_used, 0);
    while (at != ByteScan::npos) {
        index = segmentAt(at, index);
        const Segment &segment = m_segments[index];
        if (words.size() == 1 || containsOthers(segment, words, driver))
            found.set(segment.row);
        at = scan.find(m_bytes.data(), m_used, segment.begin + segment.size);
    }
}

RowBits SearchArena::search(const std::vector<SearchWord> &words, size_t rows) const
{
    RowBits found(rows);
    if (words.empty()) {
        for (const Segment &segment : m_segments) {
            if (segment.row != None)
                found.set(segment.row);
        }
        return found;
    }
    size_t driver = 0;
    for (size_t i = 1; i < words.size(); ++i) {
        if (words[i].text.size() > words[driver].text.size())
            driver = i;
    }
    scan(words[driver].text, words, driver, found);
    if (!words[driver].other.empty())
        scan(words[driver].other, words, driver, found);
    return found;
}

} // namespace waydesk
