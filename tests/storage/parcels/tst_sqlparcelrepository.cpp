// SPDX-License-Identifier: Apache-2.0
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

Hold holdOn(ParcelId parcel, OrderId order, Reason reason = Reason::Manual)
{
    return {.id = HoldId(StoreBench::newId()),
            .order = order,
            .parcel = parcel,
            .reason = reason,
            .text = u"等客服 😀"_s,
            .setBy = u"li@bench 1"_s,
            .setAt = 5,
            .dataAsOf = 3,
            .liftedAt = 0};
}

WriteBack writeBackOf(const Parcel &parcel)
{
    WriteBack row;
    row.id = WriteBackId(StoreBench::newId());
    row.order = parcel.lines.front().order;
    row.parcel = parcel.id;
    row.assignment = parcel.assignment;
    row.carrier = parcel.carrier;
    row.number = parcel.number;
    row.version = 1;
    return row;
}

} // namespace

class TestSqlParcelRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_bench.reset();
        m_store.reset();
    }

    void parcelsComeBackAsTheyWent();
    void idsKeepTheirOrder();
    void tenThousandAtOnce();
    void liveParcelsOfOrders();
    void liveParcelsByKey();
    void updateNeedsTheVersion();
    void manyAtOnce_data();
    void manyAtOnce();
    void manyThatDieAndRevive();
    void oneStaleParcelStopsAll();
    void dissolvedGivesItsOrdersBack();
    void reviveMeetsTheOtherParcel();
    void wholeBesidePartIsRefused();
    void setLinesReplaces();
    void sameOrderAtOnce();
    void sameVersionAtOnce();
    void holdsOpenUntilLifted();
    void handoverLife();
    void handoverItems();
    void handoversOpenAndClosed();
    void missingInBatchOrder();
    void writeBackLife();

private:
    StoreBench &bench() { return *m_bench; }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
};

void TestSqlParcelRepository::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
}

void TestSqlParcelRepository::parcelsComeBackAsTheyWent()
{
    const auto orders = bench().addOrders(2);
    Parcel parcel = bench().parcelOf(orders[0]);
    for (const OrderLine &line : orders[1].lines)
        parcel.lines.insert(parcel.lines.begin(), {orders[1].id, line.id, 2});
    parcel.apart = true;
    parcel.position = 7;
    parcel.why = u"same_address"_s;
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&parcel, 1)); }));
    const auto back = bench().stored({parcel});
    QCOMPARE(back.size(), size_t(1));
    QCOMPARE(back[0].addressKey, parcel.addressKey);
    QCOMPARE(back[0].state, ParcelState::Planned);
    QCOMPARE(back[0].carrier, u"YTO"_s);
    QCOMPARE(back[0].why, u"same_address"_s);
    QCOMPARE(back[0].position, 7);
    QVERIFY(back[0].whole && back[0].apart && !back[0].assignment.isValid() && back[0].number.isEmpty());
    QCOMPARE(back[0].version, 1);
    QVERIFY(back[0].lines == parcel.lines);
}

void TestSqlParcelRepository::idsKeepTheirOrder()
{
    auto list = bench().addParcels(1203);
    bench().number(list);
    std::ranges::reverse(list);
    list.push_back(list.front());
    Parcel unknown;
    unknown.id = ParcelId(987654321);
    list.insert(list.begin() + 600, unknown);
    const auto back = bench().stored(list);
    QCOMPARE(back.size(), list.size() - 1);
    list.erase(list.begin() + 600);
    for (size_t i = 0; i < list.size(); ++i) {
        QCOMPARE(back[i].id, list[i].id);
        QCOMPARE(back[i].number, list[i].number);
        QVERIFY(back[i].lines == list[i].lines);
    }
}

