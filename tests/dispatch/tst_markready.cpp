// SPDX-License-Identifier: Apache-2.0
#include "dispatch/markready.h"

#include "dispatch/editparcels.h"
#include "dispatch/expiredata.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>
#include <utility>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

class NoCopies final : public ExpiringCopies
{
public:
    QStringList olderThan(qint64) override { return {}; }
    QStringList removeOlderThan(qint64) override { return {}; }
};

class KeptTable final : public TableWriter
{
public:
    Result<void> write(const TableSheet &sheet, const QString &) override
    {
        if (fails)
            return fail(ErrorCode::FileUnwritable, {});
        rows = sheet.rows;
        ++files;
        if (const auto step = std::exchange(meanwhile, {}))
            step();
        return {};
    }
    std::function<void()> meanwhile; ///< happens once, when the file is there
    int files = 0;
    bool fails = false;
    std::vector<QStringList> rows;
};

} // namespace

class TestMarkReady : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void guarded_data();
    void guarded();
    void onlyWherePlatformsHaveIt();
    void onceForAll();
    void whereOrdersStand();
    void listedByWhereTheyStand();
    void aReasonIsNotGivenForAll_data();
    void aReasonIsNotGivenForAll();
    void neverTakenBack();
    void toldByAFile();
    void whatMayNotShipIsNotTold_data();
    void whatMayNotShipIsNotTold();
    void manyAtOnce();
    void toldIsForgottenWithTheRest();
    void wordsStandInNoEvent();

private:
    MarkReady verb() { return MarkReady(b().place); }
    /// The orders of the bench have the step.
    void withStep() { must(verb().setPlatforms({u"taobao"_s})); }
    OrderId first() { return b().order(u"T1"_s).id; }
    void bring(const QString &stage);
    void hold(Reason reason)
    {
        Hold one;
        one.order = first();
        one.reason = reason;
        one.setBy = u"rule:test"_s;
        must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
            one.id = HoldId(unit.newId());
            unit.parcels().addHold(one);
            return {};
        }));
    }
    static QStringList namesOf(const std::vector<ReadyGap> &gaps)
    {
        QStringList names;
        for (const ReadyGap gap : gaps)
            names.append(readyGapName(gap));
        return names;
    }
};

void TestMarkReady::bring(const QString &stage)
{
    if (stage == u"open")
        b().orders(1);
    else if (stage == u"planned")
        b().planned(1);
    else if (stage == u"numbered")
        b().numbered(1);
    else if (stage == u"printed")
        b().printed(1);
    else
        b().verified(1);
}

void TestMarkReady::guarded_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("hold"); // on the order, before it is marked
    QTest::addColumn<QString>("why");
    QTest::addColumn<QStringList>("missing");
    QTest::addColumn<QString>("stops");
    QTest::addColumn<bool>("marked");
    const QString none;
    const QString sold = u"the courier waits"_s;
    QTest::newRow("scanned") << u"verified"_s << none << none << QStringList() << none << true;
    QTest::newRow("scanned, a reason too many") << u"verified"_s << none << sold << QStringList() << none << true;
    QTest::newRow("printed") << u"printed"_s << none << none << QStringList{u"not_scanned"_s} << none << false;
    QTest::newRow("printed, with a reason")
        << u"printed"_s << none << sold << QStringList{u"not_scanned"_s} << none << true;
    QTest::newRow("blanks are no reason")
        << u"printed"_s << none << u"  "_s << QStringList{u"not_scanned"_s} << none << false;
    QTest::newRow("numbered") << u"numbered"_s << none << none << QStringList{u"not_printed"_s} << none << false;
    QTest::newRow("planned") << u"planned"_s << none << none << QStringList{u"not_printed"_s} << none << false;
    QTest::newRow("no parcel") << u"open"_s << none << none << QStringList{u"no_parcel"_s} << none << false;
    QTest::newRow("no parcel, with a reason")
        << u"open"_s << none << sold << QStringList{u"no_parcel"_s} << none << true;
    QTest::newRow("short of stock") << u"printed"_s << u"stock_missing"_s << none
                                    << QStringList{u"stock_missing"_s, u"not_scanned"_s} << none << false;
    QTest::newRow("short of stock, with a reason") << u"printed"_s << u"stock_missing"_s << sold
                                                   << QStringList{u"stock_missing"_s, u"not_scanned"_s} << none << true;
    QTest::newRow("held by hand, with a reason")
        << u"printed"_s << u"manual"_s << sold << QStringList{u"not_scanned"_s} << u"manual"_s << false;
}

