// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestUndo : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void anySequenceGoesBack_data();
    void anySequenceGoesBack();
    void onlyOfItsOwnBench();
    void importInBetween();
    void noMergeOfTwoReceiversComesBack();
    void noMergeWithCashComesBack_data();
    void noMergeWithCashComesBack();
    void takenApartForCashIsDoneAgain();
    void undoIsAnEvent();
    void redoOnlyUntilTheNextStep();
    void redoStandsOnWhatIs();
    void redoOfASplitMakesUpTheOrder_data();
    void redoOfASplitMakesUpTheOrder();
    void redoAsksWhatAFillAsks();
    void sentLabelsEndIt();
    void historyTellsWhatGoes();
    void clockThatJumps();
};

void TestUndo::anySequenceGoesBack_data()
{
    QTest::addColumn<quint32>("seed");
    const bool given = qEnvironmentVariableIsSet("WAYDESK_TEST_SEED");
    const quint32 first =
        given ? qEnvironmentVariable("WAYDESK_TEST_SEED").toUInt() : QRandomGenerator::global()->generate();
    for (quint32 i = 0; i < 4; ++i)
        QTest::addRow("seed %u", first + i) << first + i;
}

/// Plans, splits, unmerges, carriers, notes and numbers, as they come; then all of it is taken back, and every state
/// on the way comes back as it was.
void TestUndo::anySequenceGoesBack()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    std::vector<OrderRecord> records;
    for (int i = 1; i <= 8; ++i)
        records.push_back(b().record(u"U%1"_s.arg(i), u"路 %1 号"_s.arg(i % 4), 2));
    b().import(records);
    std::vector<QStringList> states{b().dump()};
    const auto planned = [&] {
        std::vector<ParcelId> ids;
        Statement row = b().raw.db.statement("SELECT id FROM parcel WHERE live = 1 AND state = 'planned' ORDER BY id");
        while (row.next())
            ids.push_back(row.id<ParcelId>(0));
        std::shuffle(ids.begin(), ids.end(), random);
        return ids;
    };
    for (int i = 0; i < 30; ++i) {
        auto some = planned();
        const OrderId order = b().order(u"U%1"_s.arg(1 + random.bounded(8))).id;
        switch (random.bounded(6)) {
        case 0: {
            QStringList numbers;
            for (int n = 1; n <= 8; ++n) {
                if (random.bounded(2))
                    numbers.append(u"U%1"_s.arg(n));
            }
            (void)b().plan(numbers);
            break;
        }
        case 1: (void)SplitParcel(b().place).split({order, {{u"SKU%1"_s.arg(1 + random.bounded(2)), 1}}}); break;
        case 2: (void)SplitParcel(b().place).unmerge(some.empty() ? ParcelId(1) : some.front()); break;
        case 3: (void)EditParcels(b().place).setCarrier(some, random.bounded(4) ? u"YTO"_s : u"ZTO"_s); break;
        case 4: (void)EditParcels(b().place).setNote(order, u"备注 %1"_s.arg(i)); break;
        case 5:
            some.resize(std::min<size_t>(some.size(), 2));
            (void)FillNumbers(b().place, b().book).run({some, u"YTO"_s, {}, {}});
            break;
        }
        if (const QStringList now = b().dump(); now != states.back())
            states.push_back(now);
    }
    QVERIFY(states.size() > 5);
    std::vector<QStringList> undone;
    for (;;) {
        QCOMPARE(b().dump(), states.back());
        if (states.size() > 1)
            undone.insert(undone.begin(), states.back());
        states.pop_back();
        if (states.empty())
            break;
        const auto back = UndoLastStep(b().place).run();
        QVERIFY2(back, back ? "" : qPrintable(errorName(back.error().code)));
    }
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::NothingToDo));
    for (const QStringList &state : undone) {
        const auto again = UndoLastStep(b().place).redo();
        QVERIFY2(again, again ? "" : qPrintable(errorName(again.error().code)));
        QCOMPARE(b().dump(), state);
        if (random.bounded(4))
            continue;
        must(UndoLastStep(b().place).run()); // back and forth is the same as forth
        must(UndoLastStep(b().place).redo());
        QCOMPARE(b().dump(), state);
    }
    QVERIFY(failsWith(UndoLastStep(b().place).redo(), ErrorCode::NothingToDo));
    QVERIFY(b().violations().isEmpty());
}

