// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/holdparcels.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestVerifyParcel : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void passOpensTheHandover();
    void duplicate();
    void refundAfterPrinting();
    void goodsThatMustComeOutAreNamed();
    void addressAfterPrinting();
    void wrongCarrier();
    void notPrinted();
    void unknownIsKeptToo();
    void hostileCodes();
    void confirmsItsCopy();
    void confirmsWhatItsPrintingSentBefore();
    void anotherPrintingConfirmsNothing();
    void doubtIsForSettling();
    void refundNotStatedPassesVisibly();
    void shippedByOurNumber();
    void takenOutPassesAgain();
    void earlierUseRaisesNoAlarm();
    void ageOfTheData();
    void roundOfTheDay();
    void verdictIsOnDiskBeforeItIsTold();
    void twoBenchesAtOnce();
    void lastPassIsTakenBackOnce();
    void whatMovedOnIsNotTakenBack();

private:
    qint64 scans(const char *verdict)
    {
        return b().count(QByteArray("SELECT COUNT(*) FROM scan WHERE verdict = '") + verdict + "'");
    }
};

void TestVerifyParcel::passOpensTheHandover()
{
    const auto parcels = b().printed(2);
    const Verdict verdict = b().scan(u" yt8801234567001\r"_s);
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QCOMPARE(verdict.parcel, parcels[0]);
    QCOMPARE(verdict.orderNumbers, QStringList{u"T1"_s});
    QCOMPARE(verdict.quantity, 3);
    QCOMPARE(verdict.goods.size(), size_t(1));
    QCOMPARE(verdict.goods.front().quantity, 3);
    QVERIFY(!verdict.goods.front().title.isEmpty());
    QVERIFY(verdict.handover.isValid());
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    QCOMPARE(b().scan(labelQrPayload(b().numberOf(parcels[1]), 1)).handover, verdict.handover);
    QCOMPARE(b().raw.parcels.handoverItems(verdict.handover).size(), size_t(2));
}

void TestVerifyParcel::lastPassIsTakenBackOnce()
{
    const ParcelId id = b().printed(1).front();
    VerifyParcel bench(b().place, {});
    QCOMPARE(bench.undoLast().error().code, ErrorCode::NothingToDo);
    const Verdict passed = must(bench.run(b().numberOf(id)));
    QCOMPARE(must(bench.undoLast()).number, passed.number);
    QCOMPARE(b().parcel(id).state, ParcelState::Printed);
    QVERIFY(b().raw.parcels.handoverItems(passed.handover).empty());
    QCOMPARE(b().count("SELECT COUNT(*) FROM parcel WHERE handover_id <> 0"), 0);
    QCOMPARE(bench.undoLast().error().code, ErrorCode::NothingToDo);
    QCOMPARE(must(bench.run(b().numberOf(id))).kind, VerdictKind::Pass);
}

void TestVerifyParcel::whatMovedOnIsNotTakenBack()
{
    const ParcelId id = b().printed(1).front();
    VerifyParcel bench(b().place, {});
    must(bench.run(b().numberOf(id)));
    b().closeAll();
    QCOMPARE(bench.undoLast().error().code, ErrorCode::NothingToDo);
    QCOMPARE(b().parcel(id).state, ParcelState::HandedOver);
}

void TestVerifyParcel::duplicate()
{
    const QString number = b().numberOf(b().verified(1).front());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(b().scan(number).reason, Reason::AlreadyScanned);
    QCOMPARE(scans("duplicate"), 3);
    b().closeAll();
    QCOMPARE(b().scan(number).kind, VerdictKind::HandedOver);
}

void TestVerifyParcel::refundAfterPrinting()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"T1"_s, u"样例路 1 号"_s);
    refunded.order.lines[0].refund = RefundState::Done;
    b().import({refunded});
    const Verdict verdict = b().scan(b().numberOf(id));
    QCOMPARE(verdict.kind, VerdictKind::Hold);
    QCOMPARE(verdict.reason, Reason::LineRefunded);
    QCOMPARE(b().parcel(id).state, ParcelState::Printed);
    QVERIFY(b().raw.parcels.handovers().empty());
}