void TestMarkReady::guarded()
{
    QFETCH(QString, stage);
    QFETCH(QString, hold);
    QFETCH(QString, why);
    QFETCH(QStringList, missing);
    QFETCH(QString, stops);
    QFETCH(bool, marked);
    withStep();
    bring(stage);
    if (!hold.isEmpty())
        this->hold(reasonFromName(hold).value());
    const OrderId order = first();
    const auto report = must(verb().run(std::span(&order, 1), why));
    QCOMPARE(!report.marked.empty(), marked);
    QCOMPARE(report.refused.empty(), marked);
    QCOMPARE(!report.early.empty(), marked && !missing.isEmpty());
    QCOMPARE(must(verb().of(order)).has_value(), marked);
    if (marked) {
        const Event event = b().events().back();
        QCOMPARE(event.verb, u"ready"_s);
        QCOMPARE(event.detail[u"early"_s].toBool(), !missing.isEmpty());
        QCOMPARE(event.detail[u"missing"_s].toArray(), QJsonArray::fromStringList(missing));
        QCOMPARE(must(verb().of(order))->why, missing.isEmpty() ? QString() : why);
    } else {
        const ReadyVerdict &verdict = report.refused.front().verdict;
        QCOMPARE(namesOf(verdict.gaps), missing);
        QCOMPARE(verdict.stops ? reasonName(*verdict.stops) : QString(), stops);
    }
    QVERIFY(b().violations().isEmpty());
}

void TestMarkReady::onlyWherePlatformsHaveIt()
{
    QVERIFY(ReadyPlatforms::builtIn().has(u"lazada"));
    QVERIFY(!ReadyPlatforms::builtIn().has(u"taobao"));
    bring(u"verified"_s);
    const OrderId order = first();
    const auto report = must(verb().run(std::span(&order, 1), u"in any case"_s));
    QVERIFY(report.marked.empty());
    QVERIFY(report.refused.at(0).noStep);
    withStep();
    QCOMPARE(must(verb().run(std::span(&order, 1))).marked.size(), size_t(1));
    b().change("UPDATE setting SET value = 'garbled' WHERE key = 'ready/platforms'");
    QVERIFY(must(verb().platforms()).has(u"lazada"));
    const OrderId unknown(987654);
    QVERIFY(failsWith(verb().run(std::span(&unknown, 1)), ErrorCode::NotFound));
}

void TestMarkReady::onceForAll()
{
    withStep();
    b().verified(2);
    const std::vector<OrderId> both = b().idsOf({u"T1"_s, u"T2"_s});
    must(verb().run(std::span(both).first(1)));
    const auto report = must(verb().run(both));
    QCOMPARE(report.marked, std::vector{both[1]});
    QCOMPARE(report.already, std::vector{both[0]});
    const size_t events = b().events().size();
    QVERIFY(failsWith(verb().run(both), ErrorCode::NothingToDo));
    QCOMPARE(b().events().size(), events);
}

/// Only of platforms with the step, in the order in which they were asked for.
void TestMarkReady::whereOrdersStand()
{
    b().verified(1);
    const auto orders = b().idsOf({u"T1"_s});
    QVERIFY(must(verb().look(orders)).empty());
    withStep();
    auto views = must(verb().look(orders));
    QCOMPARE(views.size(), size_t(1));
    QCOMPARE(views[0].entry.number, u"T1"_s);
    QCOMPARE(views[0].entry.waybill, b().live(u"T1"_s).at(0).number);
    QVERIFY(!views[0].isMarked() && views[0].verdict.isReady());
    must(verb().run(orders));
    hold(Reason::Manual);
    views = must(verb().look(orders));
    QVERIFY(views[0].isMarked());
    QCOMPARE(views[0].verdict.stops, std::optional(Reason::Manual));
}

/// Cut, counted, and with all that waits, whether it was asked for or not.
void TestMarkReady::listedByWhereTheyStand()
{
    withStep();
    b().verified(1);
    const OrderId told = first();
    must(verb().run(std::span(&told, 1)));
    KeptTable table;
    must(verb().write(table, u"x.xlsx"_s));
    const std::vector<OrderId> some = b().orders(130);
    const OrderId waits = some.back();
    must(verb().run(std::span(&waits, 1), u"the courier waits"_s));
    std::vector<OrderId> asked(some.begin(), some.end() - 1);
    asked.push_back(told);
    auto list = must(verb().list(asked, {}, 1000));
    QCOMPARE(list.all, asked.size() + 1);
    QCOMPARE(list.views.size(), list.all);
    QCOMPARE(list.waiting, size_t(1));
    QCOMPARE(list.shops.size(), 1);
    QCOMPARE(list.views.front().entry.order, waits);
    QCOMPARE(list.views.front().entry.why, u"the courier waits"_s);
    QCOMPARE(list.views[1].stand(), ReadyStand::Early);
    QCOMPARE(list.views.back().entry.order, told);
    const QString shop = list.shops.front();
    list = must(verb().list(asked, shop, 10));
    QCOMPARE(list.views.size(), size_t(10));
    QCOMPARE(list.all, asked.size() + 1);
    list = must(verb().list(asked, u"no such shop"_s, 10));
    QVERIFY(list.views.empty() && list.waiting == 0);
    QCOMPARE(list.shops, QStringList{shop});
    must(verb().setPlatforms({u"lazada"_s})); // what waits is still reported
    list = must(verb().list(asked, {}, 10));
    QCOMPARE(list.all, size_t(1));
    QCOMPARE(list.views.front().entry.order, waits);
}

