// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/tableimport.h"

#include "exchange/formats/fileage.h"

#include <algorithm>

namespace waydesk {

TableImport::TableImport(const FormatCatalogue &catalogue, const QString &formatId, CellEncoding encoding, qint64 nowMs,
                         ParsedFile &out)
    : m_finder(catalogue, formatId)
    , m_encoding(encoding)
    , m_nowMs(nowMs)
    , m_out(out)
{ }

bool TableImport::row(const RawRow &row)
{
    if (!m_builder)
        return tryHeading(row);
    m_refused = !m_builder->add(row);
    return !m_refused;
}

bool TableImport::tryHeading(const RawRow &row)
{
    CellDecoder decoder(m_encoding);
    std::string scratch;
    QStringList cells;
    for (const RawCell &cell : row.cells)
        cells.append(decoder.text(plainCell(cell, scratch)));
    if (std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.isEmpty(); }))
        return true;
    const FormatSpec *format = m_finder.match(cells);
    if (!format)
        return ++m_looked < HeadingFinder::rowsLookedAt;
    const FileAge age = ageOf(m_out.file, *format, m_nowMs);
    m_out.format = format->id;
    m_out.platform = format->platform;
    m_out.asOf = age.asOf;
    m_out.asOfKnown = age.known;
    m_reader = std::make_unique<RowReader>(*format, cells, m_encoding);
    m_builder = std::make_unique<RecordBuilder>(*format, *m_reader, m_out);
    return true;
}

Result<void> TableImport::finish()
{
    if (!m_builder)
        return std::unexpected(m_finder.failure());
    if (m_refused || !m_builder->finish())
        return std::unexpected(m_builder->error());
    return {};
}

} // namespace waydesk
