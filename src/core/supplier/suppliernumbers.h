// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/sheetcells.h"

#include <QString>

#include <vector>

namespace waydesk {

/// The numbers that a supplier sends back, as a table or as pasted text.
namespace SupplierNumbers {

/// More rows are refused.
inline constexpr size_t mostRows = 10'000;

struct Row {
    int number = 0; ///< of the row
    QString order;
    QString shop; ///< where the table says it
    QString supplier; ///< where the table says it
    QString item; ///< the supplier's item id, where the table says it
    QString carrier; ///< in his words; empty = to be told by the number
    QString waybill;
    QString raw; ///< the row as it stood there, cut short
};

struct BadRow {
    int number = 0;
    QString reason; ///< stable code
    QString raw;

    friend bool operator==(const BadRow &, const BadRow &) = default;
};

struct Read {
    std::vector<Row> rows;
    std::vector<BadRow> bad;
    int unfilled = 0; ///< rows of our own list whose number is still empty
};

/// Columns by their headings in any order; without headings order, carrier, waybill, or order and waybill alone. A row
/// that cannot be read goes to `bad`: order_missing, number_missing, too_long, formula, number_damaged (a spreadsheet
/// made 1.2E+14 of it), too_many_rows.
Read read(const std::vector<SheetRow> &rows);
/// A line each (too long ones come as one cell that read() refuses), cells by TAB, else comma or semicolon, else
/// blanks. Blank lines count and are left out.
std::vector<SheetRow> pasted(const QString &text);

} // namespace SupplierNumbers

} // namespace waydesk