void TestMarkReady::aReasonIsNotGivenForAll_data()
{
    QTest::addColumn<QString>("seenReady");
    QTest::addColumn<QString>("seenEarly");
    QTest::addColumn<QString>("early"); // marked so
    QTest::addColumn<int>("marked"); // -1 = nothing to do
    QTest::addColumn<int>("refused");
    QTest::newRow("as seen") << u"T1"_s << u"T2"_s << u"T2"_s << 2 << 0;
    QTest::newRow("ready no more") << u"T2"_s << u"T3"_s << u"T3"_s << 1 << 1;
    QTest::newRow("ready meanwhile") << QString() << u"T1"_s << QString() << 1 << 0;
    QTest::newRow("ready ones only") << u"T1"_s << QString() << QString() << 1 << 0;
    QTest::newRow("none") << QString() << QString() << QString() << -1 << 0;
}

void TestMarkReady::aReasonIsNotGivenForAll()
{
    QFETCH(QString, seenReady);
    QFETCH(QString, seenEarly);
    QFETCH(QString, early);
    QFETCH(int, marked);
    QFETCH(int, refused);
    withStep();
    b().verified(1);
    b().orders(3);
    const auto idsOf = [this](const QString &number) {
        return number.isEmpty() ? std::vector<OrderId>() : b().idsOf({number});
    };
    const auto report = verb().run(idsOf(seenReady), idsOf(seenEarly), u"the courier waits"_s);
    QCOMPARE(report.has_value(), marked >= 0);
    if (!report)
        return;
    QCOMPARE(report->marked.size(), static_cast<size_t>(marked));
    QCOMPARE(report->refused.size(), static_cast<size_t>(refused));
    QCOMPARE(report->early, idsOf(early));
}

void TestMarkReady::neverTakenBack()
{
    withStep();
    b().planned(1);
    const OrderId order = first();
    must(EditParcels(b().place).setNote(order, u"fragile"_s));
    must(verb().run(std::span(&order, 1), u"the courier waits"_s));
    const auto refused = UndoLastStep(b().place).run();
    QVERIFY(failsWith(refused, ErrorCode::UndoRefused));
    QCOMPARE(refused.error().values.value(u"reason"_s).toString(), u"told"_s);
    QCOMPARE(refused.error().values.value(u"orders"_s).toStringList(), QStringList{u"T1"_s});
    QVERIFY(must(UndoLastStep(b().place).offer()).refused.has_value());
    QCOMPARE(b().order(u"T1"_s).note, u"fragile"_s);
    QVERIFY(must(verb().of(order)).has_value());
    must(EditParcels(b().place).setNote(order, u"later"_s)); // what comes after it can be taken back
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().order(u"T1"_s).note, u"fragile"_s);
}

void TestMarkReady::toldByAFile()
{
    withStep();
    b().verified(2);
    const std::vector<OrderId> both = b().idsOf({u"T1"_s, u"T2"_s});
    KeptTable table;
    QVERIFY(failsWith(verb().write(table, u"x.xlsx"_s), ErrorCode::NothingToDo));
    must(verb().run(both));
    const auto waiting = must(verb().waiting());
    QCOMPARE(waiting.size(), size_t(2));
    QCOMPARE(waiting[0].number, u"T1"_s);
    QCOMPARE(waiting[0].waybill, b().live(u"T1"_s).at(0).number);
    QVERIFY(!waiting[0].shop.isEmpty());
    QVERIFY(failsWith(verb().write(table, u"x.xlsx"_s, u"no such shop"_s), ErrorCode::NothingToDo));
    table.fails = true;
    QVERIFY(failsWith(verb().write(table, u"x.xlsx"_s), ErrorCode::FileUnwritable));
    QCOMPARE(must(verb().waiting()).size(), size_t(2)); // they still wait
    table.fails = false;
    QCOMPARE(must(verb().write(table, u"x.xlsx"_s, waiting[0].shop)).orders, 2);
    QCOMPARE(table.rows.size(), size_t(2));
    QCOMPARE(table.rows[1].at(0), u"T2"_s);
    QVERIFY(must(verb().waiting()).empty());
    QCOMPARE(must(verb().of(both[0]))->toldAt, b().clock.wallMs());
    QVERIFY(failsWith(verb().run(both), ErrorCode::NothingToDo)); // told once
}