void TestSqlParcelRepository::tenThousandAtOnce()
{
    const auto list = bench().addParcels(10'000);
    const auto back = bench().stored(list);
    QCOMPARE(back.size(), size_t(10'000));
    QVERIFY(back.back().lines == list.back().lines);
    std::vector<OrderId> orders;
    for (const Parcel &parcel : list)
        orders.push_back(parcel.lines.front().order);
    QCOMPARE(bench().parcels.liveOfOrders(orders).size(), size_t(10'000));
}

void TestSqlParcelRepository::liveParcelsOfOrders()
{
    auto list = bench().addParcels(3);
    list[1].state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] { bench().parcels.update(list[1]); }));
    const std::vector orders{list[0].lines[0].order, list[1].lines[0].order, list[0].lines[0].order};
    const auto live = bench().parcels.liveOfOrders(orders);
    QCOMPARE(live.size(), size_t(1));
    QCOMPARE(live[0].id, list[0].id);
    QCOMPARE(bench().stored({list[1]}).front().state, ParcelState::Dissolved);
}

void TestSqlParcelRepository::liveParcelsByKey()
{
    auto list = bench().addParcels(2);
    Parcel keyless = bench().parcelOf(bench().addOrders(1).front());
    keyless.addressKey.clear();
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&keyless, 1)); }));
    const auto found = bench().parcels.liveByAddressKeys({list[1].addressKey, u"nobody"_s, QString()});
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].id, list[1].id);
    list[1].state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] { bench().parcels.update(list[1]); }));
    QVERIFY(bench().parcels.liveByAddressKeys({list[1].addressKey}).empty());
}

void TestSqlParcelRepository::updateNeedsTheVersion()
{
    Parcel parcel = bench().addParcels(1).front();
    parcel.carrier = u"ZTO"_s;
    parcel.apart = true;
    parcel.why = u"unmerged"_s;
    QVERIFY(!bench().write([&] { bench().parcels.update(parcel); }));
    const auto failed = bench().write([&] { bench().parcels.update(parcel); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(failed->values[u"subject"_s].toString(), u"parcel"_s);
    QCOMPARE(failed->values[u"id"_s].toLongLong(), parcel.id.value);
    QVERIFY(!failed->values[u"verb"_s].toString().isEmpty());
    const Parcel back = bench().stored({parcel}).front();
    QCOMPARE(back.version, 2);
    QCOMPARE(back.carrier, u"ZTO"_s);
    QCOMPARE(back.why, u"unmerged"_s);
    QVERIFY(back.apart);
}

void TestSqlParcelRepository::manyAtOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 7, 8, 64, 249, 1234})
        QTest::newRow(QByteArray::number(count).constData()) << count;
}

void TestSqlParcelRepository::manyAtOnce()
{
    QFETCH(int, count);
    auto list = bench().addParcels(count);
    const Parcel other = bench().addParcels(1).front();
    qint64 position = 0;
    for (Parcel &parcel : list) {
        parcel.state = ParcelState::Numbered;
        parcel.carrier = u"ZTO 😀"_s;
        parcel.account = bench().account;
        parcel.position = ++position;
        parcel.apart = true;
        parcel.why = u"unmerged"_s;
    }
    QVERIFY(!bench().write([&] { bench().parcels.updateMany(list); }));
    const auto back = bench().stored(list);
    QCOMPARE(back.size(), list.size());
    for (size_t i = 0; i < list.size(); ++i) {
        QCOMPARE(back[i].state, ParcelState::Numbered);
        QCOMPARE(back[i].carrier, u"ZTO 😀"_s);
        QCOMPARE(back[i].account, bench().account);
        QCOMPARE(back[i].position, qint64(i) + 1);
        QVERIFY(back[i].apart);
        QCOMPARE(back[i].why, u"unmerged"_s);
        QCOMPARE(back[i].version, 2);
        QVERIFY(back[i].lines == list[i].lines);
    }
    QCOMPARE(bench().stored({other}).front().version, 1);
}

