// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/xlsxtext.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace waydesk {

namespace {

constexpr int mostColumns = 16384;

void appendUtf8(std::string &out, unsigned c)
{
    if (c < 0x80) {
        out.push_back(char(c));
    } else if (c < 0x800) {
        out.push_back(char(0xC0 | (c >> 6)));
        out.push_back(char(0x80 | (c & 0x3F)));
    } else {
        out.push_back(char(0xE0 | (c >> 12)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(char(0x80 | (c & 0x3F)));
    }
}

} // namespace

int columnOfReference(std::string_view reference)
{
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + (c - 'A' + 1);
        if (column > mostColumns)
            return -1;
    }
    return column - 1;
}

std::string columnLetters(int column)
{
    std::string letters;
    for (int c = column + 1; c > 0; c = (c - 1) / 26)
        letters.insert(letters.begin(), char('A' + (c - 1) % 26));
    return letters;
}

int rowOfReference(std::string_view reference)
{
    const size_t digits = reference.find_first_of("0123456789");
    int row = 0;
    if (digits != std::string_view::npos)
        std::from_chars(reference.data() + digits, reference.data() + reference.size(), row);
    return row;
}

void unescapeSpreadsheetText(std::string &text)
{
    size_t at = text.find("_x");
    if (at == std::string::npos)
        return;
    std::string out = text.substr(0, at);
    while (at < text.size()) {
        unsigned code = 0;
        const char *hex = text.data() + at + 2;
        if (text.compare(at, 2, "_x") == 0 && at + 6 < text.size() && text[at + 6] == '_'
            && std::from_chars(hex, hex + 4, code, 16).ptr == hex + 4 && (code < 0xD800 || code > 0xDFFF)) {
            appendUtf8(out, code);
            at += 7;
        } else {
            out.push_back(text[at++]);
        }
    }
    text = std::move(out);
}

std::string plainNumber(std::string_view text)
{
    if (text.find_first_of("eE") == std::string_view::npos)
        return std::string(text);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value)
        || std::abs(value) > 1e30)
        return std::string(text);
    char buffer[64];
    const bool whole = value == std::floor(value);
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, whole ? 0 : 6);
    return end.ec == std::errc() ? std::string(buffer, end.ptr) : std::string(text);
}

std::optional<std::string> dateOfSerial(double serial, bool since1904)
{
    if (!std::isfinite(serial) || serial < 0 || serial > 110000)
        return std::nullopt;
    using namespace std::chrono;
    const sys_days epoch = since1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);
    const auto total = int64_t(std::llround(serial * 86400));
    const year_month_day date(epoch + days(total / 86400));
    const auto rest = int(total % 86400);
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u %02d:%02d:%02d", int(date.year()), unsigned(date.month()),
                  unsigned(date.day()), rest / 3600, rest / 60 % 60, rest % 60);
    return std::string(buffer);
}

bool isDateFormat(std::string_view code)
{
    bool quoted = false;
    for (size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == '[' && !quoted) {
            if (i + 1 < code.size() && (code[i + 1] == 'h' || code[i + 1] == 'H'))
                return true;
            i = code.find(']', i);
            if (i == std::string_view::npos)
                return false;
        } else if (!quoted && std::string_view("ydYDhHsS").find(c) != std::string_view::npos) {
            return true;
        }
    }
    return false;
}

bool isBuiltinDateFormat(int id)
{
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

} // namespace waydesk