void TestMarkReady::whatMayNotShipIsNotTold_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("meanwhile"); // while the file is written
    QTest::addColumn<QString>("reason");
    for (const bool meanwhile : {false, true}) {
        const char *when = meanwhile ? "behind the file" : "before";
        QTest::addRow("refunded, %s", when) << u"refund"_s << meanwhile << u"refund_pending"_s;
        QTest::addRow("held, %s", when) << u"hold"_s << meanwhile << u"manual"_s;
    }
}

void TestMarkReady::whatMayNotShipIsNotTold()
{
    QFETCH(QString, change);
    QFETCH(bool, meanwhile);
    QFETCH(QString, reason);
    withStep();
    b().verified(2);
    const std::vector<OrderId> both = b().idsOf({u"T1"_s, u"T2"_s});
    must(verb().run(both));
    const auto stop = [&] {
        if (change == u"hold") {
            hold(Reason::Manual);
            return;
        }
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"T1"_s);
        record.order.lines[0].refund = RefundState::Running;
        b().import({record});
    };
    KeptTable table;
    if (meanwhile)
        table.meanwhile = stop;
    else
        stop();
    const auto told = must(verb().write(table, u"x.xlsx"_s));
    QCOMPARE(told.orders, 1);
    QCOMPARE(told.leftOut.size(), size_t(1));
    QCOMPARE(told.leftOut.front().order, both[0]);
    QCOMPARE(reasonName(told.leftOut.front().verdict.stops.value()), reason);
    QCOMPARE(table.files, meanwhile ? 2 : 1);
    QCOMPARE(table.rows.size(), size_t(1)); // the file names none that was left out
    QCOMPARE(table.rows[0].at(0), u"T2"_s);
    QCOMPARE(must(verb().of(both[0]))->toldAt, 0);
    QCOMPARE(must(verb().of(both[1]))->toldAt, b().clock.wallMs());
    const auto again = must(verb().write(table, u"y.xlsx"_s));
    QCOMPARE(again.orders, 0);
    QCOMPARE(again.leftOut.size(), size_t(1));
    QCOMPARE(table.files, meanwhile ? 2 : 1); // nothing to write
}

/// More than one transaction's worth: each is marked and told once.
void TestMarkReady::manyAtOnce()
{
    withStep();
    const std::vector<OrderId> orders = b().orders(130);
    std::vector<OrderId> odd = orders;
    odd.push_back(OrderId(987654));
    QVERIFY(failsWith(verb().run(odd, u"the courier waits"_s), ErrorCode::NotFound));
    QVERIFY(must(verb().waiting()).empty());
    const auto report = must(verb().run(orders, u"the courier waits"_s));
    QCOMPARE(report.marked.size(), orders.size());
    QCOMPARE(report.early.size(), orders.size());
    KeptTable table;
    QCOMPARE(must(verb().write(table, u"x.xlsx"_s)).orders, 130);
    QCOMPARE(table.rows.size(), orders.size());
    QVERIFY(failsWith(verb().run(orders), ErrorCode::NothingToDo));
}

void TestMarkReady::toldIsForgottenWithTheRest()
{
    withStep();
    b().verified(1);
    const OrderId order = first();
    must(verb().run(std::span(&order, 1)));
    KeptTable table;
    must(verb().write(table, u"x.xlsx"_s));
    NoCopies copies;
    must(ExpireData(b().place, copies).run());
    QVERIFY(must(verb().of(order)).has_value());
    b().clock.advanceMs(181 * 24 * 60 * 60 * 1000LL);
    must(ExpireData(b().place, copies).run());
    QVERIFY(!must(verb().of(order)).has_value());
}

void TestMarkReady::wordsStandInNoEvent()
{
    withStep();
    b().planned(1);
    const OrderId order = first();
    must(verb().run(std::span(&order, 1), u"secret words"_s));
    for (const Event &event : b().events())
        QVERIFY(!QString::fromUtf8(QJsonDocument(event.detail).toJson()).contains(u"secret"_s));
}

QTEST_GUILESS_MAIN(TestMarkReady)
#include "tst_markready.moc"
