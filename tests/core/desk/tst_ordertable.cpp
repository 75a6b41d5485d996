// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskrows.h"
#include "core/desk/ordertable.h"
#include "core/order/deadlinerules.h"
#include "support/deskspec.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
RowSpec openOrder(qint64 id, const std::string &key = {})
{
    RowSpec row;
    row.orders.front().id = id;
    row.orders.front().number = "N" + std::to_string(id);
    row.addressKey = key;
    return row;
}

RowSpec parcel(qint64 id, std::vector<qint64> orders, ParcelState state = ParcelState::Planned)
{
    RowSpec row;
    row.parcel = id;
    row.state = state;
    row.orders.clear();
    for (const qint64 order : orders)
        row.orders.push_back(openOrder(order).orders.front());
    return row;
}

TableChange put(OrderTable &table, RowSpec row) { return table.apply({&row.view(), 1}); }

RowHandle rowOf(const OrderTable &table, qint64 order) { return table.find(RowKey(OrderId(order))).value(); }
} // namespace

class TestOrderTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Only the orders of the shops that are named, and only rows whose deadline changed.
    void redates()
    {
        constexpr qint64 hour = 3'600'000;
        OrderTable table(1000);
        const auto paid = [](RowSpec row, qint64 shop) {
            for (OrderSpec &order : row.orders) {
                order.shop = shop;
                order.paidAt = 1000 + order.id;
                order.deadline = order.paidAt + 48 * hour;
            }
            return row;
        };
        put(table, paid(openOrder(1), 1));
        put(table, paid(parcel(7, {2, 3}), 2));
        RowSpec promised = paid(openOrder(4), 2);
        promised.orders[0].shipBy = promised.orders[0].deadline = 5 * hour;
        put(table, promised);
        const std::vector<Shop> shops{{ShopId(1), u"a"_s, u"taobao"_s, false, 1},
                                      {ShopId(2), u"b"_s, u"taobao"_s, false, 1}};
        const std::vector<ShopTerms> terms{{ShopId(1), {24, TermUnit::Hours}, {}},
                                           {ShopId(2), {12, TermUnit::Hours}, {}}};
        const DeadlineRules rules(nullptr, shops, terms, {});
        const quint64 before = table.generation();
        const std::vector touched{ShopId(2)};
        const RowHandle merged = table.find(RowKey(ParcelId(7))).value();
        QCOMPARE(table.redate(rules, touched).updated, std::vector{merged});
        QCOMPARE(table.deadline(merged), 1002 + 12 * hour);
        QCOMPARE(table.order(merged, 1).deadline, 1003 + 12 * hour);
        QCOMPARE(table.deadline(rowOf(table, 1)), 1001 + 48 * hour);
        QCOMPARE(table.deadline(rowOf(table, 4)), 5 * hour);
        QCOMPARE(table.changedSince(before).value(), std::vector{merged});
        const quint64 after = table.generation();
        QVERIFY(table.redate(rules, touched).isEmpty());
        QVERIFY(table.redate(rules, {}).isEmpty());
        QCOMPARE(table.generation(), after);
    }

    void keepsEverything()
    {
        OrderTable table(1000);
        RowSpec row = parcel(7, {1, 2}, ParcelState::Numbered);
        row.orders[1].buyer = "雨桐Yutong";
        row.orders[1].memo = "加泡泡柱";
        row.orders[0].deadline = 9000;
        row.orders[1].deadline = 8000;
        row.orders[1].paidAt = 500;
        row.carrier = "YTO";
        row.number = "YT8801234567003";
        row.fill = 3;
        row.position = 78;
        row.holds = {Reason::Manual};
        put(table, row);
        const RowHandle at = table.find(RowKey(ParcelId(7))).value();
        QCOMPARE(table.printState(at), PrintState::Numbered);
        QCOMPARE(table.orderCount(at), 2);
        QCOMPARE(table.order(at, 1).buyer, std::string_view("雨桐Yutong"));
        QCOMPARE(table.order(at, 1).id, OrderId(2));
        QCOMPARE(table.deadline(at), 8000);
        QCOMPARE(table.paidAt(at), 500);
        QCOMPARE(table.number(at), std::string_view("YT8801234567003"));
        QCOMPARE(table.carrier(at), std::string_view("YTO"));
        QCOMPARE(table.province(at), std::string_view("浙江省"));
        QCOMPARE(table.position(at), 78);
        QCOMPARE(table.quantity(at), 2);
        QVERIFY(table.hasMemo(at) && !table.hasMessage(at));
        QVERIFY(table.isBlocked(at));
        QVERIFY(table.reasons(at).contains(Reason::Manual));
    }

    void handlesStayWhileOthersGo()
    {
        OrderTable table;
        for (qint64 id = 1; id <= 5; ++id)
            put(table, openOrder(id));
        const RowHandle third = rowOf(table, 3);
        const RowKey gone(OrderId(2));
        const TableChange change = table.apply({}, {&gone, 1});
        QCOMPARE(change.removed.size(), size_t(1));
        QVERIFY(!table.isLive(change.removed.front()));
        QVERIFY(table.order(third, 0).number == "N3");
        QCOMPARE(rowOf(table, 3), third);
        QCOMPARE(put(table, openOrder(9)).inserted, change.removed);
        QCOMPARE(table.size(), size_t(5));
    }

    void deadRowsReadEmpty()
    {
        OrderTable table;
        put(table, openOrder(1, "key"));
        const RowHandle row = rowOf(table, 1);
        const RowKey key(OrderId(1));
        table.apply({}, {&key, 1});
        QCOMPARE(table.orderCount(row), 0);
        QVERIFY(table.receiver(row).empty() && table.addressKey(row).empty());
        QVERIFY(table.rowsOf(OrderId(1)).empty());
        QVERIFY(!table.isMergeable(row));
    }

    void deadParcelsAreRemoved()
    {
        OrderTable table;
        put(table, parcel(7, {1}));
        const TableChange change = put(table, parcel(7, {1}, ParcelState::Dissolved));
        QCOMPARE(change.removed.size(), size_t(1));
        QCOMPARE(table.size(), size_t(0));
        QVERIFY(put(table, parcel(8, {1}, ParcelState::Recalled)).isEmpty());
    }

    /// Two orders become a parcel, and are taken apart again.
    void replacesRowsOfOrders()
    {
        OrderTable table;
        put(table, openOrder(1));
        put(table, openOrder(2));
        put(table, openOrder(3));
        const std::array orders{OrderId(1), OrderId(2)};
        RowSpec merged = parcel(7, {1, 2});
        table.replaceOrders(orders, {&merged.view(), 1});
        QCOMPARE(table.size(), size_t(2));
        QVERIFY(!table.find(RowKey(OrderId(1))));
        QCOMPARE(table.rowsOf(OrderId(2)), std::vector{table.find(RowKey(ParcelId(7))).value()});

        RowSpec one = openOrder(1);
        RowSpec two = openOrder(2);
        const std::array apart{one.view(), two.view()};
        const TableChange change = table.replaceOrders(orders, apart);
        QCOMPARE(change.removed.size(), size_t(1));
        QCOMPARE(change.inserted.size(), size_t(2));
        QCOMPARE(table.size(), size_t(3));
        QVERIFY(!table.find(RowKey(ParcelId(7))));
    }

    void splitOrdersHaveSeveralRows()
    {
        OrderTable table;
        put(table, parcel(7, {1}));
        put(table, parcel(8, {1}));
        put(table, parcel(9, {1}));
        QCOMPARE(table.rowsOf(OrderId(1)).size(), size_t(3));
        const RowKey first(ParcelId(7));
        table.apply({}, {&first, 1});
        QCOMPARE(table.rowsOf(OrderId(1)).size(), size_t(2));
        put(table, parcel(9, {2}));
        QCOMPARE(table.rowsOf(OrderId(1)), std::vector{table.find(RowKey(ParcelId(8))).value()});
    }

    void reasonsOfAllOrdersAndHolds()
    {
        OrderTable table(1000);
        RowSpec row = parcel(7, {1, 2});
        row.orders[0].refund = RefundState::Running;
        row.orders[1].status = OrderStatus::Unpaid;
        row.holds = {Reason::AddressChanged};
        put(table, row);
        QCOMPARE(table.reasons(0).list(), (std::vector{Reason::RefundPending, Reason::AddressChanged, Reason::Unpaid}));
    }

    void remarksDoNotBlock()
    {
        OrderTable table;
        RowSpec row = openOrder(1);
        row.orders[0].refund = RefundState::NotStated;
        put(table, row);
        QCOMPARE(table.reasons(0).list(), std::vector{Reason::RefundNotStated});
        QVERIFY(!table.isBlocked(0));
    }

    void everyReasonIsListedOnceAndBlocksAlike()
    {
        for (int i = 0; i <= static_cast<int>(Reason::StateChanged); ++i) {
            ReasonSet set;
            set.add(static_cast<Reason>(i));
            QCOMPARE(set.list(), std::vector{static_cast<Reason>(i)});
            QCOMPARE(set.blocks(), blocks(static_cast<Reason>(i)));
        }
    }

    void presaleFollowsTheClock()
    {
        OrderTable table(1000);
        RowSpec row = openOrder(1, "key");
        row.orders[0].presale = true;
        row.orders[0].presaleDue = 2000;
        put(table, row);
        put(table, openOrder(2, "key"));
        QVERIFY(table.reasons(0).contains(Reason::PresaleNotDue));
        QVERIFY(!table.isMergeable(0) && !table.isMergeable(1));
        QVERIFY(table.retime(1999).empty());
        QCOMPARE(table.retime(2000), std::vector<RowHandle>{0});
        QVERIFY(!table.isBlocked(0));
        QVERIFY(table.isMergeable(0) && table.isMergeable(1));
        QCOMPARE(table.retime(1500), std::vector<RowHandle>{0});
        QVERIFY(!table.isMergeable(1));
    }

    void suspensionsFollowTheClock()
    {
        OrderTable table(1000);
        RowSpec row = openOrder(1);
        row.province = "浙江省";
        put(table, row);
        row = openOrder(2);
        row.province = "广东省";
        row.city = "广州市";
        row.district = "天河区";
        put(table, row);
        const Area zhejiang = areaFromText(u"浙江省"_s).value();
        table.setSuspensions(Suspensions({{1, {}, zhejiang, 2000, 3000, {}}}));
        row = openOrder(3); // its area has no number yet
        row.province = "四川省";
        row.city = "成都市";
        row.district = "武侯区";
        put(table, row);
        const auto isStopped = [&](RowHandle handle) { return table.reasons(handle).contains(Reason::AreaSuspended); };
        QVERIFY(table.retime(1999).empty());
        QVERIFY(!isStopped(0));
        QCOMPARE(table.retime(2000), std::vector<RowHandle>{0});
        QVERIFY(isStopped(0) && !isStopped(1) && !isStopped(2));
        QVERIFY(table.retime(2999).empty());
        QCOMPARE(table.retime(3000), std::vector<RowHandle>{0});
        QVERIFY(!isStopped(0));
        QCOMPARE(table.retime(2500), std::vector<RowHandle>{0}); // the clock goes back
        QVERIFY(isStopped(0));
    }

    void mergeableFollowsEveryChange()
    {
        OrderTable table;
        put(table, openOrder(1, "home"));
        put(table, openOrder(2, "home"));
        put(table, openOrder(3, ""));
        put(table, openOrder(4, ""));
        QVERIFY(table.isMergeable(0) && table.isMergeable(1));
        QVERIFY(!table.isMergeable(2) && !table.isMergeable(3));
        RowSpec held = openOrder(2, "home");
        held.holds = {Reason::Manual};
        put(table, held);
        QVERIFY(!table.isMergeable(0) && !table.isMergeable(1));
        put(table, openOrder(2, "home"));
        QVERIFY(table.isMergeable(0));
        put(table, openOrder(2, "elsewhere"));
        QVERIFY(!table.isMergeable(0));
        RowSpec numbered = parcel(9, {5}, ParcelState::Numbered);
        numbered.addressKey = "home";
        put(table, numbered);
        QVERIFY(!table.isMergeable(0));
        RowSpec part = parcel(10, {6});
        part.addressKey = "home";
        part.whole = false;
        put(table, part);
        QVERIFY(!table.isMergeable(0));
    }

    void searchesFiveColumns()
    {
        OrderTable table;
        RowSpec row = openOrder(1);
        row.orders[0].number = "251122-0488177339";
        row.orders[0].buyer = "云边🦌小鹿ＡＢ";
        row.orders[0].goods = "明前龙井礼盒 250g x1";
        row.orders[0].message = "放驿站";
        row.phone = "+86 198-0000 1001";
        row.number = "YT8801234567003";
        put(table, row);
        RowSpec other = openOrder(2);
        other.phone = "19800009999";
        put(table, other);
        const auto hits = [&](const QString &typed) { return table.search(searchWords(typed)).rows().size(); };
        for (const QString &typed :
             {u"048817"_s, u"小鹿"_s, u"🦌"_s, u"abab"_s.left(2), u"ａＢ"_s, u"龙井"_s, u"250G"_s, u"19800001001"_s,
              u"198 0000 1001"_s, u"198-0000-1001"_s, u"yt88"_s, u"7003"_s, u"龙井 7003"_s})
            QVERIFY2(hits(typed) == 1, qPrintable(typed));
        for (const QString &typed : {u"驿站"_s, u"林小禾"_s, u"龙井 7004"_s, u"1001yt"_s})
            QVERIFY2(hits(typed) == 0, qPrintable(typed));
        QCOMPARE(hits(QString()), size_t(2));
    }

    void ownedRowsOutliveTheirSource()
    {
        DeskRows rows;
        {
            RowSpec row = parcel(7, {1, 2});
            row.orders[1].goods = std::string(100, 'g');
            row.holds = {Reason::Manual};
            rows.append(row.view());
            rows.append(openOrder(3).view());
        }
        const DeskRows moved = std::move(rows);
        OrderTable table;
        table.apply(moved.rows());
        QCOMPARE(table.order(0, 1).goods, std::string_view(std::string(100, 'g')));
        QVERIFY(table.reasons(0).contains(Reason::Manual));
        QCOMPARE(table.receiver(1), std::string_view("林小禾"));
    }

    /// The same rows again and again: garbage of every kind is cleared away and nothing changes.
    void updatesDoNotPileUp()
    {
        OrderTable table;
        for (int round = 0; round < 200; ++round) {
            for (qint64 id = 1; id <= 50; ++id) {
                RowSpec row = openOrder(id, "key " + std::to_string(id / 2));
                row.orders[0].memo = std::string(100 + (round * 7) % 50, 'm') + std::to_string(id);
                put(table, row);
            }
        }
        QVERIFY(table.texts().size() < 200'000);
        QVERIFY(table.searchArena().size() < 200'000);
        for (qint64 id = 1; id <= 50; ++id) {
            const RowHandle row = rowOf(table, id);
            QCOMPARE(QByteArray::fromStdString(std::string(table.order(row, 0).number)), "N" + QByteArray::number(id));
            QVERIFY(table.order(row, 0).memo.ends_with(std::to_string(id)));
            QCOMPARE(table.addressKey(row), "key " + std::to_string(id / 2));
            QCOMPARE(table.isMergeable(row), id > 1 && id < 50);
        }
    }

    /// A copy that makes room is the same table without what changes left behind.
    void roomIsMadeWithoutGarbage()
    {
        OrderTable table;
        for (int round = 0; round < 3; ++round) {
            for (qint64 id = 1; id <= 20; ++id) {
                RowSpec row = openOrder(id, "key " + std::to_string(id / 2) + std::to_string(round));
                row.orders[0].memo = std::string(50, 'm') + std::to_string(id);
                row.orders[0].buyer = std::string(static_cast<size_t>(10 + round), 'b');
                put(table, row);
            }
        }
        const RowKey gone = table.key(rowOf(table, 7));
        table.apply({}, {&gone, 1});
        QVERIFY(table.texts().garbage() > 0 && table.searchArena().garbage() > 0);
        OrderTable renewed = table;
        renewed.reserve(30);
        QCOMPARE(renewed.texts().garbage(), 0u);
        QCOMPARE(renewed.searchArena().garbage(), 0u);
        QCOMPARE(renewed.generation(), table.generation());
        QCOMPARE(renewed.handleEnd(), table.handleEnd());
        for (RowHandle row = 0; row < table.handleEnd(); ++row) {
            QCOMPARE(renewed.key(row), table.key(row));
            QCOMPARE(renewed.addressKey(row), table.addressKey(row));
            QCOMPARE(renewed.isMergeable(row), table.isMergeable(row));
            QCOMPARE(renewed.searchArena().text(row), table.searchArena().text(row));
            if (table.isLive(row))
                QCOMPARE(renewed.order(row, 0).memo, table.order(row, 0).memo);
        }
        put(renewed, openOrder(7, "key back"));
        QCOMPARE(renewed.handleEnd(), table.handleEnd()); // the free handle is used again
    }

    void clearKeepsShops()
    {
        OrderTable table;
        const Shop shop{ShopId(1), u"山间茶舍"_s, u"taobao"_s};
        table.setShops({&shop, 1});
        put(table, openOrder(1));
        const quint64 before = table.generation();
        table.clear();
        QVERIFY(table.generation() > before);
        QCOMPARE(table.size(), size_t(0));
        QCOMPARE(table.shop(ShopId(1))->name, u"山间茶舍"_s);
        QVERIFY(!table.shop(ShopId(2)));
    }
};

QTEST_GUILESS_MAIN(TestOrderTable)
#include "tst_ordertable.moc"
