// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"

#include "core/order/holdreasons.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestHoldParcels : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void reasonIsAMust();
    void unknownSubject();
    void parcelsThatLiveNoMore();
    void onParcelAndOrder();
    void liftsAllOfTheSubject();
    void releasedByALook_data();
    void releasedByALook();
    void goodsThatLeftAreTakenOver();
    void partsMakeUpTheOrderAgain_data();
    void partsMakeUpTheOrderAgain();
    void partsOnTheirWay_data();
    void partsOnTheirWay();
    void wholeParcelsThatLeftStay();
    void scannedGoodsAreScannedAgain_data();
    void scannedGoodsAreScannedAgain();
    void anEmptyPartIsLetGo();
    void anyHoldOfAPlannedPartBringsItInStep();
    void cashHoldsASharedParcel_data();
    void cashHoldsASharedParcel();
    void cashHoldGoesWithItsCause_data();
    void cashHoldGoesWithItsCause();
    void noHoldIsLiftedWhereCashIsShared();
    void cashDoesNotHoldWhatIsGone();
    void cashHoldsNobodyAlone();
    void everyHoldIsAnEvent();

private:
    OrderRecord pieces(int count);
    std::vector<ParcelId> split();
    void bring(ParcelId parcel, ParcelState to);
};

/// A newer word on the order A1.
OrderRecord TestHoldParcels::pieces(int count)
{
    b().clock.advanceMs(60'000);
    OrderRecord record = b().record(u"A1"_s);
    record.order.lines[0].quantity = count;
    return record;
}

/// The order A1 of five pieces as a part of two and a part of three.
std::vector<ParcelId> TestHoldParcels::split()
{
    b().import({pieces(5)});
    return must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
}

void TestHoldParcels::bring(ParcelId parcel, ParcelState to)
{
    if (to == ParcelState::Planned)
        return;
    b().number({parcel});
    if (to == ParcelState::Numbered)
        return;
    must(b().print({parcel}));
    if (to == ParcelState::Printed)
        return;
    b().scan(b().numberOf(parcel));
    if (to == ParcelState::HandedOver)
        b().closeAll();
}

void TestHoldParcels::cashHoldsASharedParcel_data()
{
    QTest::addColumn<ParcelState>("state");
    for (const ParcelState state :
         {ParcelState::Planned, ParcelState::Numbered, ParcelState::Printed, ParcelState::Verified})
        QTest::newRow(qPrintable(parcelStateName(state))) << state;
}

/// Nobody knew it when they became one parcel.
void TestHoldParcels::cashHoldsASharedParcel()
{
    QFETCH(const ParcelState, state);
    b().import({b().record(u"A1"_s, u"路"_s), b().record(u"A2"_s, u"路"_s)});
    const ParcelId parcel = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    bring(parcel, state);
    b().clock.advanceMs(60'000);
    OrderRecord cash = b().record(u"A2"_s, u"路"_s);
    cash.order.cashOnDelivery = true;
    cash.stated |= FieldCashOnDelivery;
    QCOMPARE(b().import({cash}).held, 1);
    QCOMPARE(b().holds(parcel), std::vector{Reason::CashOnDelivery});
    const auto lifted = HoldParcels(b().place).lift(parcel, u"没事"_s);
    QVERIFY(failsWith(lifted, ErrorCode::Refused));
    QCOMPARE(lifted.error().values[u"reason"_s].toString(), u"cash_on_delivery"_s);
    QCOMPARE(b().violations(), QStringList());
    for (const ParcelId part : must(SplitParcel(b().place).unmerge(parcel, u"货到付款"_s)))
        QCOMPARE(b().holds(part), std::vector<Reason>());
    QCOMPARE(b().violations(), QStringList());
}

void TestHoldParcels::cashHoldGoesWithItsCause_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"paid after all", "the other one refunded", "the other one cancelled"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestHoldParcels::cashHoldGoesWithItsCause()
{
    QFETCH(const QString, how);
    const auto word = [&](const QString &number, bool cash) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(number, u"路"_s);
        record.order.cashOnDelivery = cash;
        record.stated |= FieldCashOnDelivery;
        return record;
    };
    b().import({word(u"A1"_s, false), word(u"A2"_s, false)});
    const ParcelId parcel = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    bring(parcel, ParcelState::Printed);
    b().import({word(u"A2"_s, true)});
    QCOMPARE(b().holds(parcel), std::vector{Reason::CashOnDelivery});
    OrderRecord news = how == u"paid after all"_s ? word(u"A2"_s, false) : word(u"A1"_s, false);
    if (how == u"the other one refunded"_s)
        news.order.lines[0].refund = RefundState::Done;
    if (how == u"the other one cancelled"_s)
        news.order.status = OrderStatus::Cancelled;
    b().import({news});
    const auto holds = b().holds(parcel);
    QVERIFY(std::ranges::find(holds, Reason::CashOnDelivery) == holds.end());
    if (!holds.empty()) // the goods that left are taken over
        must(HoldParcels(b().place).lift(parcel, u"好"_s));
    QCOMPARE(b().violations(), QStringList());
    b().import({word(u"A1"_s, false), word(u"A2"_s, true)}); // and comes with it
    QCOMPARE(b().violations(), QStringList());
}

/// As where the part that had the order's goods was voided, and none says that this one has them again.
void TestHoldParcels::noHoldIsLiftedWhereCashIsShared()
{
    b().import({b().record(u"A1"_s, u"路"_s), b().record(u"A2"_s, u"路"_s)});
    const ParcelId parcel = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    bring(parcel, ParcelState::Printed);
    OrderRecord more = pieces(5);
    more.order.receiver.street = u"路"_s;
    b().import({more});
    QCOMPARE(b().holds(parcel), std::vector{Reason::LinesChanged});
    b().change("UPDATE shop_order SET cash_on_delivery = 1 WHERE number = 'A2'");
    QCOMPARE(b().violations(), QStringList());
    const auto lifted = HoldParcels(b().place).lift(parcel, u"看过了"_s);
    QVERIFY(failsWith(lifted, ErrorCode::Refused));
    QCOMPARE(lifted.error().values[u"reason"_s].toString(), u"cash_on_delivery"_s);
    QCOMPARE(b().holds(parcel), std::vector{Reason::LinesChanged});
    QCOMPARE(b().parcel(parcel).lines.front().quantity, 3); // nothing was taken over
}

/// The courier has it: nothing is to be parted any more.
void TestHoldParcels::cashDoesNotHoldWhatIsGone()
{
    b().import({b().record(u"A1"_s, u"路"_s), b().record(u"A2"_s, u"路"_s)});
    const ParcelId parcel = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    bring(parcel, ParcelState::HandedOver);
    b().clock.advanceMs(60'000);
    OrderRecord cash = b().record(u"A2"_s, u"路"_s);
    cash.order.cashOnDelivery = true;
    cash.stated |= FieldCashOnDelivery;
    QCOMPARE(b().import({cash}).held, 0);
    QCOMPARE(b().holds(parcel), std::vector<Reason>());
    QCOMPARE(b().violations(), QStringList());
}

void TestHoldParcels::cashHoldsNobodyAlone()
{
    const ParcelId parcel = b().numbered(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord cash = b().record(u"T1"_s);
    cash.order.cashOnDelivery = true;
    cash.stated |= FieldCashOnDelivery;
    QCOMPARE(b().import({cash}).held, 0);
    QCOMPARE(b().holds(parcel), std::vector<Reason>());
}

void TestHoldParcels::reasonIsAMust()
{
    const ParcelId id = b().planned(1).front();
    QVERIFY(failsWith(HoldParcels(b().place).add(id, u"  "_s), ErrorCode::InvalidArgument));
    must(HoldParcels(b().place).add(id, u"等"_s));
    QVERIFY(failsWith(HoldParcels(b().place).lift(id, u""_s), ErrorCode::InvalidArgument));
    QCOMPARE(b().holds(id).size(), size_t(1));
}

void TestHoldParcels::unknownSubject()
{
    QVERIFY(failsWith(HoldParcels(b().place).add(ParcelId(1), u"等"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(HoldParcels(b().place).add(OrderId(1), u"等"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(HoldParcels(b().place).lift(OrderId(1), u"等"_s), ErrorCode::NotFound));
}

void TestHoldParcels::parcelsThatLiveNoMore()
{
    const ParcelId dissolved = b().planned(1).front();
    must(UndoLastStep(b().place).run());
    const auto add = HoldParcels(b().place).add(dissolved, u"等"_s);
    QVERIFY(failsWith(add, ErrorCode::Refused));
    QCOMPARE(add.error().values[u"reason"_s].toString(), u"state_changed"_s);
    QVERIFY(failsWith(HoldParcels(b().place).lift(dissolved, u"等"_s), ErrorCode::Refused));
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold"), 0);
}

void TestHoldParcels::onParcelAndOrder()
{
    const auto parcels = b().numbered(2);
    must(HoldParcels(b().place).add(parcels[0], u"等"_s));
    must(HoldParcels(b().place).add(b().order(u"T2"_s).id, u"缺货"_s));
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.refused.size(), size_t(2));
    QCOMPARE(report.refused[0].reason, Reason::Manual);
    QVERIFY(!report.batch.isValid());
    must(HoldParcels(b().place).lift(parcels[0], u"好了"_s));
    must(HoldParcels(b().place).lift(b().order(u"T2"_s).id, u"到货"_s));
    QCOMPARE(must(b().print(parcels)).confirmed, 2);
}

void TestHoldParcels::liftsAllOfTheSubject()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    b().import({b().record(u"T1"_s, u"搬家路"_s)});
    must(HoldParcels(b().place).add(id, u"等"_s));
    QCOMPARE(must(HoldParcels(b().place).lift(id, u"已核对"_s)), 2);
    QVERIFY(failsWith(HoldParcels(b().place).lift(id, u"已核对"_s), ErrorCode::NothingToDo));
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::OldCopy);
    const QString number = b().numberOf(id);
    must(ReprintLabel(b().place, b().kit).run(number, u"新地址"_s, u"pdf:again.pdf"_s));
    QCOMPARE(b().scan(labelQrPayload(number, 2)).kind, VerdictKind::Pass);
}

void TestHoldParcels::releasedByALook_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("released");
    for (const Reason reason : heldReasons)
        QTest::addRow("%s", qPrintable(reasonName(reason))) << reasonName(reason) << releasedByLook(reason);
}

void TestHoldParcels::releasedByALook()
{
    QFETCH(QString, reason);
    QFETCH(bool, released);
    Hold hold;
    hold.order = b().orders(1).front();
    hold.reason = reasonFromName(reason).value();
    hold.setBy = u"rule:test"_s;
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        hold.id = HoldId(unit.newId());
        unit.parcels().addHold(hold);
        return {};
    }));
    const auto done = HoldParcels(b().place).release(hold.order, hold.id, u"looked at"_s);
    if (released) {
        QCOMPARE(must(done), 1);
    } else {
        QVERIFY(failsWith(done, ErrorCode::Refused));
        QCOMPARE(done.error().values[u"reason"_s].toString(), reason);
    }
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), released ? 0 : 1);
}

