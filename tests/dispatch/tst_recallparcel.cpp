// SPDX-License-Identifier: Apache-2.0
#include "dispatch/recallparcel.h"
#include "dispatch/holdparcels.h"
#include "dispatch/splitparcel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestRecallParcel : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void ordersStandInANewParcel();
    void onlyWhatWasHandedOver();
    void shipsThoughThePlatformSaysShipped();
    void goodsAndAddressOfToday();
    void partOfASplitOrder();
    void partTakesItsShareOfToday_data();
    void partTakesItsShareOfToday();

private:
    Result<RecallReport> recall(const QString &number) { return RecallParcel(b().place).run(number, u"快递退回"_s); }
    std::vector<ParcelId> handedOver(int count)
    {
        const auto parcels = b().verified(count);
        b().closeAll();
        return parcels;
    }
    QString reasonOf(const Result<RecallReport> &result)
    {
        return result ? QString() : result.error().values[u"reason"_s].toString();
    }
};

void TestRecallParcel::ordersStandInANewParcel()
{
    const auto parcels = handedOver(2);
    const QString number = b().numberOf(parcels[0]);
    const RecallReport report = must(recall(number));
    QCOMPARE(report.number, number);
    QCOMPARE(report.parcel, parcels[0]);
    QCOMPARE(report.orders, QStringList{u"T1"_s});
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Recalled);
    QCOMPARE(b().parcel(parcels[1]).state, ParcelState::HandedOver);
    const Parcel next = b().parcel(report.successor);
    QCOMPARE(next.state, ParcelState::Planned);
    QCOMPARE(next.why, u"recalled"_s);
    QCOMPARE(next.lines, b().parcel(parcels[0]).lines);
    QCOMPARE(b().scan(number).kind, VerdictKind::Voided);
    QVERIFY(b().violations().isEmpty());
    b().plan({u"T1"_s}); // planning leaves it alone
    QCOMPARE(b().live(u"T1"_s).at(0).id, report.successor);
    b().number({report.successor}); // and never gives the old number again
    QCOMPARE(b().numberOf(report.successor), u"YT8801234567003"_s);
    const auto events = b().events();
    QVERIFY(std::ranges::any_of(events, [&](const Event &event) {
        return event.verb == u"recall"_s && event.subject == parcels[0].value
            && event.detail[u"successor"].toInteger() == report.successor.value;
    }));
}

void TestRecallParcel::onlyWhatWasHandedOver()
{
    const auto parcels = b().verified(1);
    const QString number = b().numberOf(parcels[0]);
    QCOMPARE(reasonOf(recall(number)), u"state_changed"_s);
    QCOMPARE(b().parcel(parcels[0]).state, ParcelState::Verified);
    b().closeAll();
    QVERIFY(failsWith(RecallParcel(b().place).run(number, u" "_s), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(recall(u"YT0000000000000"_s), ErrorCode::NotFound));
    must(recall(number));
    QCOMPARE(reasonOf(recall(number)), u"number_voided"_s); // no live use any more
}

void TestRecallParcel::shipsThoughThePlatformSaysShipped()
{
    const ParcelId id = handedOver(1).front();
    b().clock.advanceMs(60'000);
    OrderRecord shipped = b().record(u"T1"_s, u"样例路 1 号"_s);
    shipped.order.status = OrderStatus::Shipped;
    shipped.order.platformTracking = b().numberOf(id);
    shipped.stated |= FieldTracking;
    b().import({shipped});
    const ParcelId next = must(recall(b().numberOf(id))).successor;
    b().number({next});
    QCOMPARE(must(b().print({next})).confirmed, 1);
    QCOMPARE(b().scan(b().numberOf(next)).kind, VerdictKind::Pass);
    b().closeAll();
    QCOMPARE(b().parcel(next).state, ParcelState::HandedOver);
    QVERIFY(b().violations().isEmpty());
}

void TestRecallParcel::goodsAndAddressOfToday()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2), b().record(u"A2"_s, u"路"_s, 1)});
    const ParcelId id = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().number({id});
    must(b().print({id}));
    b().scan(b().numberOf(id));
    b().closeAll();
    b().clock.advanceMs(60'000);
    OrderRecord refunded = b().record(u"A1"_s, u"路"_s, 2);
    refunded.order.lines[0].refund = RefundState::Done;
    OrderRecord moved = b().record(u"A2"_s, u"新路"_s, 1);
    moved.order.cashOnDelivery = true;
    moved.stated |= FieldCashOnDelivery;
    b().import({refunded, moved});
    const ParcelId next = must(recall(b().numberOf(id))).successor;
    QCOMPARE(b().parcel(next).lines.size(), size_t(2)); // without the refunded one
    // Two receivers by now, and the money of one of them.
    QCOMPARE(b().holds(next), (std::vector{Reason::AddressChanged, Reason::CashOnDelivery}));
    QVERIFY(failsWith(HoldParcels(b().place).lift(next, u"没事"_s), ErrorCode::Refused));
    QVERIFY(b().violations().isEmpty());
}

