// SPDX-License-Identifier: Apache-2.0
#include "exchange/writeback/dispatchsheet.h"

#include "exchange/codecs/textworkbook.h"
#include "exchange/formats/formatdata.h"

#include <QDateTime>
#include <QJsonArray>
#include <QStringEncoder>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 packersOffsetMs = qint64(8) * 3600 * 1000; ///< ship dates are the packers' own days

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
        return QDateTime::fromMSecsSinceEpoch(entry.shippedAt + packersOffsetMs, Qt::UTC).toString(column.format);
    return column.text;
}

QString quoted(QString text, QChar delimiter)
{
    if (!text.contains(delimiter) && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

/// A text file as the platform's own sample is: TAB files end their lines with CRLF and know no quoting.
Result<QByteArray> makeText(const DispatchSheet &sheet, const std::vector<DispatchEntry> &entries)
{
    const bool tabs = sheet.file == DispatchSheet::File::Tab;
    const QChar delimiter = tabs ? u'\t' : u',';
    QStringList lines;
    const auto add = [&](auto &&cellOf) {
        QStringList cells;
        for (const DispatchSheet::Column &column : sheet.columns) {
            const QString cell = cellOf(column);
            cells.append(tabs ? QString(cell).replace(u'\t', u' ') : quoted(cell, delimiter));
        }
        lines.append(cells.join(delimiter));
    };
    add([](const DispatchSheet::Column &column) { return column.heading; });
    for (const DispatchEntry &entry : entries)
        add([&](const DispatchSheet::Column &column) { return valueOf(entry, column); });
    const QString end = tabs || sheet.encoding == "GB18030" ? u"\r\n"_s : u"\n"_s;
    QStringEncoder encode(sheet.encoding.isEmpty() ? "UTF-8" : sheet.encoding.constData());
    QByteArray bytes = encode(lines.join(end) + end);
    if (encode.hasError())
        return fail(ErrorCode::UnknownEncoding, {{u"guess"_s, QString::fromLatin1(sheet.encoding)}});
    return bytes;
}

} // namespace

std::optional<DispatchSheet> DispatchSheet::of(const QString &platform)
{
    const QJsonObject json = formatData(u"dispatch_sheets.json"_s)[platform].toObject();
    if (json.isEmpty())
        return std::nullopt;
    DispatchSheet sheet;
    sheet.id = json[u"id"].toString();
    const QString file = json[u"file"].toString();
    sheet.file = file == u"tab" ? File::Tab : file == u"comma" ? File::Comma : File::Xlsx;
    sheet.byPayment = json[u"byPayment"].toBool();
    sheet.byLine = json[u"byLine"].toBool();
    sheet.encoding = json[u"encoding"].toString().toLatin1();
    for (const auto &column : json[u"columns"].toArray())
        sheet.columns.push_back({column[u"heading"].toString(), column[u"value"].toString(),
                                 column[u"format"].toString(), column[u"text"].toString()});
    return sheet;
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
