// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <functional>
#include <span>

namespace waydesk {

/// One cell as the file holds it; the bytes belong to the reader and live until the row is done.
struct RawCell {
    QByteArrayView bytes;
    bool number = false; ///< a number cell of a spreadsheet
    bool escaped = false; ///< holds doubled quotes that stand for one
};

/// One row. `number` counts from 1 as a spreadsheet would show it.
struct RawRow {
    int number = 0;
    std::span<const RawCell> cells;
    bool fixedWidth = false; ///< the file writes every cell, so a short row is a torn one
    bool unterminated = false; ///< the file ends in this row without a line end
    QByteArrayView bytes{}; ///< of a text file: the whole row with its line end
    bool torn = false; ///< a quote in it closes nowhere: `cells` are those before it, `bytes` its first line
};

/// Receives rows in order.
class RowSink
{
public:
    virtual ~RowSink() = default;
    /// False stops the reading; the reader then returns without an error of its own.
    virtual bool row(const RawRow &row) = 0;
};

/// progress(done, of); false cancels.
using ReadProgress = std::function<bool(qint64, qint64)>;

} // namespace waydesk
