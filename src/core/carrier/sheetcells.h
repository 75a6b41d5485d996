// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// One row of a table as it was read. `number` counts from 1 as a spreadsheet does.
struct SheetRow {
    int number = 0;
    QStringList cells;
};

/// A column that a table of ours may have.
struct SheetColumn {
    const char *key; ///< as it is written in a heading, and in the CLI's output
    const char16_t *chinese; ///< the other heading that means it
    bool needed = false;
};

/// The columns of one table, found by their headings: the first row. Headings are compared without regard to case,
/// blanks and width; unknown columns are left alone.
class SheetColumns
{
public:
    /// HeadingMissing (heading), or InvalidArgument as of SheetCells for a heading that stands twice.
    static Result<SheetColumns> find(std::span<const SheetColumn> columns, const std::vector<SheetRow> &rows);

    std::span<const SheetColumn> columns() const { return m_columns; }
    /// Index of the column in the rows; -1 = the table does not have it.
    qsizetype at(size_t column) const { return m_at[column]; }

private:
    std::span<const SheetColumn> m_columns;
    std::vector<qsizetype> m_at;
};

/// Reads the cells of one row. The first cell that does not fit is kept as the error: InvalidArgument with argument
/// "cell", row, column (its heading), value and reason (missing, number, range, small, area, carrier, action, date,
/// ends, yes_no, shop, currency, no_amount). Columns are named by their index in the list of SheetColumns.
class SheetCells
{
public:
    SheetCells(const SheetColumns &columns, const SheetRow &row)
        : m_columns(columns)
        , m_row(row)
    { }

    QString text(size_t column) const;
    /// Empty cell of a needed column: the error "missing".
    QString needed(size_t column);
    /// Words between ; and 、 and line breaks.
    QStringList words(size_t column) const;
    /// Whole, not negative.
    std::optional<qint64> count(size_t column, qint64 most);
    qint64 neededCount(size_t column, qint64 most);
    /// "12.5" in hundredths, as is `most`.
    std::optional<qint64> money(size_t column, qint64 most);
    qint64 neededMoney(size_t column, qint64 most);
    bool yes(size_t column);
    /// "2027-02-05", "2027/2/5 18:00" in the machine's time zone: the begin of that day or minute. `endOfDay`: a day
    /// alone is the begin of the next one.
    std::optional<qint64> time(size_t column, bool endOfDay);

    void refuse(size_t column, const QString &reason);
    const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<qint64> number(size_t column, int decimals, qint64 most);

    const SheetColumns &m_columns;
    const SheetRow &m_row;
    std::optional<Error> m_error;
};

/// "12.50" of 1250.
QString moneyText(qint64 minor);
/// What SheetCells::time() reads back: the day alone where the time is its begin (of the next day with `endOfDay`).
QString timeText(qint64 atMs, bool endOfDay);

} // namespace waydesk