void TestSqlParcelRepository::manyThatDieAndRevive()
{
    auto list = bench().addParcels(50);
    for (size_t i = 0; i < list.size(); i += 2)
        list[i].state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] { bench().parcels.updateMany(list); }));
    std::vector<OrderId> orders;
    for (const Parcel &parcel : list)
        orders.push_back(parcel.lines.front().order);
    QCOMPARE(bench().parcels.liveOfOrders(orders).size(), size_t(25));
    QCOMPARE(bench().violations(), QStringList());

    list = bench().stored(list);
    for (Parcel &parcel : list)
        parcel.state = parcel.state == ParcelState::Dissolved ? ParcelState::Planned : ParcelState::Dissolved;
    QVERIFY(!bench().write([&] { bench().parcels.updateMany(list); }));
    const auto live = bench().parcels.liveOfOrders(orders);
    QCOMPARE(live.size(), size_t(25));
    QVERIFY(std::ranges::find(live, list[0].id, &Parcel::id) != live.end());
    QCOMPARE(bench().violations(), QStringList());

    // Back to life beside another parcel of its order: refused, all of it.
    const Order order = bench().orders.byIds(std::span(&orders[1], 1)).front();
    Parcel rival = bench().parcelOf(order);
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&rival, 1)); }));
    list = bench().stored(list);
    for (Parcel &parcel : list)
        parcel.state = ParcelState::Planned;
    const auto failed = bench().write([&] { bench().parcels.updateMany(list); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(bench().stored(list).at(3).version, list[3].version);
}

void TestSqlParcelRepository::oneStaleParcelStopsAll()
{
    auto list = bench().addParcels(300);
    for (Parcel &parcel : list)
        parcel.carrier = u"ZTO"_s;
    Parcel moved = list[250];
    QVERIFY(!bench().write([&] { bench().parcels.update(moved); }));
    const auto failed = bench().write([&] { bench().parcels.updateMany(list); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(failed->values[u"subject"_s].toString(), u"parcel"_s);
    QCOMPARE(bench().stored(list).front().version, 1);

    const std::vector twice{list[0], list[0]};
    QVERIFY(bench().write([&] { bench().parcels.updateMany(twice); }));
    Parcel unknown = list[0];
    unknown.id = ParcelId(987654321);
    QVERIFY(bench().write([&] { bench().parcels.updateMany(std::span(&unknown, 1)); }));
}

void TestSqlParcelRepository::dissolvedGivesItsOrdersBack()
{
    const Order order = bench().addOrders(1).front();
    Parcel first = bench().parcelOf(order);
    const Parcel second = bench().parcelOf(order);
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::span(&first, 1)); }));
    const auto failed = bench().write([&] { bench().parcels.insert(std::span(&second, 1)); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(failed->values[u"id"_s].toLongLong(), order.id.value);
    first.state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] {
        bench().parcels.update(first);
        bench().parcels.insert(std::span(&second, 1));
    }));
    QCOMPARE(bench().parcels.liveOfOrders(std::span(&order.id, 1)).front().id, second.id);
}

