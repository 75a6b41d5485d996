// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"
#include "exchange/codecs/rawrow.h"
#include "exchange/codecs/textencoding.h"
#include "exchange/writeback/dispatchcolumns.h"

#include <QSet>

#include <vector>

namespace waydesk {

/// One row for an upload file, its carrier already in the platform's words.
struct DispatchEntry {
    QString order;
    QString line; ///< empty where rows stand for whole orders
    QString carrier;
    QString tracking;
    qint64 quantity = 1;
    qint64 shippedAt = 0; ///< UTC milliseconds
    QString payment{}; ///< payment number
    QString goods{};
    bool complete = true;
    bool correction = false;
    int parts = 1; ///< parcels that stand in `tracking`
    bool listedCarrier = false; ///< the platform has its own word for the carrier
    QString carrierCode{}; ///< ours, for a file whose letters cannot say its name

    /// The packers' own day.
    QString shipDate(const QString &format) const;
};

/// A carrier as a platform writes it.
struct CarrierWord {
    QString text;
    bool listed = false;
};

/// One cell of a template to be written. Row from 1, column from 0.
struct CellEdit {
    int row = 0;
    int column = 0;
    QString text;
};

/// Looks through the rows of a template: its columns, the orders that it lists and its blank rows.
class TemplateTable final : public RowSink
{
public:
    explicit TemplateTable(CellEncoding encoding)
        : m_encoding(encoding)
    { }

    bool row(const RawRow &row) override;
    const DispatchColumns &columns() const { return m_columns; }
    int headingRow() const { return m_headingRow; }

    /// The format of which this is an export of orders, and no template; empty = none. Sheets that are made by hand are
    /// both.
    QString exportFormat() const;
    /// The order column wants payment numbers. False (order) if an entry has none.
    Result<void> nameByPayment(std::vector<DispatchEntry> &entries) const;

    /// An order in the rows for which this is no template of ours: it has a number already and is not among the
    /// entries, or no order that is listed is. Notes and example rows are none. Empty = the template is good.
    QString foreignOrder(const std::vector<DispatchEntry> &entries, const QSet<int> &untouchable) const;

    /// Orders that the template lists get carrier and number in their rows; the others go to its blank rows, then
    /// below. Where the template asks for the day and the pieces, these are told where its cells are blank. Rows of
    /// `untouchable` (hidden ones) are never filled.
    std::vector<CellEdit> edits(const std::vector<DispatchEntry> &entries, const QSet<int> &untouchable) const;

private:
    struct Listed {
        int number;
        QString order;
        QString line;
        QString tracking;
        bool example; ///< it says so itself
        bool dated; ///< a ship date stands there
        bool counted; ///< and a quantity
    };
    void addDetails(std::vector<CellEdit> &edits, int row, const DispatchEntry &entry) const;
    void lookForHeading(int number, const QStringList &cells);
    bool isExample(const QStringList &cells) const;

    CellEncoding m_encoding;
    DispatchColumns m_columns;
    int m_headingRow = 0;
    int m_looked = 0;
    std::vector<Listed> m_listed;
    QString m_format;
    bool m_byPayment = false;
    QList<int> m_notes; ///< columns of remarks
    QSet<int> m_used;
};

/// The rows of the port turned into entries: one per line where the template wants lines.
std::vector<DispatchEntry> entriesOf(const std::vector<DispatchRow> &rows, bool byLine,
                                     const std::function<CarrierWord(const QString &)> &carrierName);

} // namespace waydesk
