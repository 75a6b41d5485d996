// SPDX-License-Identifier: Apache-2.0
#include "core/label/labeldata.h"
#include "dispatch/splitparcel.h"
#include "dispatch/voidnumber.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestVoidNumber : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void voidedIsNeverGivenAgain();
    void anyState_data();
    void anyState();
    void handedOverIsRefused();
    void neverPrintedCancelsQueued();
    void renumbered();
    void partsOfACancelledOrderGo_data();
    void partsOfACancelledOrderGo();
    void clearFreesAll();
    void clearIsAllOrNothing();
    void needsAReasonAndANumber();
};

void TestVoidNumber::voidedIsNeverGivenAgain()
{
    const auto parcels = b().numbered(2);
    QCOMPARE(must(VoidNumber(b().place).run(u" yt8801234567001 "_s, u"错号"_s)), u"YT8801234567001"_s);
    const auto use = b().raw.numbers.byNumber(u"YT8801234567001"_s).at(0);
    QCOMPARE(use.state, NumberState::Voided);
    QCOMPARE(use.voidReason, u"错号"_s);
    const FillReport report = b().number({parcels[0]}, u"YT8801234567001"_s);
    QCOMPARE(report.first, u"YT8801234567003"_s);
    QCOMPARE(b().scan(u"YT8801234567001"_s).kind, VerdictKind::Voided);
    QVERIFY(failsWith(VoidNumber(b().place).run(u"YT8801234567001"_s, u"x"_s), ErrorCode::Refused));
}

void TestVoidNumber::anyState_data()
{
    QTest::addColumn<bool>("verified");
    QTest::newRow("printed") << false;
    QTest::newRow("verified") << true;
}

void TestVoidNumber::anyState()
{
    QFETCH(bool, verified);
    const auto parcels = verified ? b().verified(2) : b().printed(2);
    const QString number = b().numberOf(parcels[0]);
    must(VoidNumber(b().place).run(number, u"破损"_s));
    const Parcel parcel = b().parcel(parcels[0]);
    QCOMPARE(parcel.state, ParcelState::Planned);
    QVERIFY(!parcel.assignment.isValid() && parcel.number.isEmpty() && !parcel.fill.isValid());
    QCOMPARE(b().counts(b().raw.batches.batches().front().id).spoiled, 1);
    QVERIFY(!b().raw.parcels.openItemOf(parcels[0]));
    QCOMPARE(b().scan(number).kind, VerdictKind::Voided);
}

void TestVoidNumber::handedOverIsRefused()
{
    const ParcelId id = b().verified(1).front();
    const QString number = b().numberOf(id);
    b().closeAll();
    const auto refused = VoidNumber(b().place).run(number, u"晚了"_s);
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"handed_over"_s);
    QCOMPARE(b().parcel(id).state, ParcelState::HandedOver);
}

void TestVoidNumber::neverPrintedCancelsQueued()
{
    const auto parcels = b().numbered(2);
    b().targets.printer.failOpen = ErrorCode::PrinterGone;
    const BatchId batch = must(b().print(parcels)).batch;
    must(VoidNumber(b().place).run(b().numberOf(parcels[0]), u"错号"_s));
    QCOMPARE(b().counts(batch).cancelled, 1);
    b().targets.printer.failOpen = ErrorCode::Internal;
    QCOMPARE(must(PrintBatch(b().place, b().kit).resume(batch, {}, {})).confirmed, 1);
}

void TestVoidNumber::renumbered()
{
    const ParcelId id = b().printed(1).front();
    const QString old = b().numberOf(id);
    must(VoidNumber(b().place).run(old, u"错号"_s));
    b().number({id});
    must(b().print({id}));
    QCOMPARE(b().numberOf(id), u"YT8801234567002"_s);
    QCOMPARE(b().scan(labelQrPayload(old, 1)).kind, VerdictKind::Voided);
    QCOMPARE(b().scan(b().numberOf(id)).kind, VerdictKind::Pass); // one copy of its own: the plain barcode will do
}

void TestVoidNumber::partsOfACancelledOrderGo_data()
{
    QTest::addColumn<bool>("printed");
    QTest::newRow("cleared") << false;
    QTest::newRow("voided") << true;
}

/// A planned part goes at once, one with a number with its number. The order may live again at any time.
void TestVoidNumber::partsOfACancelledOrderGo()
{
    QFETCH(const bool, printed);
    const auto word = [&](OrderStatus status) {
        b().clock.advanceMs(1000);
        OrderRecord record = b().record(u"T1"_s, u"样例路 1 号"_s, 2);
        record.order.status = status;
        return record;
    };
    b().import({word(OrderStatus::ToShip)});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"T1"_s).id, {{u"SKU1"_s, 1}}}));
    b().number({parts[0]});
    if (printed)
        must(b().print({parts[0]}));
    b().import({word(OrderStatus::Cancelled)});
    QCOMPARE(b().parcel(parts[1]).state, ParcelState::Dissolved);
    QCOMPARE(b().live(u"T1"_s).size(), size_t(1));
    QCOMPARE(b().violations(), QStringList());
    b().import({word(OrderStatus::ToShip)}); // nobody carries what the other part held
    QCOMPARE(b().holds(parts[0]), std::vector{Reason::LinesChanged});
    QCOMPARE(b().violations(), QStringList());
    b().import({word(OrderStatus::Cancelled)});
    if (printed)
        must(VoidNumber(b().place).run(b().numberOf(parts[0]), u"不发了"_s));
    else
        must(VoidNumber(b().place).clear({parts[0]}));
    QCOMPARE(b().parcel(parts[0]).state, ParcelState::Dissolved);
    QVERIFY(b().live(u"T1"_s).empty());
    b().import({word(OrderStatus::ToShip)});
    QCOMPARE(b().plan({u"T1"_s}).parcels.size(), size_t(1));
    QCOMPARE(b().violations(), QStringList());
}

void TestVoidNumber::clearFreesAll()
{
    const auto parcels = b().planned(3);
    const QStringList before = b().dump();
    b().number(parcels);
    QCOMPARE(must(VoidNumber(b().place).clear(parcels)).size(), size_t(3));
    QStringList after = b().dump();
    QCOMPARE(after.replaceInStrings(u"|YTO|"_s, u"||"_s), before); // the carrier was chosen, and stays
    QCOMPARE(b().number(parcels).first, u"YT8801234567001"_s);
    QCOMPARE(b().scan(u"YT8801234567001"_s).kind, VerdictKind::NotPrinted);
}

void TestVoidNumber::clearIsAllOrNothing()
{
    auto parcels = b().numbered(2);
    parcels.push_back(b().printed(1).front());
    const QStringList before = b().dump();
    QVERIFY(failsWith(VoidNumber(b().place).clear(parcels), ErrorCode::Refused));
    QCOMPARE(b().dump(), before);
    QVERIFY(failsWith(VoidNumber(b().place).clear({}), ErrorCode::NothingToDo));
}

void TestVoidNumber::needsAReasonAndANumber()
{
    b().numbered(1);
    QVERIFY(failsWith(VoidNumber(b().place).run(u"YT8801234567001"_s, u"  "_s), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(VoidNumber(b().place).run(u"NONSENSE"_s, u"x"_s), ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestVoidNumber)
#include "tst_voidnumber.moc"
