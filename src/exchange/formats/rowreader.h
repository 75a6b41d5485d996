// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/celldecoder.h"
#include "exchange/formats/formatspec.h"

#include <QStringList>

namespace waydesk {

/// Reads rows by field once the heading row is known. Of several columns for one field the first that says something
/// counts. What the format calls empty is empty.
class RowReader
{
public:
    RowReader(const FormatSpec &format, const QStringList &headings, CellEncoding encoding);

    void setRow(const RawRow &row) { m_row = &row; }
    const RawRow &row() const { return *m_row; }
    /// Columns up to the last one with a heading.
    qsizetype width() const { return m_width; }
    bool has(Field field) const { return !m_columns[size_t(field)].empty(); }
    bool isBlank() const;
    /// True if the row says something beyond its last heading.
    bool overflows() const;

    /// The text of a cell by its place.
    QString cell(int column);

    /// Valid until the next call.
    QByteArrayView bytes(Field field);
    QString text(Field field);
    /// For texts that repeat down the column.
    QString repeated(Field field);
    /// As bytes(), with full-width digits and letters folded to ASCII.
    QByteArrayView folded(Field field);
    /// True if the cell that bytes() last gave is a spreadsheet's number.
    bool wasNumber() const { return m_wasNumber; }

    /// The field's heading as the file spells it; the format's own name if the file lacks it.
    QString heading(Field field) const;
    /// The whole row for a person to look at, shortened.
    QString wholeRow() const;
    /// The row as the file has it, without its line end, to be read anew once it is put right; of a spreadsheet its
    /// cells parted by TABs. Empty if it is too long for that.
    QString rawRow() const;
    /// Before a torn row tears, the field's column was read.
    bool reaches(Field field) const;

private:
    QByteArrayView plain(int column);
    QString textOf(Field field, bool repeats);

    const FormatSpec &m_format;
    QStringList m_headings;
    std::array<std::vector<int>, fieldCount> m_columns;
    qsizetype m_width = 0;
    CellEncoding m_encoding;
    CellDecoder m_decoder;
    const RawRow *m_row = nullptr;
    std::string m_scratch;
    QByteArray m_folded;
    int m_column = 0;
    bool m_wasNumber = false;
};

} // namespace waydesk
