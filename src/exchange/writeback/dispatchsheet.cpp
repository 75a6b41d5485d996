// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/dispatchsheet.h"

#include "exchange/codecs/textworkbook.h"
#include "exchange/formats/formatdata.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QStringEncoder>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostCells = 1024;

QString valueOf(const DispatchEntry &entry, const DispatchSheet::Column &column)
{
    if (column.value == u"order")
        return entry.order;
    if (column.value == u"payment")
        return entry.payment;
    if (column.value == u"goods")
        return entry.goods;
    if (column.value == u"mode")
        return entry.parts > 1 || !entry.complete ? u"分拆发货"_s : u"统一发货"_s;
    if (column.value == u"complete")
        return entry.complete ? u"是"_s : u"否"_s;
    if (column.value == u"again")
        return entry.correction ? u"是"_s : u"否"_s;
    if (column.value == u"line")
        return entry.line;
    if (column.value == u"carrier")
        return entry.carrier;
    if (column.value == u"carrierCode")
        return entry.listedCarrier ? entry.carrier : u"Other"_s;
    if (column.value == u"carrierOther")
        return entry.listedCarrier ? QString() : entry.carrier;
    if (column.value == u"tracking")
        return entry.tracking;
    if (column.value == u"quantity")
        return entry.line.isEmpty() ? QString() : QString::number(entry.quantity);
    if (column.value == u"date")
        return entry.shipDate(column.format);
    return column.text;
}

QString quoted(QString text, QChar delimiter)
{
    if (!text.contains(delimiter) && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

bool canSay(const QByteArray &encoding, const QString &text)
{
    QStringEncoder encode(encoding.isEmpty() ? "UTF-8" : encoding.constData());
    const QByteArray bytes = encode(text);
    return !encode.hasError();
}

/// A text file as the platform's own sample is: TAB files end their lines with CRLF and know no quoting.
Result<QByteArray> makeText(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries)
{
    const bool tabs = sheet.file == DispatchSheet::File::Tab;
    const QChar delimiter = tabs ? u'\t' : u',';
    QStringList lines;
    const auto addRow = [&](const QStringList &row) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(tabs ? QString(cell).replace(u'\t', u' ') : quoted(cell, delimiter));
        cells.resize(std::max(cells.size(), qsizetype(sheet.width)));
        lines.append(cells.join(delimiter));
    };
    const auto add = [&](auto &&cellOf) {
        QStringList row;
        for (const DispatchSheet::Column &column : sheet.columns)
            row.append(cellOf(column));
        addRow(row);
    };
    for (const QStringList &row : sheet.above)
        addRow(row);
    add([](const DispatchSheet::Column &column) { return column.heading; });
    for (DispatchEntry entry : entries) {
        if (!canSay(sheet.encoding, entry.carrier)) // 中通快递 in Japanese letters
            entry.carrier = entry.carrierCode;
        add([&](const DispatchSheet::Column &column) { return valueOf(entry, column); });
    }
    const QString end = tabs || sheet.encoding == "GB18030" ? u"\r\n"_s : u"\n"_s;
    QStringEncoder encode(sheet.encoding.isEmpty() ? "UTF-8" : sheet.encoding.constData());
    QByteArray bytes = encode(lines.join(end) + end);
    if (encode.hasError())
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, QString::fromLatin1(sheet.encoding)}});
    return bytes;
}

} // namespace

namespace {

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &one : list.toArray())
        all.append(one.toString());
    return all;
}

DispatchSheet sheetOf(const QJsonObject &json)
{
    DispatchSheet sheet;
    sheet.id = json[u"id"].toString();
    sheet.orders.setPattern(json[u"orders"].toString());
    const QString file = json[u"file"].toString();
    sheet.file = file == u"tab" ? DispatchSheet::File::Tab
        : file == u"comma"      ? DispatchSheet::File::Comma
                                : DispatchSheet::File::Xlsx;
    sheet.byPayment = json[u"byPayment"].toBool();
    sheet.byLine = json[u"byLine"].toBool();
    sheet.encoding = json[u"encoding"].toString().toLatin1();
    sheet.width = std::clamp(json[u"width"].toInt(), 0, mostCells);
    for (const auto &row : json[u"above"].toArray())
        sheet.above.push_back(texts(row));
    for (const auto &column : json[u"columns"].toArray())
        sheet.columns.push_back({column[u"heading"].toString(), column[u"value"].toString(),
                                 column[u"format"].toString(), column[u"text"].toString()});
    return sheet;
}

/// One layout or a list of them; false if any is none.
bool addSheets(const QJsonValue &json, std::vector<DispatchSheet> &sheets)
{
    const QJsonArray list = json.isArray() ? json.toArray() : QJsonArray{json};
    for (const auto &one : list) {
        DispatchSheet sheet = sheetOf(one.toObject());
        if (sheet.id.isEmpty() || sheet.columns.empty() || !sheet.orders.isValid())
            return false;
        if (std::ranges::find(sheets, sheet.id, &DispatchSheet::id) == sheets.end())
            sheets.push_back(std::move(sheet));
    }
    return true;
}

} // namespace

bool DispatchSheet::isFor(const std::vector<DispatchRow> &rows) const
{
    return !orders.pattern().isEmpty() && std::ranges::all_of(rows, [this](const DispatchRow &row) {
        return orders.match(row.orderNumber).hasMatch();
    });
}

Result<std::vector<DispatchSheet>> DispatchSheet::all(const QString &platform, const QString &ownFile)
{
    std::vector<DispatchSheet> sheets;
    const auto own = ownData(ownFile);
    if (!own)
        return std::unexpected(own.error());
    if (own->contains(platform) && !addSheets((*own)[platform], sheets))
        return fail(ErrorCode::TemplateInvalid, {{u"file"_s, QFileInfo(ownFile).fileName()}}, platform);
    static const QJsonObject shipped = formatData(u"dispatch_sheets.json"_s);
    if (shipped.contains(platform))
        addSheets(shipped[platform], sheets);
    return sheets;
}

std::vector<DispatchEntry> sheetEntries(const DispatchSheet &sheet, std::vector<DispatchEntry> entries)
{
    if (!sheet.byPayment)
        return entries;
    std::vector<DispatchEntry> merged;
    for (DispatchEntry &entry : entries) {
        const auto same = std::ranges::find_if(merged, [&](const DispatchEntry &other) {
            return other.payment == entry.payment && other.carrier == entry.carrier;
        });
        if (same == merged.end()) {
            merged.push_back(std::move(entry));
            continue;
        }
        same->tracking += u';' + entry.tracking;
        same->complete = same->complete && entry.complete;
        same->correction = same->correction || entry.correction;
        ++same->parts;
    }
    return merged;
}

Result<QByteArray> makeSheet(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries)
{
    if (sheet.file != DispatchSheet::File::Xlsx)
        return makeText(sheet, entries);
    QStringList headings;
    for (const DispatchSheet::Column &column : sheet.columns)
        headings.append(column.heading);
    std::vector<QStringList> rows;
    for (const DispatchEntry &entry : entries) {
        QStringList &row = rows.emplace_back();
        for (const DispatchSheet::Column &column : sheet.columns)
            row.append(valueOf(entry, column));
    }
    return textWorkbook({}, headings, rows);
}

} // namespace waydesk
