// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/codecs/rawrow.h"

#include <QByteArrayView>

namespace waydesk {

/// The delimiter (comma, semicolon or TAB) that the first lines use most.
char guessDelimiter(QByteArrayView bytes);

struct CsvDialect {
    CsvDialect(char theDelimiter, bool withQuotes = true)
        : delimiter(theDelimiter)
        , quotes(withQuotes)
    { }
    char delimiter;
    bool quotes; ///< false: a quotation mark is data
};

enum class TornLines { Refuse, HandOver };

/// Splits comma-separated bytes in UTF-8 or GB18030 into rows without decoding them. Quoted cells, `="…"` cells,
/// doubled quotes, line ends in cells, CR, LF and CRLF are understood; a stray quote inside a cell is data.
/// TornLine (row) if a quote never closes, or closes in the middle of another line's text. With HandOver such a line
/// is a torn row, and reading goes on with the line after it; TornLine only if none follows, so that the file may have
/// been cut off, if the line is endless, or if too many are torn.
Result<void> readCsv(QByteArrayView bytes, CsvDialect dialect, RowSink &sink, const ReadProgress &progress,
                     TornLines torn = TornLines::Refuse);

} // namespace waydesk
