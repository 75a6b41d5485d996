// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/writeback/templatetable.h"

#include <QByteArray>

#include <optional>

namespace waydesk {

/// An upload sheet whose layout is confirmed, so that no template is needed.
struct DispatchSheet {
    enum class File { Xlsx, Comma, Tab };
    struct Column {
        QString heading;
        QString value; ///< order, line, carrier, carrierCode, carrierOther, tracking, quantity or date; empty = `text`
        QString format; ///< of a date
        QString text; ///< the same in every row
    };

    QString id;
    File file = File::Xlsx;
    bool byLine = false; ///< a row per order line
    QByteArray encoding; ///< of a text file
    std::vector<Column> columns;

    static std::optional<DispatchSheet> of(const QString &platform);
};

/// The sheet as a file of its kind; in a spreadsheet every cell is text. Refuses a text that a spreadsheet would run.
Result<QByteArray> makeSheet(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries);

} // namespace waydesk
