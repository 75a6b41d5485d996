// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/suppliernumbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCell = 100;
constexpr qsizetype longestRaw = 200;
constexpr qsizetype longestLine = 10'000;

enum Column : size_t { Order, Shop, Supplier, Item, Carrier, Waybill };
constexpr size_t columnCount = 6;
using Places = std::array<qsizetype, columnCount>;

const std::array<QStringList, columnCount> &headings()
{
    static const std::array<QStringList, columnCount> all{
        QStringList{u"order"_s, u"ordernumber"_s, u"orderno"_s, u"orderid"_s, u"订单号"_s, u"订单编号"_s, u"订单"_s,
                    u"平台单号"_s},
        QStringList{u"shop"_s, u"店铺"_s, u"店铺名称"_s},
        QStringList{u"supplier"_s, u"供货商"_s, u"供应商"_s, u"厂家"_s},
        QStringList{u"item"_s, u"itemid"_s, u"货号"_s},
        QStringList{u"carrier"_s, u"courier"_s, u"快递公司"_s, u"物流公司"_s, u"快递"_s, u"物流"_s, u"承运商"_s},
        QStringList{u"waybill"_s, u"trackingnumber"_s, u"trackingno"_s, u"tracking"_s, u"waybillnumber"_s, u"运单号"_s,
                    u"快递单号"_s, u"物流单号"_s, u"运单编号"_s, u"面单号"_s, u"单号"_s},
    };
    return all;
}

QString folded(const QString &cell)
{
    QString key = cell.left(longestCell).normalized(QString::NormalizationForm_KC).toCaseFolded();
    key.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'.' || c == u'*'; });
    return key;
}

/// Nothing if the row is no row of headings: it must name the waybill, and the order.
std::optional<Places> placesIn(const SheetRow &row)
{
    Places places;
    places.fill(-1);
    for (qsizetype at = 0; at < row.cells.size(); ++at) {
        const QString key = folded(row.cells[at]);
        for (size_t column = 0; column < columnCount; ++column) {
            if (places[column] < 0 && headings()[column].contains(key))
                places[column] = at;
        }
    }
    return places[Order] >= 0 && places[Waybill] >= 0 ? std::optional(places) : std::nullopt;
}

Places placesByCount(qsizetype cells)
{
    return cells <= 2 ? Places{0, -1, -1, -1, -1, 1} : Places{0, -1, -1, -1, 1, 2};
}

/// What a spreadsheet puts around a number so that it stays a text.
QString unwrapped(const QString &typed)
{
    QString cell = typed.trimmed();
    if (cell.size() > 3 && cell.startsWith(u"=\""_s) && cell.endsWith(u'"'))
        cell = cell.sliced(2).chopped(1);
    while (cell.startsWith(u'\'') || cell.startsWith(u'`'))
        cell = cell.sliced(1);
    return cell.normalized(QString::NormalizationForm_KC).trimmed();
}

bool isFormula(const QString &cell) { return !cell.isEmpty() && u"=+@"_s.contains(cell.front()); }

bool isDamaged(const QString &cell)
{
    static const QRegularExpression shape(u"^\\d(\\.\\d+)?[eE]\\+?\\d{1,3}$"_s);
    return shape.match(cell).hasMatch();
}

QString rawOf(const SheetRow &row)
{
    QString text;
    for (const QString &cell : row.cells) {
        text += (text.isEmpty() ? QString() : u" | "_s) + cell.left(longestRaw);
        if (text.size() > longestRaw)
            break;
    }
    text.replace(u'\n', u' ');
    return text.left(longestRaw);
}

bool isBlank(const SheetRow &row)
{
    return std::ranges::all_of(row.cells, [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

QString problemOf(const SupplierNumbers::Row &row, bool tooLong)
{
    if (tooLong)
        return u"too_long"_s;
    for (const QString &cell : {row.order, row.carrier, row.waybill}) { // names may begin with such a sign
        if (isFormula(cell))
            return u"formula"_s;
    }
    if (isDamaged(row.order) || isDamaged(row.waybill))
        return u"number_damaged"_s;
    if (row.order.isEmpty())
        return u"order_missing"_s;
    return row.waybill.isEmpty() ? u"number_missing"_s : QString();
}

} // namespace

SupplierNumbers::Read SupplierNumbers::read(const std::vector<SheetRow> &rows)
{
    Read read;
    std::optional<Places> named;
    bool first = true;
    for (const SheetRow &row : rows) {
        if (isBlank(row))
            continue;
        if (std::exchange(first, false)) {
            named = placesIn(row);
            if (named)
                continue;
        }
        if (read.rows.size() + read.bad.size() >= mostRows) {
            read.bad.push_back({row.number, u"too_many_rows"_s, rawOf(row)});
            break;
        }
        const Places places = named.value_or(placesByCount(row.cells.size()));
        bool tooLong = row.cells.size() == 1 && row.cells.front().size() > longestCell;
        const auto cell = [&](Column column) {
            const QString text = places[column] < 0 ? QString() : row.cells.value(places[column]);
            tooLong = tooLong || text.size() > longestCell;
            return unwrapped(text.left(longestCell));
        };
        Row one{row.number, cell(Order),   cell(Shop),    cell(Supplier),
                cell(Item), cell(Carrier), cell(Waybill), rawOf(row)};
        const QString problem = problemOf(one, tooLong);
        if (problem.isEmpty())
            read.rows.push_back(std::move(one));
        else if (problem == u"number_missing" && named && (*named)[Carrier] >= 0 && one.carrier.isEmpty())
            ++read.unfilled;
        else
            read.bad.push_back({row.number, problem, one.raw});
    }
    return read;
}

std::vector<SheetRow> SupplierNumbers::pasted(const QString &text)
{
    static const QRegularExpression byMark(u"[,，;；]"_s);
    static const QRegularExpression byBlank(u"\\s+"_s);
    std::vector<SheetRow> rows;
    int number = 0;
    for (QStringView line : QStringView(text).split(u'\n')) {
        ++number;
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        if (rows.size() > mostRows + 1)
            break;
        if (line.size() > longestLine) { // cut, its last cell would be a stump of a number
            rows.push_back({number, {line.left(2 * longestRaw).toString()}});
            continue;
        }
        const QString words = line.toString();
        SheetRow row{number, {}};
        if (words.contains(u'\t'))
            row.cells = words.split(u'\t');
        else if (words.contains(byMark))
            row.cells = words.split(byMark);
        else
            row.cells = words.trimmed().split(byBlank);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace waydesk
