// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/writeback/templatetable.h"

#include <QByteArray>
#include <QRegularExpression>

namespace waydesk {

/// An upload sheet whose layout is confirmed, so that no template is needed.
struct DispatchSheet {
    enum class File { Xlsx, Comma, Tab };
    struct Column {
        QString heading;
        QString value; ///< order, line, carrier, carrierCode, carrierOther, tracking, quantity, date, payment, goods,
                       ///< mode, complete or again; empty = `text`
        QString format; ///< of a date
        QString text; ///< the same in every row
    };

    QString id;
    QRegularExpression orders; ///< what numbers of its orders look like; empty = it takes all
    File file = File::Xlsx;
    bool byPayment = false; ///< names orders by their payment numbers, one row for each
    bool byLine = false; ///< a row per order line
    QByteArray encoding; ///< of a text file
    int width = 0; ///< cells that every row of a text file has at least
    std::vector<QStringList> above; ///< rows above the headings of a text file
    std::vector<Column> columns;

    /// It is for such orders alone, and all of these are.
    bool isFor(const std::vector<DispatchRow> &rows) const;

    /// The layouts of a platform. `ownFile` holds such of the user's ({platform: layout or list of them}): they come
    /// first, and stand for shipped ones of the same id. TemplateInvalid (file) if it is no such table.
    static Result<std::vector<DispatchSheet>> all(const QString &platform, const QString &ownFile = {});
};

/// The entries as rows of this sheet: where it names orders by payment numbers, the numbers of an order's parcels stand
/// together, joined by ';' as WeChat Pay wants them.
std::vector<DispatchEntry> sheetEntries(const DispatchSheet &sheet, std::vector<DispatchEntry> entries);

/// The sheet as a file of its kind; in a spreadsheet every cell is text. Refuses a text that a spreadsheet would run.
Result<QByteArray> makeSheet(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries);

} // namespace waydesk