void TestVerifyParcel::goodsThatMustComeOutAreNamed()
{
    b().import({b().record(u"A1"_s, u"路 1 号"_s, 2)});
    const ParcelId id = b().plan({u"A1"_s}).parcels.front().parcel;
    b().number({id});
    b().print({id});
    b().clock.advanceMs(60'000);
    OrderRecord changed = b().record(u"A1"_s, u"路 1 号"_s, 2);
    changed.order.lines[1].refund = RefundState::Done;
    b().import({changed});
    const Verdict verdict = b().scan(b().numberOf(id));
    QCOMPARE(verdict.reason, Reason::LineRefunded);
    QCOMPARE(verdict.goods.size(), size_t(2));
    QCOMPARE(verdict.goods[0].takeOut, 0);
    QCOMPARE(verdict.goods[1].takeOut, verdict.goods[1].quantity);
    QCOMPARE(verdict.takeOut(), verdict.goods[1].quantity);
    must(HoldParcels(b().place).lift(id, u"taken out"_s));
    QCOMPARE(b().scan(b().numberOf(id)).takeOut(), 0);
}

void TestVerifyParcel::addressAfterPrinting()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(60'000);
    b().import({b().record(u"T1"_s, u"搬家路 5 号"_s)});
    QCOMPARE(b().scan(b().numberOf(id)).reason, Reason::AddressChanged);
    must(HoldParcels(b().place).add(id, u"先别发"_s));
    QCOMPARE(b().scan(b().numberOf(id)).holdText, u"先别发"_s);
}

void TestVerifyParcel::wrongCarrier()
{
    const QString number = b().numberOf(b().printed(1).front());
    VerifyParcel cage(b().place, u"1122-1"_s);
    cage.setCage(u"ZTO"_s);
    QCOMPARE(must(cage.run(number)).kind, VerdictKind::WrongCarrier);
    cage.setCage(u"YTO"_s);
    QCOMPARE(must(cage.run(number)).kind, VerdictKind::Pass);
}

void TestVerifyParcel::notPrinted()
{
    const ParcelId id = b().numbered(1).front();
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::NotPrinted);
    must(b().print({id}));
    QCOMPARE(b().scan(labelQrPayload(b().numberOf(id), 2)).kind, VerdictKind::NotPrinted);
}

void TestVerifyParcel::unknownIsKeptToo()
{
    const Verdict verdict = b().scan(u"YT1111111111111"_s);
    QCOMPARE(verdict.kind, VerdictKind::Unknown);
    QCOMPARE(verdict.reason, Reason::NumberUnknown);
    const auto kept = b().raw.scans.latest(5);
    QCOMPARE(kept.size(), size_t(1));
    QCOMPARE(kept[0].code, u"YT1111111111111"_s);
    QCOMPARE(kept[0].verdict, VerdictKind::Unknown);
    QCOMPARE(kept[0].bench, u"b1"_s);
    QCOMPARE(kept[0].operatorName, u"li"_s);
    QCOMPARE(kept[0].round, u"1122-1"_s);
}