void TestSqlParcelRepository::reviveMeetsTheOtherParcel()
{
    const Order order = bench().addOrders(1).front();
    Parcel first = bench().parcelOf(order);
    Parcel second = bench().parcelOf(order);
    first.state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{first, second}); }));
    first.state = ParcelState::Planned;
    const auto failed = bench().write([&] { bench().parcels.update(first); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QCOMPARE(bench().stored({first}).front().state, ParcelState::Dissolved);
    second.state = ParcelState::Dissolved;
    QVERIFY(!bench().write([&] {
        bench().parcels.update(second);
        bench().parcels.update(first);
    }));
    QCOMPARE(bench().parcels.liveOfOrders(std::span(&order.id, 1)).front().id, first.id);
}

void TestSqlParcelRepository::wholeBesidePartIsRefused()
{
    const Order order = bench().addOrders(1).front();
    Parcel part = bench().parcelOf(order);
    part.whole = false;
    part.lines[0].quantity = 1;
    Parcel rest = bench().parcelOf(order);
    rest.whole = false;
    rest.lines[0].quantity = 2;
    rest.lines.pop_back();
    const Parcel whole = bench().parcelOf(order);
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{part, rest}); }));
    QCOMPARE(bench().parcels.liveOfOrders(std::span(&order.id, 1)).size(), size_t(2));
    const auto failed = bench().write([&] { bench().parcels.insert(std::span(&whole, 1)); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    const Order other = bench().addOrders(1).front();
    Parcel otherPart = bench().parcelOf(other);
    otherPart.whole = false;
    QVERIFY(bench().write([&] { bench().parcels.insert(std::vector{bench().parcelOf(other), otherPart}); }));
}

void TestSqlParcelRepository::setLinesReplaces()
{
    const auto orders = bench().addOrders(3);
    Parcel parcel = bench().parcelOf(orders[0]);
    const Parcel other = bench().parcelOf(orders[1]);
    QVERIFY(!bench().write([&] { bench().parcels.insert(std::vector{parcel, other}); }));
    const std::vector<ParcelLine> lines{{orders[2].id, orders[2].lines[0].id, 3},
                                        {orders[0].id, orders[0].lines[1].id, 1}};
    QVERIFY(!bench().write([&] { bench().parcels.setLines(parcel.id, lines, true); }));
    QVERIFY(bench().stored({parcel}).front().lines == lines);
    QCOMPARE(bench().parcels.liveOfOrders(std::span(&orders[2].id, 1)).front().id, parcel.id);
    const std::vector<ParcelLine> foreign{{orders[1].id, orders[1].lines[0].id, 3}};
    const auto failed = bench().write([&] { bench().parcels.setLines(parcel.id, foreign, true); });
    QVERIFY(failed);
    QCOMPARE(failed->code, ErrorCode::Conflict);
    QVERIFY(bench().stored({parcel}).front().lines == lines);
}

void TestSqlParcelRepository::sameOrderAtOnce()
{
    const Order order = bench().addOrders(1).front();
    const auto plan = [&](StoreBench &at) {
        const Parcel parcel = at.parcelOf(order);
        return at.write([&] { at.parcels.insert(std::span(&parcel, 1)); });
    };
    const auto failures = race(m_store->where(), plan);
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    QCOMPARE(bench().parcels.liveOfOrders(std::span(&order.id, 1)).size(), size_t(1));
}

void TestSqlParcelRepository::sameVersionAtOnce()
{
    const Parcel parcel = bench().addParcels(1).front();
    const auto failures = race(m_store->where(), [&](StoreBench &at) {
        Parcel mine = parcel;
        mine.state = ParcelState::Dissolved;
        return at.write([&] { at.parcels.update(mine); });
    });
    QCOMPARE(failures, std::vector{ErrorCode::Conflict});
    QCOMPARE(bench().stored({parcel}).front().version, 2);
}

void TestSqlParcelRepository::holdsOpenUntilLifted()
{
    const auto list = bench().addParcels(600);
    const OrderId order = list[0].lines[0].order;
    const Hold onParcel = holdOn(list[0].id, {});
    const Hold onOrder = holdOn({}, order, Reason::AddressChanged);
    QVERIFY(!bench().write([&] {
        bench().parcels.addHold(onParcel);
        bench().parcels.addHold(onOrder);
    }));
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : list)
        ids.push_back(parcel.id);
    const auto ofParcels = bench().parcels.openHoldsOfParcels(ids);
    QCOMPARE(ofParcels.size(), size_t(1));
    QCOMPARE(ofParcels[0].id, onParcel.id);
    QCOMPARE(ofParcels[0].text, onParcel.text);
    QCOMPARE(ofParcels[0].setBy, onParcel.setBy);
    QCOMPARE(ofParcels[0].setAt, 5);
    QCOMPARE(ofParcels[0].dataAsOf, 3);
    const auto ofOrders = bench().parcels.openHoldsOfOrders(std::span(&order, 1));
    QCOMPARE(ofOrders.size(), size_t(1));
    QCOMPARE(ofOrders[0].reason, Reason::AddressChanged);
    QCOMPARE(ofOrders[0].order, order);
    QCOMPARE(bench().parcels.openOrderHoldsBy(ofOrders[0].setBy).size(), size_t(1));
    QCOMPARE(bench().parcels.openOrderHoldsBy(ofOrders[0].setBy).at(0).id, ofOrders[0].id);
    QVERIFY(bench().parcels.openOrderHoldsBy(u"nobody"_s).empty());
    bool lifted = false;
    bool again = true;
    QVERIFY(!bench().write([&] {
        lifted = bench().parcels.liftHold(onParcel.id, 9, u"li"_s, {});
        again = bench().parcels.liftHold(onParcel.id, 10, u"wang"_s, {});
    }));
    QVERIFY(lifted && !again);
    QVERIFY(bench().parcels.openHoldsOfParcels(ids).empty());
    for (const Hold &wrong : {holdOn({}, {}), holdOn(list[1].id, order)}) {
        const auto failed = bench().write([&] { bench().parcels.addHold(wrong); });
        QVERIFY(failed);
        QCOMPARE(failed->code, ErrorCode::InvalidArgument);
    }
}