void TestUndo::onlyOfItsOwnBench()
{
    const auto parcels = b().planned(2);
    const auto bench2 = other();
    must(EditParcels(bench2->place).setNote(b().order(u"T1"_s).id, u"二号工位"_s));
    QCOMPARE(must(UndoLastStep(b().place).next()), u"plan"_s);
    QCOMPARE(must(UndoLastStep(bench2->place).run()), u"memo"_s);
    QCOMPARE(must(UndoLastStep(bench2->place).next()), QString());
    must(UndoLastStep(b().place).run());
    QVERIFY(b().live(u"T1"_s).empty());
}

void TestUndo::importInBetween()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2)});
    b().plan({u"A1"_s});
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s, u"路"_s, 2);
    refunded.order.lines[0].refund = RefundState::Done;
    b().import({refunded});
    QVERIFY(failsWith(UndoLastStep(b().place).run(), ErrorCode::UndoRefused)); // the parcel took the refund over
    QCOMPARE(b().live(u"A1"_s).size(), size_t(1));
}

/// Taken apart, then one of them moves, and somebody lets it go so: undo must not put it to the others again.
void TestUndo::noMergeOfTwoReceiversComesBack()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s), b().record(u"A2"_s, u"路 1 号"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    must(SplitParcel(b().place).unmerge(merged));
    b().clock.advanceMs(60'000);
    b().import({b().record(u"A1"_s, u"路 2 号"_s)});
    must(HoldParcels(b().place).lift(b().live(u"A1"_s).front().id, u"看过了"_s));
    UndoLastStep verb(b().place);
    QVERIFY(failsWith(verb.run(), ErrorCode::UndoRefused));
    QCOMPARE(b().live(u"A1"_s).size(), size_t(1));
    QVERIFY(b().live(u"A1"_s).front().id != b().live(u"A2"_s).front().id);
    QCOMPARE(b().violations(), QStringList());
    b().clock.advanceMs(60'000);
    b().import({b().record(u"A2"_s, u"路 2 号"_s)}); // the other one moves there too
    must(HoldParcels(b().place).lift(b().live(u"A2"_s).front().id, u"看过了"_s));
    must(verb.run());
    QCOMPARE(b().live(u"A1"_s).front().id, merged);
    QCOMPARE(b().violations(), QStringList());
}

void TestUndo::noMergeWithCashComesBack_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"taken apart", "planned anew", "done again"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

/// Two orders were one parcel when nobody knew that one of them is paid on delivery.
void TestUndo::noMergeWithCashComesBack()
{
    QFETCH(QString, how);
    UndoLastStep verb(b().place);
    b().import({b().record(u"A1"_s, u"路 1 号"_s), b().record(u"A2"_s, u"路 1 号"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    if (how == u"taken apart"_s)
        must(SplitParcel(b().place).unmerge(merged));
    if (how == u"done again"_s)
        must(verb.run());
    if (how == u"planned anew"_s) {
        b().change("UPDATE shop_order SET cash_on_delivery = 1 WHERE number = 'A1'");
        QCOMPARE(b().plan({u"A1"_s, u"A2"_s}).parcels.size(), size_t(2));
    } else {
        b().clock.advanceMs(60'000);
        OrderRecord cash = b().record(u"A1"_s, u"路 1 号"_s);
        cash.order.cashOnDelivery = true;
        cash.stated |= FieldCashOnDelivery;
        b().import({cash});
    }
    if (how == u"done again"_s)
        QVERIFY(failsWith(verb.redo(), ErrorCode::UndoRefused));
    else
        QVERIFY(failsWith(verb.run(), ErrorCode::UndoRefused));
    QCOMPARE(b().parcel(merged).state, ParcelState::Dissolved);
    QCOMPARE(b().violations(), QStringList());
}

/// What its hold asks for is done with that.
void TestUndo::takenApartForCashIsDoneAgain()
{
    UndoLastStep verb(b().place);
    b().import({b().record(u"A1"_s, u"路 1 号"_s), b().record(u"A2"_s, u"路 1 号"_s)});
    const ParcelId merged = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().clock.advanceMs(60'000);
    OrderRecord cash = b().record(u"A1"_s, u"路 1 号"_s);
    cash.order.cashOnDelivery = true;
    cash.stated |= FieldCashOnDelivery;
    b().import({cash});
    must(SplitParcel(b().place).unmerge(merged));
    must(verb.run());
    QCOMPARE(b().holds(merged), std::vector{Reason::CashOnDelivery});
    must(verb.redo());
    QCOMPARE(b().parcel(merged).state, ParcelState::Dissolved);
    QCOMPARE(b().holds(b().live(u"A1"_s).front().id), std::vector<Reason>());
    QCOMPARE(b().violations(), QStringList());
}

void TestUndo::undoIsAnEvent()
{
    b().planned(1);
    must(UndoLastStep(b().place).run());
    const Event event = b().events().back();
    QCOMPARE(event.verb, u"undo"_s);
    QCOMPARE(event.detail[u"verb"].toString(), u"plan"_s);
    QCOMPARE(event.bench, u"b1"_s);
}

void TestUndo::redoOnlyUntilTheNextStep()
{
    UndoLastStep verb(b().place);
    const auto parcels = b().numbered(2);
    must(verb.run());
    QCOMPARE(must(verb.offer()).again, u"number"_s);
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"一"_s));
    QCOMPARE(must(verb.offer()).again, QString());
    QVERIFY(failsWith(verb.redo(), ErrorCode::NothingToDo));
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Planned);
}

/// Numbers that somebody else got since, goods and addresses that changed: the step does not come back.
void TestUndo::redoStandsOnWhatIs()
{
    UndoLastStep verb(b().place);
    const auto parcels = b().planned(2);
    b().number({parcels[0]});
    must(verb.run());
    const auto bench2 = other();
    bench2->number({parcels[1]}); // takes the number that went back
    QVERIFY(failsWith(verb.redo(), ErrorCode::UndoRefused));
    QCOMPARE(must(verb.offer()).again, QString());
    must(UndoLastStep(bench2->place).run());
    QCOMPARE(must(verb.redo()), u"number"_s);
    QCOMPARE(b().numberOf(parcels[0]), u"YT8801234567001"_s);

    b().import({b().record(u"A1"_s, u"路"_s, 2)});
    const ParcelId planned = b().plan({u"A1"_s}).parcels.at(0).parcel;
    must(verb.run());
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s, u"路"_s, 2);
    refunded.order.lines[0].refund = RefundState::Done;
    b().import({refunded});
    QVERIFY(failsWith(verb.redo(), ErrorCode::UndoRefused));
    QCOMPARE(b().parcel(planned).state, ParcelState::Dissolved);
    QVERIFY(b().violations().isEmpty());
}

void TestUndo::redoOfASplitMakesUpTheOrder_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<bool>("again");
    QTest::newRow("as they were") << 5 << false << true;
    QTest::newRow("more") << 6 << false << false;
    QTest::newRow("fewer") << 4 << false << false;
    QTest::newRow("none") << 5 << true << false;
}

/// Each part alone would still be true; only together they show that goods moved on.
void TestUndo::redoOfASplitMakesUpTheOrder()
{
    QFETCH(const int, pieces);
    QFETCH(const bool, cancelled);
    QFETCH(const bool, again);
    const auto file = [&](int count, OrderStatus status) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = count;
        record.order.status = status;
        return record;
    };
    b().import({file(5, OrderStatus::ToShip)});
    must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    UndoLastStep verb(b().place);
    must(verb.run());
    QVERIFY(b().live(u"A1"_s).empty());
    b().import({file(pieces, cancelled ? OrderStatus::Cancelled : OrderStatus::ToShip)});
    QCOMPARE(must(verb.offer()).again, again ? u"split"_s : QString());
    const auto redone = verb.redo();
    QVERIFY(again ? redone.has_value() : failsWith(redone, ErrorCode::UndoRefused));
    QCOMPARE(b().live(u"A1"_s).size(), size_t(again ? 2 : 0));
    QCOMPARE(b().violations(), QStringList());
}

/// A fill that is done again gives no number to a parcel that a fill would leave out by now.
void TestUndo::redoAsksWhatAFillAsks()
{
    UndoLastStep verb(b().place);
    const auto parcels = b().numbered(2);
    must(verb.run());
    const OrderId order = b().order(u"T2"_s).id;
    for (const HoldSubject &subject : {HoldSubject(parcels[0]), HoldSubject(order)}) {
        must(HoldParcels(b().place).add(subject, u"等"_s));
        const auto held = verb.redo();
        QVERIFY(failsWith(held, ErrorCode::UndoRefused));
        QCOMPARE(held.error().values[u"reason"_s].toString(), u"manual"_s);
        QCOMPARE(must(verb.offer()).again, QString());
        must(HoldParcels(b().place).lift(subject, u"好了"_s));
    }
    LinkShops link(b().place, b().book);
    const QString account = u"圆通主账户"_s;
    must(link.unshare(account, u"淘宝店"_s));
    QCOMPARE(verb.redo().error().values[u"subject"_s].toString(), u"account"_s);
    must(link.share(account, u"淘宝店"_s));
    must(link.setDailyLimit(account, u"淘宝店"_s, 1));
    const auto over = verb.redo();
    QVERIFY(failsWith(over, ErrorCode::UndoRefused));
    QCOMPARE(over.error().values[u"reason"_s].toString(), u"daily_limit"_s);
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Planned);
    must(link.setDailyLimit(account, u"淘宝店"_s, 2));
    QCOMPARE(must(verb.redo()), u"number"_s);
}

