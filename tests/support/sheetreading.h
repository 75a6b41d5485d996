// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/sharedstringsparser.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/codecs/xlsxsheetparser.h"

#include <algorithm>
#include <string>
#include <utility>

namespace waydesk {

/// What came of a document, in a form that can be compared.
struct Reading {
    std::string text; ///< rows and cells, or strings; then the failure, if there was one
    qint64 scanned = 0;
};

enum class ReadBy { Scanner, Expat };

/// Hands a document over in pieces of that size, but for the first, which reaches into the container, and says how it
/// ended.
template <class Parser>
std::string feedAll(Parser &parser, QByteArrayView document, std::string_view container, qsizetype piece)
{
    const std::string_view bytes(document.data(), size_t(document.size()));
    const size_t close = bytes.find('>', bytes.find(container));
    qsizetype next = std::max(piece, close == std::string_view::npos ? 0 : qsizetype(close) + 1);
    for (qsizetype at = 0; at < document.size(); at += std::exchange(next, piece)) {
        if (!parser.feed(document.sliced(at, std::min(next, document.size() - at))))
            break;
    }
    const Result<void> end = [&] {
        if constexpr (requires { parser.finishSheet(); })
            return parser.finishSheet();
        else
            return parser.finishStrings();
    }();
    return end ? std::string() : std::to_string(int(end.error().code)) + ' ' + end.error().detail.toStdString();
}

/// Reads a sheet's part by its own. Style 1 is a date; the workbook has three shared strings.
inline Reading readSheetXml(QByteArrayView document, ReadBy by, qsizetype piece, int mostRows = 1 << 20)
{
    class Rows final : public RowSink
    {
    public:
        bool row(const RawRow &row) override
        {
            text += '\n' + std::to_string(row.number) + ':';
            for (const RawCell &cell : row.cells)
                text.append(cell.number ? "#" : "|").append(cell.bytes.data(), size_t(cell.bytes.size()));
            return --left > 0;
        }
        std::string text;
        int left = 0;
    };
    SharedStrings strings;
    for (const char *text : {"zero", "one", ""})
        strings.add(text);
    Rows rows;
    rows.left = mostRows;
    const std::vector<bool> dates{false, true};
    XlsxSheetParser parser(strings, dates, false, rows);
    if (by == ReadBy::Expat)
        parser.scanNothing();
    const std::string end = feedAll(parser, document, "<sheetData", piece);
    return {rows.text + "\n=" + end, parser.scanned()};
}

inline Reading readStringsXml(QByteArrayView document, ReadBy by, qsizetype piece)
{
    SharedStrings strings;
    SharedStringsParser parser(strings);
    if (by == ReadBy::Expat)
        parser.scanNothing();
    const std::string end = feedAll(parser, document, "<sst", piece);
    std::string text;
    for (size_t i = 0; i < strings.size(); ++i)
        text.append("\n|").append(strings.at(i).data(), size_t(strings.at(i).size()));
    return {text + "\n=" + end, parser.scanned()};
}

} // namespace waydesk
