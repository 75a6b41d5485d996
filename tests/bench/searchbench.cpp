// SPDX-License-Identifier: Apache-2.0
#include "bench/deskbench.h"
#include "bench/harness.h"

#include "core/address/addresskey.h"
#include "core/desk/deskquery.h"
#include "core/desk/deskrows.h"
#include "core/order/deadlinerules.h"
#include "core/order/eligibility.h"
#include "models/ordertablemodel.h"
#include "support/syntheticorders.h"

#include <QHeaderView>
#include <QPixmap>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

OrderTable syntheticTable(size_t count)
{
    const SyntheticOrders source = makeSyntheticOrders(count);
    const DeadlineRules rules;
    OrderTable table(source.nowMs);
    table.setShops(source.shops);
    for (size_t at = 0; at < source.orders.size(); at += 2000) {
        DeskRows rows;
        for (size_t i = at; i < std::min(at + 2000, source.orders.size()); ++i) {
            const Order &order = source.orders[i];
            std::vector<QByteArray> keep;
            keep.reserve(16);
            const auto utf8 = [&](const QString &text) {
                keep.push_back(text.toUtf8());
                return std::string_view(keep.back().constData(), static_cast<size_t>(keep.back().size()));
            };
            DeskOrder cell;
            cell.id = order.id;
            cell.shop = order.shop;
            cell.number = utf8(order.number);
            cell.buyer = utf8(order.buyer);
            cell.goods = utf8(order.lines.empty() ? order.goods : order.lines.front().title);
            cell.status = order.status;
            cell.refund = effectiveRefund(order);
            cell.receiverComplete = order.receiver.isComplete();
            cell.receiverMasked = isMasked(order.receiver);
            cell.hasLines = !order.lines.empty();
            cell.paidAt = order.paidAt;
            cell.createdAt = order.createdAt;
            cell.shipBy = order.shipBy;
            cell.deadline = rules.at(cell.deadlineFacts());
            DeskRow row;
            row.orders = std::span(&cell, 1);
            row.receiver = utf8(order.receiver.receiver);
            row.phone = utf8(order.receiver.phone);
            row.province = utf8(order.receiver.province);
            row.city = utf8(order.receiver.city);
            row.street = utf8(order.receiver.street);
            row.addressKey = utf8(AddressKey::of(order.receiver, u"taobao"_s).text());
            rows.append(row);
        }
        table.apply(rows.rows());
    }
    return table;
}

namespace {

std::vector<RowHandle> searched(const OrderTable &table, const QString &words)
{
    Selection selection;
    selection.search = words;
    return DeskQuery::select(table, selection, 0);
}

QStringList keystrokes(const OrderTable &table)
{
    const QString number = QString::fromUtf8(table.orderNumber(0, 0).data(), qsizetype(table.orderNumber(0, 0).size()));
    return {number.right(4), u"收纳"_s, u"no such words"_s, number.right(8)};
}

double keystroke(const OrderTable &table, int runs)
{
    std::vector<double> times;
    for (const QString &words : keystrokes(table))
        times.push_back(medianOf(runs, [&] { (void)searched(table, words); }));
    return percentile(times, 1);
}

void growthRow(std::vector<Row> &rows, const QString &work, double time, double small, double factor, double bound)
{
    const QString words = bound > 0 ? ms(bound) : QString();
    rows.push_back({work,
                    ms(time),
                    {},
                    u"growth %1"_s.arg(growth(small, 1, time, factor), 0, 'f', 2),
                    words,
                    bound <= 0 || time <= bound});
}

Pair againstProxy(const OrderTable &table, int runs)
{
    OrderTableModel model;
    DeskQuery query;
    model.setTable(&table, query.run(table, {}, {}, 0));
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterKeyColumn(-1);
    const QStringList words = keystrokes(table);
    qsizetype next = 0;
    return medianInTurn(
        runs, [&] { (void)searched(table, words[next % words.size()]); },
        [&] {
            proxy.setFilterFixedString(words[next++ % words.size()]);
            (void)proxy.rowCount();
        });
}

double toPixels(const OrderTable &table, int runs)
{
    OrderTableModel model;
    DeskQuery query;
    model.setTable(&table, query.run(table, {}, {}, 0));
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1280, 800);
    view.show();
    (void)view.grab();
    std::vector<double> times;
    for (const QString &words : keystrokes(table)) {
        times.push_back(medianOf(runs, [&] {
            Selection selection;
            selection.search = words;
            model.setRows(query.run(table, selection, {}, 0));
            (void)view.grab();
        }));
    }
    return percentile(times, 1);
}

} // namespace

std::vector<Row> searchRows(const Options &options)
{
    std::vector<Row> rows;
    const double small = keystroke(syntheticTable(10'000), options.runs);
    const OrderTable table = syntheticTable(100'000);
    const double middle = keystroke(table, options.runs);
    growthRow(rows, u"search keystroke, 100,000 rows (slowest of four)"_s, middle, small, 10, 2);
    const Pair pair = againstProxy(table, options.runs);
    rows.push_back({u"the same against QSortFilterProxyModel, 100,000"_s, ms(pair.ours), ms(pair.peer),
                    u"%1x faster"_s.arg(pair.peer / pair.ours, 0, 'f', 0), u"50x"_s, pair.peer >= 50 * pair.ours});
    const double pixels = toPixels(table, options.runs);
    rows.push_back({u"keystroke to painted pixels, 100,000"_s, ms(pixels), {}, {}, u"16 ms"_s, pixels <= 16});
    if (options.large)
        growthRow(rows, u"search keystroke, 1,000,000 rows"_s, keystroke(syntheticTable(1'000'000), options.runs),
                  middle, 10, 25);
    return rows;
}

} // namespace waydesk::bench
