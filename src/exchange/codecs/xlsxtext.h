// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace waydesk {

/// Column index (from 0) of a cell reference like "BC12"; -1 if it is none.
int columnOfReference(std::string_view reference);
/// Letters of a column index.
std::string columnLetters(int column);
/// Row number of a cell reference, 0 if it is none.
int rowOfReference(std::string_view reference);
/// Replaces `_x000D_` escapes by their characters, in place.
void unescapeSpreadsheetText(std::string &text);
/// A number as it stands in a sheet, without exponent: 6.39E11 -> 639000000000. Other text is left alone.
std::string plainNumber(std::string_view text);
/// Serial day number -> "yyyy-MM-dd HH:mm:ss"; nothing if it is no date between 1900 and 2200.
std::optional<std::string> dateOfSerial(double serial, bool since1904);
/// True for a number format that shows a date or a time.
bool isDateFormat(std::string_view code);
bool isBuiltinDateFormat(int id);

} // namespace waydesk
