// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/tablepreview.h"

#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/formats/formatdata.h"
#include "exchange/formats/headingfinder.h"
#include "exchange/formats/headingname.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsShown = 10;
constexpr size_t rowsKept = rowsShown + HeadingFinder::rowsLookedAt;
constexpr size_t mostRows = 200'000; ///< of a table that is read whole
constexpr qsizetype longestCell = 200;
constexpr qsizetype mostColumns = 500;

constexpr qsizetype longestWholeCell = 20'000;

/// The first rows that say something.
class FirstRows final : public RowSink
{
public:
    FirstRows(CellEncoding encoding, size_t most, qsizetype cell)
        : m_decoder(encoding)
        , m_most(most)
        , m_cell(cell)
    { }
    bool row(const RawRow &row) override
    {
        std::string scratch;
        QStringList cells;
        for (const RawCell &cell : row.cells) {
            if (cells.size() < mostColumns)
                cells.append(m_decoder.text(plainCell(cell, scratch)).left(m_cell));
        }
        while (!cells.isEmpty() && cells.back().isEmpty())
            cells.removeLast();
        if (!cells.isEmpty())
            rows.push_back({row.number, cells});
        return rows.size() < m_most;
    }
    std::vector<SheetRow> rows;

private:
    CellDecoder m_decoder;
    size_t m_most;
    qsizetype m_cell;
};

Result<std::vector<SheetRow>> readFirst(const QByteArray &bytes, size_t most, QString &encoding,
                                        qsizetype cell = longestCell)
{
    switch (kindOf(bytes)) {
    case FileKind::OfficeEncrypted: return fail(ErrorCode::PasswordProtected);
    case FileKind::OfficeBinary: return fail(ErrorCode::NotASpreadsheet, {{u"kind"_s, u"xls"_s}});
    case FileKind::Html: return fail(ErrorCode::NotASpreadsheet, {{u"kind"_s, u"html"_s}});
    case FileKind::Zip: {
        auto book = XlsxBook::open(bytes);
        if (!book)
            return std::unexpected(book.error());
        encoding = u"XLSX"_s;
        FirstRows first(CellEncoding::Utf8, most, cell);
        for (const XlsxBook::Sheet &sheet : book->sheets()) {
            if (const auto read = book->readSheet(sheet, first, {}); !read)
                return std::unexpected(read.error());
            if (first.rows.size() > 1)
                break;
            first.rows.clear();
        }
        return first.rows;
    }
    case FileKind::Text: break;
    }
    const auto text = detectText(bytes);
    if (!text)
        return std::unexpected(text.error());
    encoding = text->name;
    FirstRows first(text->encoding, most, cell);
    const auto torn = most == rowsKept ? TornLines::HandOver : TornLines::Refuse;
    if (const auto read = readCsv(text->bytes, guessDelimiter(text->bytes), first, {}, torn); !read)
        return std::unexpected(read.error());
    return first.rows;
}

bool isNumber(const QString &cell)
{
    return std::ranges::all_of(cell, [](QChar c) { return c.isDigit() || c == u'.' || c == u'-' || c == u':'; });
}

/// Index of the heading: of the first rows the one with the most words.
size_t fullest(const std::vector<SheetRow> &rows)
{
    const auto words = [&](size_t i) {
        return std::ranges::count_if(rows[i].cells, [](const QString &c) { return !c.isEmpty() && !isNumber(c); });
    };
    size_t best = 0;
    for (size_t i = 1; i < rows.size() && i < size_t(HeadingFinder::rowsLookedAt); ++i) {
        if (words(i) > words(best))
            best = i;
    }
    return best;
}

QHash<QString, QString> commonHeadings()
{
    QHash<QString, QString> fieldOf;
    const QJsonObject fields = formatData(u"common_headings.json"_s);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        for (const auto &heading : field->toArray())
            fieldOf.insert(headingName(heading.toString()), field.key());
    }
    return fieldOf;
}

} // namespace

Result<std::vector<QStringList>> tableRows(const QString &file)
{
    QString encoding;
    const auto bytes = readWholeFile(file);
    auto rows = bytes ? readFirst(*bytes, mostRows, encoding) : std::unexpected(bytes.error());
    if (!rows) {
        rows.error().values.insert(u"file"_s, QFileInfo(file).fileName());
        return std::unexpected(rows.error());
    }
    std::vector<QStringList> all;
    for (SheetRow &row : *rows)
        all.push_back(std::move(row.cells));
    return all;
}

Result<std::vector<SheetRow>> sheetRows(const QString &file, size_t most)
{
    QString encoding;
    const auto bytes = readWholeFile(file);
    auto rows = bytes ? readFirst(*bytes, most + 1, encoding, longestWholeCell) : std::unexpected(bytes.error());
    if (rows && rows->size() > most)
        rows = fail(ErrorCode::FileTooLarge, {{u"rows"_s, qint64(rows->size())}, {u"most"_s, qint64(most)}});
    if (!rows)
        rows.error().values.insert(u"file"_s, QFileInfo(file).fileName());
    return rows;
}

QString suggestedField(const FormatCatalogue &catalogue, const QString &heading)
{
    const QString name = headingName(heading);
    static const QHash<QString, QString> common = commonHeadings();
    if (const auto known = common.constFind(name); known != common.cend())
        return *known;
    std::array<int, fieldCount> votes{};
    for (const FormatSpec &format : catalogue.formats()) {
        for (size_t field = 0; field < fieldCount; ++field)
            votes[field] += format.columns[field].contains(name);
    }
    const auto most = std::ranges::max_element(votes);
    return name.isEmpty() || *most == 0 ? QString() : fieldName(Field(most - votes.begin()));
}

Result<TablePreview> previewTable(const QString &file, const FormatCatalogue &catalogue, int headingRow)
{
    const auto withName = [&](Error error) {
        error.values.insert(u"file"_s, QFileInfo(file).fileName());
        return std::unexpected(error);
    };
    const auto bytes = readWholeFile(file);
    if (!bytes)
        return withName(bytes.error());
    TablePreview preview;
    preview.file = file;
    const auto rows = readFirst(*bytes, rowsKept, preview.encoding);
    if (!rows)
        return withName(rows.error());
    if (rows->empty())
        return withName({ErrorCode::EmptyFile, {}, {}});
    size_t heading = fullest(*rows);
    HeadingFinder finder(catalogue, {});
    for (size_t i = 0; i < rows->size(); ++i) {
        const bool chosen = headingRow > 0 && (*rows)[i].number == headingRow;
        const FormatSpec *known =
            i < size_t(HeadingFinder::rowsLookedAt) && headingRow <= 0 ? finder.match((*rows)[i].cells) : nullptr;
        if (!chosen && !known)
            continue;
        heading = i;
        preview.format = known ? known->id : QString();
        break;
    }
    preview.headingRow = (*rows)[heading].number;
    preview.columns = (*rows)[heading].cells;
    for (const QString &column : preview.columns)
        preview.suggested.append(suggestedField(catalogue, column));
    for (size_t i = heading + 1; i < rows->size() && preview.rows.size() < rowsShown; ++i) {
        QStringList cells = (*rows)[i].cells;
        cells.resize(preview.columns.size());
        preview.rows.push_back(cells);
        preview.rowNumbers.push_back((*rows)[i].number);
    }
    return preview;
}

} // namespace waydesk
