// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/profiletrial.h"

#include "exchange/formats/mappedformat.h"
#include "exchange/formats/tableimport.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

bool feed(TableImport &table, const QStringList &cells, int number)
{
    std::vector<QByteArray> texts;
    std::vector<RawCell> raw;
    for (const QString &cell : cells)
        texts.push_back(cell.toUtf8());
    for (const QByteArray &text : texts)
        raw.push_back({text, false, false});
    RawRow row;
    row.number = number;
    row.cells = raw;
    return table.row(row);
}

} // namespace

Result<ParsedFile> tryProfile(const TablePreview &preview, const MappingProfile &profile,
                              const FormatCatalogue &shipped)
{
    MappingProfile named = profile;
    named.name = u"trial"_s;
    const auto json = mappedFormat(named, shipped);
    if (!json)
        return std::unexpected(json.error());
    auto format = parseFormat(*json);
    if (!format)
        return std::unexpected(format.error());
    const FormatCatalogue one({std::move(*format)});
    const ReadOptions options;
    ParsedFile out;
    out.file = preview.file;
    TableImport table(one, {}, CellEncoding::Utf8, 0, options, out);
    bool goesOn = feed(table, preview.columns, preview.headingRow);
    for (size_t i = 0; goesOn && i < preview.rows.size(); ++i)
        goesOn = feed(table, preview.rows[i], preview.rowNumbers[i]);
    if (const auto finished = table.finish(); !finished)
        return std::unexpected(finished.error());
    return out;
}

} // namespace waydesk