void TestUndo::sentLabelsEndIt()
{
    UndoLastStep verb(b().place);
    const auto parcels = b().numbered(2);
    QCOMPARE(must(verb.next()), u"number"_s);
    must(b().print({parcels[1]}));
    const UndoOffer offer = must(verb.offer());
    QCOMPARE(offer.verb, u"number"_s);
    QVERIFY(offer.refused.has_value());
    QCOMPARE(offer.refused->code, ErrorCode::UndoRefused);
    QCOMPARE(offer.refused->values[u"number"_s].toString(), u"YT8801234567002"_s);
    QCOMPARE(offer.refused->values[u"state"_s].toString(), u"printed"_s);
    QCOMPARE(offer.refused->values[u"orders"_s].toStringList(), QStringList{u"T2"_s});
    QCOMPARE(must(verb.next()), QString());
    QVERIFY(failsWith(verb.run(), ErrorCode::UndoRefused));
}

void TestUndo::historyTellsWhatGoes()
{
    UndoLastStep verb(b().place);
    const auto parcels = b().planned(2);
    b().clock.advanceMs(1000);
    b().number(parcels);
    must(b().print(parcels));
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"一"_s));
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"二"_s));
    must(verb.run());
    auto steps = must(verb.history(10));
    QCOMPARE(steps.size(), size_t(4));
    using Can = UndoEntry::Can;
    QCOMPARE(steps[0].can, Can::Undone);
    QCOMPARE(steps[1].verb, u"memo"_s);
    QCOMPARE(steps[1].orders, 1);
    QCOMPARE(steps[1].can, Can::Next);
    QCOMPARE(steps[2].verb, u"number"_s);
    QCOMPARE(steps[2].parcels, 2);
    QCOMPARE(steps[2].can, Can::Later);
    QCOMPARE(steps[2].at - steps[3].at, 1000);
    must(verb.run());
    steps = must(verb.history(10));
    QCOMPARE(steps[2].can, Can::Never);
    QCOMPARE(steps[2].why->code, ErrorCode::UndoRefused);
    QCOMPARE(steps[3].can, Can::Never); // nothing goes past the numbers
    QCOMPARE(must(verb.history(2)).size(), size_t(2));
}

