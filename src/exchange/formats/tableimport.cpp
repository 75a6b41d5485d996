// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/tableimport.h"

#include "exchange/formats/fileage.h"
#include "exchange/formats/headingname.h"

#include <QStringEncoder>

#include <algorithm>
#include <span>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(const RawRow &row)
{
    std::string scratch;
    return std::ranges::all_of(row.cells,
                               [&scratch](const RawCell &cell) { return plainCell(cell, scratch).isEmpty(); });
}

/// Whether the text is one row that says something, so that its cells can be told by the row's number.
bool isOneRow(QByteArrayView text, CsvDialect dialect)
{
    class Counter final : public RowSink
    {
    public:
        bool row(const RawRow &row) override
        {
            rows += isBlank(row) ? 0 : 1;
            return rows <= 1;
        }
        int rows = 0;
    };
    Counter counter;
    return readCsv(text, dialect, counter, {}) && counter.rows == 1;
}

} // namespace

TableImport::TableImport(const FormatCatalogue &catalogue, const QString &formatId, CellEncoding encoding, qint64 nowMs,
                         const ReadOptions &options, ParsedFile &out)
    : m_finder(catalogue, formatId)
    , m_encoding(encoding)
    , m_nowMs(nowMs)
    , m_options(options)
    , m_out(out)
{ }

bool TableImport::row(const RawRow &row)
{
    if (!m_builder)
        return tryHeading(row);
    m_refused = !add(row);
    return !m_refused;
}

bool TableImport::add(const RawRow &row)
{
    const auto fix = m_rowFixes.find(row.number);
    if (fix == m_rowFixes.end())
        return addFixed(row);
    const QByteArray text = std::move(fix->second);
    m_rowFixes.erase(fix);
    return addAnew(row, text);
}

/// The rows that were typed in place of one. What is torn again is listed again. Several share the number of that one:
/// a cell of one of them cannot be named, so only all of them can be put right, as one text.
bool TableImport::addAnew(const RawRow &torn, const QByteArray &text)
{
    class Typed final : public RowSink
    {
    public:
        Typed(TableImport &import, const RawRow &inPlaceOf, bool alone)
            : m_import(import)
            , m_inPlaceOf(inPlaceOf)
            , m_alone(alone)
        { }
        bool row(const RawRow &typed) override
        {
            const RawRow placed{m_inPlaceOf.number, typed.cells, m_inPlaceOf.fixedWidth, false,
                                typed.bytes,        typed.torn};
            goesOn = m_alone && !isBlank(typed) ? m_import.addFixed(placed) : m_import.m_builder->add(placed);
            return goesOn;
        }
        bool goesOn = true;

    private:
        TableImport &m_import;
        const RawRow &m_inPlaceOf;
        bool m_alone;
    };
    const bool alone = isOneRow(text, m_dialect);
    if (!alone)
        forgetKept(torn.number);
    const size_t before = m_out.rejected.size();
    Typed typed(*this, torn, alone);
    const bool whole = readCsv(text, m_dialect, typed, {}).has_value();
    const bool goesOn =
        typed.goesOn && (whole || m_builder->add({torn.number, {}, torn.fixedWidth, false, text, true}));
    if (!alone)
        listAsTorn(before, text);
    return goesOn;
}

/// What was put right in a row before it became none, or several, has no place any more.
void TableImport::forgetKept(int row)
{
    const auto fixes = m_fixes.find(row);
    if (fixes == m_fixes.end())
        return;
    std::erase_if(fixes->second, &FixedCell::kept);
    if (fixes->second.empty())
        m_fixes.erase(fixes);
}

void TableImport::listAsTorn(size_t firstRejected, const QByteArray &text)
{
    const QString typed = decodeText(text, m_encoding);
    for (RejectedRow &row : std::span(m_out.rejected).subspan(firstRejected)) {
        row.column.clear();
        row.cell = typed;
    }
}

bool TableImport::addFixed(const RawRow &row)
{
    const auto fixes = m_fixes.find(row.number);
    if (fixes == m_fixes.end())
        return m_builder->add(row);
    const auto own = std::move(fixes->second);
    m_fixes.erase(fixes);
    std::vector<RawCell> cells(row.cells.begin(), row.cells.end());
    for (const FixedCell &fix : own) {
        if (fix.column >= cells.size())
            cells.resize(fix.column + 1);
        cells[fix.column] = {fix.bytes, false, false};
    }
    RawRow fixed = row;
    fixed.cells = cells;
    return m_builder->add(fixed);
}

/// False if the file has no such column: what somebody typed must not be dropped unheard.
bool TableImport::noteFixes(const QStringList &headings)
{
    QStringList names;
    for (const QString &heading : headings)
        names.append(headingName(heading));
    const auto note = [&](const auto &fix, bool kept) {
        QStringEncoder encode(m_encoding == CellEncoding::Utf8 ? "UTF-8" : "GB18030");
        if (fix.column.isEmpty()) {
            m_rowFixes[fix.row] = encode(fix.text);
            return true;
        }
        const qsizetype column = names.indexOf(headingName(fix.column));
        if (column < 0) {
            m_unfit = {
                ErrorCode::InvalidArgument,
                {{u"row"_s, fix.row}, {u"argument"_s, u"column"_s}, {u"value"_s, fix.column}, {u"allowed"_s, headings}},
                {}};
            return false;
        }
        m_fixes[fix.row].push_back({size_t(column), QByteArray(encode(fix.text)), kept});
        return true;
    };
    const auto typedAnew = [&](const KeptFix &kept) { // cells that were put right in it before have no place
        return std::ranges::any_of(m_options.fixes,
                                   [&](const CellFix &fix) { return fix.row == kept.row && fix.column.isEmpty(); });
    };
    return std::ranges::all_of(m_options.kept, [&](const KeptFix &fix) { return typedAnew(fix) || note(fix, true); })
        && std::ranges::all_of(m_options.fixes, [&](const CellFix &fix) { return note(fix, false); });
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
    m_builder = std::make_unique<RecordBuilder>(*format, *m_reader, m_options.words, m_out);
    return noteFixes(cells);
}

Result<void> TableImport::finish()
{
    if (!m_builder)
        return std::unexpected(m_finder.failure());
    if (m_unfit)
        return std::unexpected(*m_unfit);
    if (m_refused || !m_builder->finish())
        return std::unexpected(m_builder->error());
    if (!m_fixes.empty() || !m_rowFixes.empty()) {
        const int row = m_fixes.empty() ? m_rowFixes.begin()->first : m_fixes.begin()->first;
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"row"_s}, {u"value"_s, row}});
    }
    return {};
}

} // namespace waydesk