void TestHoldParcels::goodsThatLeftAreTakenOver()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord record = b().record(u"T1"_s);
    record.order.lines.front().quantity += 1;
    b().import({record});
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Hold);
    must(HoldParcels(b().place).lift(id, u"已补货"_s));
    QCOMPARE(b().parcel(id).lines.front().quantity, record.order.lines.front().quantity);
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::OldCopy); // its label names less than it holds now
    must(ReprintLabel(b().place, b().kit).run(b().numberOf(id), u"补货"_s, u"pdf:again.pdf"_s));
    QCOMPARE(b().scan(labelQrPayload(b().numberOf(id), 2)).kind, VerdictKind::Pass);
}

void TestHoldParcels::partsMakeUpTheOrderAgain_data()
{
    QTest::addColumn<int>("quantity");
    QTest::addColumn<bool>("lastFirst");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (const bool lastFirst : {false, true}) {
        const auto row = [&](int quantity, int first, int second) {
            QTest::addRow("%d, %s part first", quantity, lastFirst ? "second" : "first")
                << quantity << lastFirst << first << second;
        };
        row(4, 2, 2);
        row(3, 2, 1);
        row(7, 2, 5); // what is new goes to the same part whose hold is lifted first
    }
}

void TestHoldParcels::partsMakeUpTheOrderAgain()
{
    QFETCH(const int, quantity);
    QFETCH(const bool, lastFirst);
    const auto file = [&](int pieces) {
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = pieces;
        return record;
    };
    b().import({file(5)});
    b().plan({u"A1"_s});
    auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    QCOMPARE(parts.size(), size_t(2));
    std::ranges::sort(parts, {}, [&](ParcelId id) { return b().parcel(id).lines[0].quantity; });
    b().number(parts);
    must(b().print(parts));
    b().clock.advanceMs(60'000);
    QCOMPARE(b().import({file(quantity)}).held, 2);
    for (const int which : {lastFirst ? 1 : 0, lastFirst ? 0 : 1})
        must(HoldParcels(b().place).lift(parts[static_cast<size_t>(which)], u"改好了"_s));
    QTEST(int(b().parcel(parts[0]).lines[0].quantity), "first");
    QTEST(int(b().parcel(parts[1]).lines[0].quantity), "second");
    QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
}

void TestHoldParcels::partsOnTheirWay_data()
{
    using enum ParcelState;
    QTest::addColumn<ParcelState>("first");
    QTest::addColumn<ParcelState>("second");
    QTest::addColumn<int>("pieces");
    QTest::addColumn<int>("inFirst");
    QTest::addColumn<int>("inSecond");
    QTest::addColumn<ParcelState>("secondThen");
    const auto row = [](ParcelState first, ParcelState second, int count, int inFirst, int inSecond,
                        ParcelState secondThen) {
        QTest::addRow("%s, %s, %d", qPrintable(parcelStateName(first)), qPrintable(parcelStateName(second)), count)
            << first << second << count << inFirst << inSecond << secondThen;
    };
    row(HandedOver, Planned, 6, 2, 4, Planned);
    row(HandedOver, Planned, 4, 2, 2, Planned);
    row(HandedOver, Planned, 2, 2, 3, Dissolved);
    row(HandedOver, Printed, 6, 2, 4, Printed);
    row(HandedOver, Verified, 6, 2, 4, Printed);
    row(HandedOver, Verified, 4, 2, 2, Printed);
    row(Verified, Planned, 6, 2, 4, Planned);
    row(Printed, Numbered, 6, 2, 4, Numbered);
    row(Planned, HandedOver, 6, 3, 3, HandedOver);
    row(Planned, Verified, 6, 3, 3, Verified);
    row(Planned, Verified, 4, 1, 3, Verified);
}

/// What left stays as it left; what is new goes to the part of which least was done, and what was scanned goes back
/// if its goods changed.
void TestHoldParcels::partsOnTheirWay()
{
    QFETCH(const ParcelState, first);
    QFETCH(const ParcelState, second);
    QFETCH(const int, pieces);
    const auto parts = split();
    bring(parts[0], first);
    bring(parts[1], second);
    QCOMPARE(b().import({this->pieces(pieces)}).held, 2);
    QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
    for (const ParcelId part : parts) {
        must(HoldParcels(b().place).lift(part, u"改好了"_s));
        QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
    }
    QTEST(int(b().parcel(parts[0]).lines[0].quantity), "inFirst");
    QTEST(int(b().parcel(parts[1]).lines[0].quantity), "inSecond");
    QCOMPARE(b().parcel(parts[0]).state, first);
    QTEST(b().parcel(parts[1]).state, "secondThen");
}

void TestHoldParcels::wholeParcelsThatLeftStay()
{
    b().import({pieces(5)});
    const ParcelId id = b().plan({u"A1"_s}).parcels.at(0).parcel;
    bring(id, ParcelState::HandedOver);
    const auto lines = b().parcel(id).lines;
    QCOMPARE(b().import({pieces(6)}).held, 1);
    must(HoldParcels(b().place).lift(id, u"另寄"_s));
    QCOMPARE(b().parcel(id).lines, lines);
    QCOMPARE(b().live(u"A1"_s).size(), size_t(1));
    QCOMPARE(b().violations(), QStringList());
}

void TestHoldParcels::scannedGoodsAreScannedAgain_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<VerdictKind>("then");
    QTest::newRow("fewer") << 4 << VerdictKind::Pass;
    QTest::newRow("more: the label names less than it holds") << 6 << VerdictKind::OldCopy;
}