void TestRecallParcel::partOfASplitOrder()
{
    b().import({b().record(u"A1"_s, u"路"_s, 2)});
    b().plan({u"A1"_s});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 1}}}));
    b().number({parts[0]});
    must(b().print({parts[0]}));
    b().scan(b().numberOf(parts[0]));
    b().closeAll();
    const ParcelId next = must(recall(b().numberOf(parts[0]))).successor;
    QCOMPARE(b().parcel(next).whole, false);
    QCOMPARE(b().parcel(next).lines.size(), size_t(1));
    QCOMPARE(b().parcel(next).lines[0].quantity, 1);
    QCOMPARE(b().live(u"A1"_s).size(), size_t(2));
    QVERIFY(b().violations().isEmpty());
}

void TestRecallParcel::partTakesItsShareOfToday_data()
{
    QTest::addColumn<int>("pieces");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<int>("inSuccessor");
    QTest::newRow("grew") << 6 << false << 3;
    QTest::newRow("shrank") << 4 << false << 1;
    QTest::newRow("cancelled") << 5 << true << 0;
}

/// Five pieces, two of them recalled: the courier keeps the three, and the rest of today's order stands anew.
void TestRecallParcel::partTakesItsShareOfToday()
{
    QFETCH(const int, pieces);
    QFETCH(const bool, cancelled);
    QFETCH(const int, inSuccessor);
    const auto file = [&](int count) {
        b().clock.advanceMs(60'000);
        OrderRecord record = b().record(u"A1"_s);
        record.order.lines[0].quantity = count;
        return record;
    };
    b().import({file(5)});
    const auto parts = must(SplitParcel(b().place).split({b().order(u"A1"_s).id, {{u"SKU1"_s, 2}}}));
    b().number(parts);
    must(b().print(parts));
    for (const ParcelId part : parts)
        b().scan(b().numberOf(part));
    b().closeAll();
    const QString number = b().numberOf(parts[0]);
    OrderRecord now = file(pieces);
    if (cancelled)
        now.order.status = OrderStatus::Cancelled;
    // What came on top while the courier has all of it waits in a part of its own; the recalled goods come to it.
    b().import({now});
    const size_t more = pieces > 5 ? 1 : 0;
    QCOMPARE(b().live(u"A1"_s).size(), 2 + more);
    QCOMPARE(b().violations(), QStringList());
    const ParcelId next = must(recall(number)).successor;
    QCOMPARE(next.isValid(), inSuccessor > 0);
    if (next.isValid())
        QCOMPARE(b().parcel(next).lines[0].quantity, inSuccessor - qint64(more));
    QCOMPARE(b().parcel(parts[1]).lines[0].quantity, 3);
    QCOMPARE(b().live(u"A1"_s).size(), (next.isValid() ? 2 : 1) + more);
    QCOMPARE(b().violations(), QStringList());
}

QTEST_GUILESS_MAIN(TestRecallParcel)
#include "tst_recallparcel.moc"
