// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/rawrow.h"
#include "exchange/codecs/textencoding.h"
#include "exchange/formats/headingfinder.h"
#include "exchange/formats/recordbuilder.h"

#include <map>
#include <memory>
#include <optional>

namespace waydesk {

/// Takes the rows of one table: finds the heading among the first, then builds records of the rest.
class TableImport final : public RowSink
{
public:
    /// Keeps a reference to `options`, whose fixes are all of this file.
    TableImport(const FormatCatalogue &catalogue, const QString &formatId, CellEncoding encoding, qint64 nowMs,
                const ReadOptions &options, ParsedFile &out);

    /// How a row that was put right as a whole is split; as a spreadsheet's, unless said.
    void splitBy(CsvDialect dialect) { m_dialect = dialect; }
    bool row(const RawRow &row) override;
    bool headingFound() const { return m_builder != nullptr; }
    /// After the last row. InvalidArgument (values: argument, value) for a fix of a row or a column that is not there.
    Result<void> finish();

private:
    struct FixedCell {
        size_t column;
        QByteArray bytes;
        bool kept; ///< of an earlier reading
    };

    bool tryHeading(const RawRow &row);
    bool add(const RawRow &row);
    bool addAnew(const RawRow &torn, const QByteArray &text);
    bool addFixed(const RawRow &row);
    void forgetKept(int row);
    void listAsTorn(size_t firstRejected, const QByteArray &text);
    bool noteFixes(const QStringList &headings);

    HeadingFinder m_finder;
    CellEncoding m_encoding;
    qint64 m_nowMs;
    const ReadOptions &m_options;
    ParsedFile &m_out;
    std::map<int, std::vector<FixedCell>> m_fixes; ///< still to come, by row
    std::map<int, QByteArray> m_rowFixes; ///< the same of whole rows
    CsvDialect m_dialect{'\t'};
    std::optional<Error> m_unfit;
    std::unique_ptr<RowReader> m_reader;
    std::unique_ptr<RecordBuilder> m_builder;
    int m_looked = 0;
    bool m_refused = false;
};

} // namespace waydesk