/// History and undo go by the change sequence; what the clock says is only noted.
void TestUndo::clockThatJumps()
{
    constexpr qint64 day = 24LL * 3600 * 1000;
    const auto parcels = b().planned(3);
    b().clock.advanceMs(-2 * day);
    must(EditParcels(b().place).setCarrier({parcels[0]}, u"YTO"_s));
    b().clock.advanceMs(5 * day);
    b().number({parcels[0], parcels[1]});
    b().clock.advanceMs(-4 * day);
    b().number({parcels[2]});
    const auto events = b().events();
    for (size_t i = 1; i < events.size(); ++i)
        QVERIFY(events[i - 1].seq <= events[i].seq);
    QCOMPARE(events.back().verb, u"number"_s);
    QVERIFY(events.back().at < events[events.size() - 2].at);
    QVERIFY(b().parcel(parcels[2]).fill.value > b().parcel(parcels[0]).fill.value);
    QCOMPARE(b().count("SELECT COUNT(*) - COUNT(DISTINCT id) FROM event"), 0);
    must(b().print(parcels));
    QCOMPARE(b().targets.printer.out.size(), 3);
    b().clock.advanceMs(-day);
    for (const ParcelId id : parcels)
        QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Pass);
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"一"_s));
    b().clock.advanceMs(-day);
    must(EditParcels(b().place).setNote(b().order(u"T1"_s).id, u"二"_s));
    QCOMPARE(must(UndoLastStep(b().place).run()), u"memo"_s);
    QCOMPARE(b().order(u"T1"_s).note, u"一"_s);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
