// SPDX-License-Identifier: Apache-2.0
#include "support/deskspec.h"
#include "ui/orders/checkset.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

RowSpec row(qint64 order, qint64 parcel = 0)
{
    RowSpec spec;
    spec.parcel = parcel;
    spec.orders.front().id = order;
    return spec;
}

/// As the feed does it, with what a person does while the ticks are followed.
void reload(
    CheckSet &checks, const OrderTable &old, const OrderTable &next, const std::function<void()> &meanwhile = [] { })
{
    const DeskFeed::Settle settle = checks.followReload()(old, next);
    meanwhile();
    settle(old, next);
    checks.reloaded();
}
} // namespace

/// What becomes of ticks when the table changes, and when it is loaded anew.
class tst_CheckSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksFollowTheirOrders();
    void whatIsTickedDuringAReloadFollows();
    void aMergedRowKeepsItsTickInAReload_data();
    void aMergedRowKeepsItsTickInAReload();
    void theOtherPartOfASplitOrderIsNotTicked();
    void aHandleUsedAgainIsNotTicked();
};

void tst_CheckSet::ticksFollowTheirOrders()
{
    OrderTable table;
    RowSpec one = row(1);
    RowSpec two = row(2);
    RowSpec three = row(3);
    const DeskRow open[] = {one.view(), two.view(), three.view()};
    table.apply(open);
    CheckSet checks;
    checks.set(std::array{*table.find(RowKey(OrderId(1))), *table.find(RowKey(OrderId(2)))}, true);
    const std::vector<OrderId> changing = {OrderId(1), OrderId(2), OrderId(3)};
    checks.remember(table, changing);
    RowSpec parcel = row(1, 11);
    RowSpec held = row(2, 12);
    held.holds = {Reason::Manual};
    RowSpec other = row(3, 13);
    const DeskRow planned[] = {parcel.view(), held.view(), other.view()};
    const TableChange change = table.replaceOrders(changing, planned);
    checks.carry(table, change);
    QVERIFY(checks.contains(*table.find(RowKey(ParcelId(11)))));
    QVERIFY(!checks.contains(*table.find(RowKey(ParcelId(12))))); // held now
    QVERIFY(!checks.contains(*table.find(RowKey(ParcelId(13))))); // never was
    QCOMPARE(checks.rows().count(), 1u);

    OrderTable anew;
    const DeskRow again[] = {other.view(), parcel.view()};
    anew.apply(again);
    reload(checks, table, anew);
    QCOMPARE(checks.rows().rows(), std::vector{*anew.find(RowKey(ParcelId(11)))});
}

void tst_CheckSet::whatIsTickedDuringAReloadFollows()
{
    OrderTable table;
    RowSpec one = row(1);
    RowSpec two = row(2);
    RowSpec three = row(3);
    RowSpec four = row(4);
    const DeskRow open[] = {one.view(), two.view(), three.view(), four.view()};
    table.apply(open);
    const auto handle = [](const OrderTable &of, qint64 order) { return of.rowsOf(OrderId(order)).front(); };
    CheckSet checks;
    checks.set(std::array{handle(table, 1), handle(table, 2)}, true);
    RowSpec first = row(1, 11);
    RowSpec third = row(3, 13);
    OrderTable anew;
    const DeskRow again[] = {four.view(), third.view(), two.view(), first.view()};
    anew.apply(again);
    reload(checks, table, anew, [&] {
        checks.set(std::array{handle(table, 1)}, false);
        checks.set(std::array{handle(table, 3)}, true);
    });
    std::vector<RowHandle> ticked{handle(anew, 2), handle(anew, 3)};
    std::ranges::sort(ticked);
    QCOMPARE(checks.rows().rows(), ticked);

    reload(checks, anew, table); // and nothing stays behind of it
    QCOMPARE(checks.rows().rows(), (std::vector{handle(table, 2), handle(table, 3)}));
}