void TestVerifyParcel::hostileCodes()
{
    const std::array codes{QString(),
                           QString(100'000, u'9'),
                           u"'; DELETE FROM scan; --"_s,
                           QString(QChar(0)) + u"x"_s,
                           u"WD1:YT8801234567001:1:0000"_s,
                           u"WD1:"_s,
                           u"😀😀😀"_s,
                           QString(QChar(0xD800))};
    for (const QString &code : codes)
        QCOMPARE(b().scan(code).kind, VerdictKind::Unknown);
    QCOMPARE(b().count("SELECT COUNT(*) FROM scan"), qint64(codes.size()));
    QVERIFY(b().count("SELECT MAX(LENGTH(code)) FROM scan") <= 512);
}

void TestVerifyParcel::confirmsItsCopy()
{
    b().targets.printer.confirmation = PrintTarget::Confirmation::ByScan;
    const auto parcels = b().printed(2);
    const BatchId batch = b().raw.batches.batches().front().id;
    b().scan(b().numberOf(parcels[0]));
    QCOMPARE(b().counts(batch).confirmed, 1);
    QCOMPARE(b().counts(batch).inFlight, 1);
}

void TestVerifyParcel::confirmsWhatItsPrintingSentBefore()
{
    b().targets.printer.confirmation = PrintTarget::Confirmation::ByScan;
    const auto parcels = b().printed(6);
    const BatchId batch = b().raw.batches.batches().front().id;
    QCOMPARE(b().scan(b().numberOf(parcels[2])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(batch).confirmed, 3);
    QCOMPARE(b().counts(batch).inFlight, 3);
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Printed); // came out, and is still to be scanned
    QCOMPARE(b().scan(b().numberOf(parcels[0])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(batch).confirmed, 3);
    QCOMPARE(b().scan(b().numberOf(parcels[5])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(batch).confirmed, 6);
    QVERIFY(b().addsUp(batch));
    QVERIFY(b().violations().isEmpty());
    qint64 confirmed = 0;
    for (const Event &event : b().events())
        confirmed += event.verb == u"confirmed"_s ? event.detail[u"labels"].toInteger() : 0;
    QCOMPARE(confirmed, 6); // each with its event
}

void TestVerifyParcel::anotherPrintingConfirmsNothing()
{
    b().targets.printer.confirmation = PrintTarget::Confirmation::ByScan;
    const auto parcels = b().numbered(6);
    int left = 1;
    const PrintReport report = must(b().print(parcels, [&](const PrintProgress &) { return left-- > 1; }));
    QCOMPARE(b().counts(report.batch).inFlight, 4); // paused after the first chunk
    must(PrintBatch(b().place, b().kit).resume(report.batch, u"tcp:other:9100"_s, {}));
    QCOMPARE(b().scan(b().numberOf(parcels[5])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(report.batch).confirmed, 2);
    QCOMPARE(b().counts(report.batch).inFlight, 4);
    // A further copy comes out by itself.
    must(ReprintLabel(b().place, b().kit).run(b().numberOf(parcels[3]), u"污损"_s, u"tcp:other:9100"_s));
    QCOMPARE(b().scan(labelQrPayload(b().numberOf(parcels[3]), 2)).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(report.batch).confirmed, 3);
    QCOMPARE(b().counts(report.batch).inFlight, 3);
}

void TestVerifyParcel::doubtIsForSettling()
{
    b().targets.printer.confirmation = PrintTarget::Confirmation::ByScan;
    b().targets.printer.failSendAt = 4;
    const auto parcels = b().numbered(4);
    const PrintReport report = must(b().print(parcels));
    QCOMPARE(report.inDoubt, 4);
    QCOMPARE(b().scan(b().numberOf(parcels[2])).kind, VerdictKind::Pass);
    QCOMPARE(b().counts(report.batch).confirmed, 1); // its own, and none of those around it
    QCOMPARE(b().counts(report.batch).inDoubt, 3);
}

void TestVerifyParcel::refundNotStatedPassesVisibly()
{
    OrderRecord silent = b().record(u"A1"_s);
    silent.order.refund = silent.order.lines[0].refund = RefundState::NotStated;
    b().import({silent});
    const ParcelId id = b().plan({u"A1"_s}).parcels.at(0).parcel;
    b().number({id});
    must(b().print({id}));
    const Verdict verdict = b().scan(b().numberOf(id));
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QCOMPARE(verdict.remarks, std::vector{Reason::RefundNotStated});
}

void TestVerifyParcel::shippedByOurNumber()
{
    const auto parcels = b().printed(2);
    b().clock.advanceMs(60'000);
    std::vector<OrderRecord> shipped;
    for (int i = 1; i <= 2; ++i) {
        shipped.push_back(b().record(u"T%1"_s.arg(i), u"样例路 %1 号"_s.arg(i)));
        shipped.back().order.status = OrderStatus::Shipped;
        shipped.back().order.platformTracking = i == 1 ? b().numberOf(parcels[0]) : u"YT5555555555555"_s;
        shipped.back().stated |= FieldTracking;
    }
    b().import(shipped);
    QCOMPARE(b().scan(b().numberOf(parcels[0])).kind, VerdictKind::Pass);
    QCOMPARE(b().scan(b().numberOf(parcels[1])).reason, Reason::AlreadyShipped);
}

void TestVerifyParcel::takenOutPassesAgain()
{
    const ParcelId id = b().verified(1).front();
    const QString number = b().numberOf(id);
    const HandoverId handover = b().raw.parcels.openItemOf(id)->handover;
    must(HoldParcels(b().place).add(id, u"等"_s));
    HandOver verb(b().place, b().book, b().manifest);
    QCOMPARE(must(verb.takeOut(handover, number)).held.at(0).takenOut, true);
    QCOMPARE(b().scan(number).kind, VerdictKind::Hold);
    must(HoldParcels(b().place).lift(id, u"好"_s));
    QCOMPARE(b().scan(number).kind, VerdictKind::Pass);
    QCOMPARE(b().scan(number).kind, VerdictKind::Duplicate);
    const HandoverView view = must(verb.show(handover));
    QVERIFY(view.held.empty());
    QCOMPARE(view.scanned, 1);
}

void TestVerifyParcel::earlierUseRaisesNoAlarm()
{
    const auto parcels = b().numbered(1);
    must(HoldParcels(b().place).add(parcels[0], u"等"_s));
    must(VoidNumber(b().place).clear(parcels));
    const auto later = b().planned(1);
    b().number(later, u"YT8801234567001"_s);
    must(b().print(later));
    const Verdict verdict = b().scan(u"YT8801234567001"_s);
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QCOMPARE(verdict.parcel, later[0]);
}

void TestVerifyParcel::ageOfTheData()
{
    const ParcelId id = b().printed(1).front();
    b().clock.advanceMs(240'000);
    QCOMPARE(b().scan(b().numberOf(id)).dataAgeMs, 240'000);
    QCOMPARE(b().scan(u"UNKNOWN1"_s).dataAgeMs, -1);
}

void TestVerifyParcel::roundOfTheDay()
{
    QCOMPARE(roundOfDay(QDateTime(QDate(2026, 11, 22), QTime(10, 0)).toMSecsSinceEpoch()), u"1122-1"_s);
    QVERIFY(VerifyParcel(b().place, {}).round().endsWith(u"-1"_s));
    VerifyParcel session(b().place, {});
    const QString today = session.round();
    session.setRound(u"1122-下午"_s);
    QCOMPARE(session.round(), u"1122-下午"_s);
    const auto parcels = b().printed(2);
    must(session.run(b().numberOf(parcels[0])));
    QCOMPARE(b().raw.parcels.openHandovers().front().round, u"1122-下午"_s);
    b().clock.advanceMs(24 * 3'600'000); // the program stays open over night
    QVERIFY(session.round() != today && session.round() == roundOfDay(b().clock.wallMs()));
    must(session.run(b().numberOf(parcels[1])));
    QCOMPARE(b().raw.parcels.openHandovers().front().round, session.round());
    VerifyParcel named(b().place, u"night"_s); // named for a session, not for a day
    b().clock.advanceMs(24 * 3'600'000);
    QCOMPARE(named.round(), u"night"_s);
}

void TestVerifyParcel::verdictIsOnDiskBeforeItIsTold()
{
    const QString number = b().numberOf(b().printed(1).front());
    const qint64 before = b().count("SELECT COUNT(*) FROM scan");
    b().scan(number);
    const auto bench2 = other();
    QCOMPARE(bench2->count("SELECT COUNT(*) FROM scan"), before + 1);
    const auto events = b().events();
    QVERIFY(std::ranges::any_of(
        events, [](const Event &e) { return e.verb == u"scan" && e.detail[u"verdict"].toString() == u"pass"; }));
}

void TestVerifyParcel::twoBenchesAtOnce()
{
    const QString number = b().numberOf(b().printed(1).front());
    const auto bench2 = other();
    QCOMPARE(b().scan(number).kind, VerdictKind::Pass);
    QCOMPARE(bench2->scan(number).kind, VerdictKind::Duplicate);
    QCOMPARE(b().count("SELECT COUNT(*) FROM handover_item"), 1);
}

QTEST_GUILESS_MAIN(TestVerifyParcel)
#include "tst_verifyparcel.moc"
