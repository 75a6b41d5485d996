// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace waydesk {

/// Appends `utf8` as it counts for searching and sorting: NFKC (full-width folded), lower case, control characters
/// and every white space as one ' ' each, invisible signs (zero width, variation selectors) dropped. Broken UTF-8
/// becomes U+FFFD.
void appendSearchText(std::string &out, std::string_view utf8);
std::string searchText(std::string_view utf8);

/// Digits of a phone as typed on a keypad: separators and brackets dropped, a leading '+' kept.
std::string phoneDigits(std::string_view searchText);

/// One word of a search: a row must contain `text`, or `other` where that is set.
struct SearchWord {
    std::string text;
    std::string other; ///< a long number typed with dashes, without them; empty = none
};

/// The words of a typed text, all of which a row must contain. Empty = every row.
std::vector<SearchWord> searchWords(const QString &typed);

} // namespace waydesk