void TestHoldParcels::scannedGoodsAreScannedAgain()
{
    QFETCH(const int, pieces);
    b().import({this->pieces(5)});
    const ParcelId id = b().plan({u"A1"_s}).parcels.at(0).parcel;
    bring(id, ParcelState::Verified);
    QCOMPARE(b().import({this->pieces(pieces)}).held, 1);
    must(HoldParcels(b().place).lift(id, u"改好了"_s));
    QCOMPARE(b().parcel(id).state, ParcelState::Printed);
    QVERIFY(!b().raw.parcels.openItemOf(id));
    QTEST(b().scan(b().numberOf(id)).kind, "then");
}

void TestHoldParcels::anyHoldOfAPlannedPartBringsItInStep()
{
    const auto parts = split();
    b().change("UPDATE order_line SET quantity = 6"); // as a program before this one could leave it
    QVERIFY(!b().violations().isEmpty());
    must(HoldParcels(b().place).add(parts[1], u"等"_s));
    must(HoldParcels(b().place).lift(parts[1], u"好了"_s));
    QCOMPARE(b().parcel(parts[1]).lines[0].quantity, 4);
    QCOMPARE(b().violations(), QStringList());
}

void TestHoldParcels::anEmptyPartIsLetGo()
{
    OrderRecord record = b().record(u"A1"_s);
    record.order.lines[0].quantity = 5;
    b().import({record});
    b().plan({u"A1"_s});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    b().clock.advanceMs(60'000);
    record = b().record(u"A1"_s);
    record.order.lines[0].quantity = b().parcel(std::ranges::min(parts)).lines[0].quantity;
    b().import({record});
    must(HoldParcels(b().place).lift(std::ranges::max(parts), u"不发了"_s));
    QCOMPARE(b().parcel(std::ranges::max(parts)).state, ParcelState::Dissolved);
    must(HoldParcels(b().place).lift(std::ranges::min(parts), u"改好了"_s));
    QVERIFY2(b().violations().isEmpty(), qPrintable(b().violations().join(u'\n')));
}

void TestHoldParcels::everyHoldIsAnEvent()
{
    const ParcelId id = b().planned(1).front();
    must(HoldParcels(b().place).add(id, u"等"_s));
    must(HoldParcels(b().place).lift(id, u"好"_s));
    const auto events = b().events();
    QCOMPARE(events[events.size() - 2].verb, u"hold"_s);
    QCOMPARE(events.back().verb, u"lift"_s);
    QCOMPARE(events.back().bench, u"b1"_s);
    QCOMPARE(events.back().subject, id.value);
}

QTEST_GUILESS_MAIN(TestHoldParcels)
#include "tst_holdparcels.moc"