void TestSqlParcelRepository::handoverLife()
{
    Handover first{.id = HandoverId(StoreBench::newId()),
                   .round = u"1122-下午"_s,
                   .carrier = u"YTO"_s,
                   .state = HandoverState::Open,
                   .openedAt = 10,
                   .closedAt = 0,
                   .manifest = {},
                   .version = 1};
    Handover second = first;
    second.id = HandoverId(StoreBench::newId());
    second.openedAt = 20;
    QVERIFY(!bench().write([&] { bench().parcels.insertHandover(first); }));
    QCOMPARE(bench().parcels.openHandover(u"1122-下午"_s, u"YTO"_s)->id, first.id);
    QVERIFY(!bench().parcels.openHandover(u"1122-下午"_s, u"ZTO"_s));
    QVERIFY(!bench().parcels.openHandover(u"1122-1"_s, u"YTO"_s));
    const auto twice = bench().write([&] { bench().parcels.insertHandover(second); });
    QVERIFY(twice);
    QCOMPARE(twice->code, ErrorCode::Conflict);
    first.state = HandoverState::Closed;
    first.closedAt = 15;
    first.manifest = u"交接.pdf"_s;
    QVERIFY(!bench().write([&] {
        bench().parcels.updateHandover(first);
        bench().parcels.insertHandover(second);
    }));
    const auto stale = bench().write([&] { bench().parcels.updateHandover(first); });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    const auto all = bench().parcels.handovers();
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].id, second.id);
    const Handover back = *bench().parcels.handover(first.id);
    QCOMPARE(back.state, HandoverState::Closed);
    QCOMPARE(back.closedAt, 15);
    QCOMPARE(back.manifest, u"交接.pdf"_s);
    QCOMPARE(back.version, 2);
    QVERIFY(!bench().parcels.handover(HandoverId(1)));
}

void TestSqlParcelRepository::handoverItems()
{
    auto list = bench().addParcels(2);
    bench().number(list);
    bench().print(list);
    bench().verify(list);
    const HandoverId id = bench().handover;
    auto items = bench().parcels.handoverItems(id);
    QCOMPARE(items.size(), size_t(2));
    QCOMPARE(items[0].number, list[0].number);
    QCOMPARE(items[0].assignment, list[0].assignment);
    QCOMPARE(bench().parcels.openItemOf(list[1].id)->handover, id);
    const auto stale = bench().write([&] {
        bench().parcels.setTakenOut(id, list[0].id, true);
        Parcel older = list[0];
        --older.version;
        bench().parcels.putIntoHandover(older, items[0]);
    });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    const auto twice = bench().write([&] { bench().parcels.putIntoHandover(list[0], items[0]); });
    QVERIFY(twice);
    QCOMPARE(twice->code, ErrorCode::Conflict);
    QVERIFY(!bench().write([&] { bench().parcels.setTakenOut(id, list[0].id, true); }));
    QVERIFY(bench().parcels.openItemOf(list[0].id)->takenOut);
    items[0].scannedAt += 5;
    QVERIFY(!bench().write([&] { bench().parcels.putIntoHandover(list[0], items[0]); }));
    QVERIFY(!bench().parcels.openItemOf(list[0].id)->takenOut);
    QCOMPARE(bench().parcels.handoverItems(id).back().parcel, list[0].id);
    QVERIFY(!bench().write([&] { bench().parcels.removeHandoverItem(id, list[0].id); }));
    QVERIFY(!bench().parcels.openItemOf(list[0].id));
    QVERIFY(bench().write([&] { bench().parcels.setTakenOut(id, list[0].id, true); }));
    std::vector<Parcel> rest{list[1]};
    bench().handOver(rest);
    QVERIFY(!bench().parcels.openItemOf(list[1].id));
}

void TestSqlParcelRepository::missingInBatchOrder()
{
    auto early = bench().addParcels(3);
    auto late = bench().addParcels(2);
    auto unprinted = bench().addParcels(1);
    bench().number(late, 880000000002000);
    bench().number(early);
    bench().number(unprinted, 880000000003000);
    std::vector<Parcel> reversed(early.rbegin(), early.rend());
    const Batch first = bench().print(reversed);
    const Batch second = bench().print(late);
    std::vector<Parcel> scanned{reversed[1]};
    bench().verify(scanned);
    QCOMPARE(bench().parcels.carriersOfMissing(), QStringList{u"YTO"_s});
    const auto missing = bench().parcels.missing(u"YTO"_s);
    QCOMPARE(missing.size(), size_t(4));
    QCOMPARE(missing[0].number, early[2].number);
    QCOMPARE(missing[0].batchName, u"1122-01"_s);
    QCOMPARE(missing[1].parcel, early[0].id);
    QCOMPARE(missing[1].position, 3);
    QCOMPARE(missing[1].batchSize, 3);
    QCOMPARE(missing[1].batch, first.id);
    QCOMPARE(missing[3].batch, second.id);
    QCOMPARE(missing[3].batchName, u"1122-02"_s);
    QCOMPARE(missing[3].position, 2);
    QVERIFY(bench().parcels.missing(u"ZTO"_s).empty());
}

