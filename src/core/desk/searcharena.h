// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/bytescan.h"
#include "core/desk/rowbits.h"
#include "core/desk/searchtext.h"

#include <string>
#include <string_view>
#include <vector>

namespace waydesk {

/// The searched text of every row, one behind the other in one block, so that a search is one linear scan.
/// A row's text is its fields as appendSearchText() makes them, divided by Separator, which no search word contains.
class SearchArena
{
public:
    static constexpr char Separator = '\x1f';

    void setText(RowHandle row, std::string_view text);
    void removeText(RowHandle row);
    std::string_view text(RowHandle row) const;

    /// Rows that contain every word; `rows` is one more than the highest handle. No words: every row that has a text.
    RowBits search(const std::vector<SearchWord> &words, size_t rows) const;

    size_t size() const { return m_used; }
    size_t garbage() const { return m_garbage; }

private:
    static constexpr quint32 None = 0xFFFFFFFFu;
    struct Segment {
        quint32 begin = 0;
        quint32 size = 0;
        RowHandle row = None;
    };

    void append(RowHandle row, std::string_view text);
    void drop(Segment &segment);
    void compact();
    size_t segmentAt(size_t position, size_t from) const;
    void scan(std::string_view needle, const std::vector<SearchWord> &words, size_t driver, RowBits &found) const;
    bool containsOthers(const Segment &segment, const std::vector<SearchWord> &words, size_t driver) const;

    std::string m_bytes; ///< m_used bytes of text and ByteScan::Padding zeros
    size_t m_used = 0;
    size_t m_garbage = 0;
    std::vector<Segment> m_segments; ///< in the order of m_bytes
    std::vector<quint32> m_segmentOf; ///< by row
    ByteCounts m_counts{};
};

} // namespace waydesk