/// Of two orders that became one parcel meanwhile, what a person did to one of them.
void tst_CheckSet::aMergedRowKeepsItsTickInAReload_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<QList<qint64>>("after");
    QTest::addColumn<bool>("ticked");
    using Orders = QList<qint64>;
    QTest::newRow("both") << Orders{1, 2} << Orders{1, 2} << true;
    QTest::newRow("one of them") << Orders{1} << Orders{1} << true;
    QTest::newRow("one loses it") << Orders{1, 2} << Orders{1} << true;
    QTest::newRow("one gets it") << Orders{} << Orders{2} << true;
    QTest::newRow("one for the other") << Orders{1} << Orders{2} << true;
    QTest::newRow("both lose it") << Orders{1, 2} << Orders{} << false;
}

void tst_CheckSet::aMergedRowKeepsItsTickInAReload()
{
    QFETCH(QList<qint64>, before);
    QFETCH(QList<qint64>, after);
    QFETCH(bool, ticked);
    OrderTable table;
    RowSpec one = row(1);
    RowSpec two = row(2);
    const DeskRow open[] = {one.view(), two.view()};
    table.apply(open);
    RowSpec merged = row(1, 11);
    merged.orders.push_back(row(2).orders.front());
    OrderTable anew;
    const DeskRow again[] = {merged.view()};
    anew.apply(again);
    CheckSet checks;
    const auto tick = [&](const QList<qint64> &orders) {
        for (const qint64 order : {1, 2})
            checks.set(table.rowsOf(OrderId(order)), orders.contains(order));
    };
    tick(before);
    reload(checks, table, anew, [&] { tick(after); });
    QCOMPARE(checks.contains(*anew.find(RowKey(ParcelId(11)))), ticked);
}

void tst_CheckSet::theOtherPartOfASplitOrderIsNotTicked()
{
    OrderTable table;
    RowSpec one = row(1, 11);
    RowSpec other = row(1, 12);
    const DeskRow parts[] = {one.view(), other.view()};
    table.apply(parts);
    CheckSet checks;
    checks.set(std::array{*table.find(RowKey(ParcelId(11)))}, true);
    const std::vector<OrderId> changing = {OrderId(1)};
    const auto ticked = [&](const OrderTable &of) {
        std::vector<qint64> parcels;
        checks.rows().forEach([&](RowHandle handle) { parcels.push_back(of.key(handle).parcel().value); });
        return parcels;
    };
    checks.remember(table, changing);
    one.number = "YT8801234567001"; // N on the one part
    one.state = ParcelState::Numbered;
    const DeskRow numbered[] = {one.view(), other.view()};
    checks.carry(table, table.replaceOrders(changing, numbered));
    QCOMPARE(ticked(table), std::vector<qint64>{11});

    OrderTable anew;
    const DeskRow again[] = {other.view(), one.view()};
    anew.apply(again);
    reload(checks, table, anew);
    QCOMPARE(ticked(anew), std::vector<qint64>{11});

    checks.remember(anew, changing); // the ticked part is made anew, the other stands as it was
    RowSpec third = row(1, 13);
    const DeskRow parted[] = {other.view(), third.view()};
    checks.carry(anew, anew.replaceOrders(changing, parted));
    QCOMPARE(ticked(anew), std::vector<qint64>{13});
}

void tst_CheckSet::aHandleUsedAgainIsNotTicked()
{
    OrderTable table;
    RowSpec one = row(1);
    const DeskRow first[] = {one.view()};
    table.apply(first);
    CheckSet checks;
    const RowHandle handle = *table.find(RowKey(OrderId(1)));
    checks.set(std::array{handle}, true);
    const std::vector<OrderId> changing = {OrderId(1)};
    checks.remember(table, changing);
    RowSpec two = row(2);
    const DeskRow second[] = {two.view()};
    const RowKey gone[] = {RowKey(OrderId(1))};
    checks.carry(table, table.apply(second, gone));
    QCOMPARE(*table.find(RowKey(OrderId(2))), handle);
    QVERIFY(checks.isEmpty());
}

QTEST_GUILESS_MAIN(tst_CheckSet)
#include "tst_checkset.moc"