void TestSqlParcelRepository::writeBackLife()
{
    auto list = bench().addParcels(3);
    bench().number(list);
    std::vector<WriteBack> rows;
    for (const Parcel &parcel : list)
        rows.push_back(writeBackOf(parcel));
    rows[1].correction = true;
    QVERIFY(!bench().write([&] { bench().parcels.insertWriteBacks(rows); }));
    auto due = bench().parcels.writeBacksOfShop(bench().shop, WriteBackState::Due);
    QCOMPARE(due.size(), size_t(3));
    QVERIFY(due[1].correction && !due[0].correction);
    QCOMPARE(due[2].number, list[2].number);
    QVERIFY(bench().parcels.writeBacksOfShop(ShopId(1), WriteBackState::Due).empty());
    due[0].state = WriteBackState::Exported;
    due[0].exportedAt = 77;
    due[0].answer = u"ok"_s;
    QVERIFY(!bench().write([&] { bench().parcels.updateWriteBack(due[0]); }));
    const auto stale = bench().write([&] { bench().parcels.updateWriteBack(due[0]); });
    QVERIFY(stale);
    QCOMPARE(stale->code, ErrorCode::Conflict);
    QCOMPARE(bench().parcels.writeBacksOfShop(bench().shop, WriteBackState::Due).size(), size_t(2));
    const auto ofNumber = bench().parcels.writeBacksOfNumber(list[0].number);
    QCOMPARE(ofNumber.size(), size_t(1));
    QCOMPARE(ofNumber[0].state, WriteBackState::Exported);
    QCOMPARE(ofNumber[0].exportedAt, 77);
    QCOMPARE(ofNumber[0].answer, u"ok"_s);
    QCOMPARE(ofNumber[0].version, 2);
    const std::vector orders{rows[2].order, rows[0].order};
    QCOMPARE(bench().parcels.writeBacksOfOrders(orders).size(), size_t(2));
    WriteBack again = writeBackOf(list[0]);
    const auto twice = bench().write([&] { bench().parcels.insertWriteBacks(std::span(&again, 1)); });
    QVERIFY(twice);
    QCOMPARE(twice->code, ErrorCode::Conflict);
}

void TestSqlParcelRepository::handoversOpenAndClosed()
{
    auto parcels = bench().addParcels(3);
    bench().number(parcels);
    bench().print(parcels);
    bench().verify(parcels);
    const HandoverId first = bench().handover;
    QCOMPARE(bench().parcels.openHandovers().size(), size_t(1));
    QVERIFY(bench().parcels.closedHandovers().empty());
    bench().handOver(parcels);
    QVERIFY(!bench().write([&] {
        for (int i = 0; i < 2; ++i)
            bench().parcels.insertHandover({.id = HandoverId(StoreBench::newId()),
                                            .round = u"1122-%1"_s.arg(i + 7),
                                            .carrier = u"ZTO"_s,
                                            .state = HandoverState::Open,
                                            .openedAt = 100 + i,
                                            .closedAt = 0,
                                            .manifest = {},
                                            .version = 1});
    }));
    const auto open = bench().parcels.openHandovers();
    QCOMPARE(open.size(), size_t(2));
    QCOMPARE(open[0].round, u"1122-8"_s);
    const auto closed = bench().parcels.closedHandovers();
    QCOMPARE(closed.size(), size_t(1));
    QCOMPARE(closed[0].handover.id, first);
    QCOMPARE(closed[0].handover.state, HandoverState::Closed);
    QVERIFY(closed[0].handover.closedAt > 0);
    QCOMPARE(closed[0].items, 3);
}

QTEST_GUILESS_MAIN(TestSqlParcelRepository)
#include "tst_sqlparcelrepository.moc"
