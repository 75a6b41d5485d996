// SPDX-License-Identifier: Apache-2.0
#include "core/order/eligibility.h"
#include "core/order/merge.h"

#include <QTest>

#include <rapidcheck.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
constexpr quint32 everyField = ((1u << 15) - 1) | FieldPaymentNumber | FieldCashOnDelivery;
constexpr quint32 listFields = everyField & ~lineFields;
constexpr quint32 detailFields = everyField & ~receiverFields;

OrderLine lineOf(const QString &subOrder, qint64 quantity, RefundState refund, qint64 id = 0)
{
    OrderLine line;
    line.id = LineId(id);
    line.subOrder = subOrder;
    line.sku = u"SKU-"_s + subOrder;
    line.quantity = quantity;
    line.refund = refund;
    return line;
}

Address receiver()
{
    Address a;
    a.receiver = u"林晓禾"_s;
    a.phone = u"19800001001"_s;
    a.province = u"浙江省"_s;
    a.city = u"杭州市"_s;
    a.street = u"云杉路398号"_s;
    return a;
}

void setAges(Order &order, qint64 asOf, bool known)
{
    order.asOf = order.receiverAsOf = order.linesAsOf = asOf;
    order.asOfKnown = order.receiverAsOfKnown = order.linesAsOfKnown = known;
}

Order storedOrder()
{
    Order o;
    o.id = OrderId(7);
    o.shop = ShopId(1);
    o.number = u"4326"_s;
    o.receiver = receiver();
    o.note = u"by hand"_s;
    o.memo = u"memo"_s;
    o.status = OrderStatus::ToShip;
    o.statusText = u"待发货"_s;
    o.refund = RefundState::None;
    o.paidAt = 50;
    setAges(o, 1000, true);
    o.version = 3;
    o.lines = {lineOf(u"a"_s, 1, RefundState::None, 71), lineOf(u"b"_s, 2, RefundState::None, 72)};
    return o;
}

OrderRecord recordOf(Order order, quint32 stated, qint64 asOf, bool known = true)
{
    order.asOf = asOf;
    order.asOfKnown = known;
    return {std::move(order), stated, 1};
}

QString dump(const Order &o)
{
    QStringList out{QString::number(o.id.value),
                    QString::number(o.shop.value),
                    o.number,
                    o.buyer,
                    o.receiver.receiver,
                    o.receiver.phone,
                    o.receiver.province,
                    o.receiver.city,
                    o.receiver.street,
                    o.message,
                    o.memo,
                    o.note,
                    orderStatusName(o.status),
                    o.statusText,
                    refundName(o.refund),
                    o.presaleText,
                    QString::number(o.presale),
                    QString::number(o.presaleDue),
                    QString::number(o.underReview),
                    QString::number(o.cashOnDelivery),
                    QString::number(o.createdAt),
                    QString::number(o.paidAt),
                    QString::number(o.shipBy),
                    o.goods,
                    QString::number(o.goodsQuantity),
                    o.currency,
                    QString::number(o.amountMinor),
                    o.paymentNumber,
                    o.platformCarrier,
                    o.platformTracking,
                    QString::number(o.asOf),
                    QString::number(o.asOfKnown),
                    QString::number(o.receiverAsOf),
                    QString::number(o.receiverAsOfKnown),
                    QString::number(o.linesAsOf),
                    QString::number(o.linesAsOfKnown),
                    QString::number(o.version)};
    for (const OrderLine &l : o.lines) {
        out << QString::number(l.id.value) << l.subOrder << l.sku << l.title << l.attributes << l.unitIds
            << QString::number(l.quantity) << QString::number(l.priceMinor) << refundName(l.refund);
    }
    return out.join(u'|');
}

template <class E> E anyOf(int count) { return E(*rc::gen::inRange(0, count)); }

/// A record of the stored order in which anything may differ.
OrderRecord anyRecord()
{
    Order o = storedOrder();
    o.note = u"not the user's"_s;
    o.memo = *rc::gen::element(u"memo"_s, u"other"_s, QString());
    o.status = anyOf<OrderStatus>(7);
    o.statusText = orderStatusName(o.status);
    o.refund = anyOf<RefundState>(8);
    o.paidAt = *rc::gen::element<qint64>(0, 50, 60);
    o.presale = *rc::gen::arbitrary<bool>();
    o.receiver.street = *rc::gen::element(u"云杉路398号"_s, u"样桥路1号"_s, u"云杉***"_s);
    if (*rc::gen::inRange(0, 5) == 0)
        o.receiver = {};
    o.platformTracking = *rc::gen::element(QString(), u"YT1"_s);
    o.lines.clear();
    for (const QString &sub : {u"a"_s, u"b"_s, u"c"_s, u"a"_s}) {
        if (*rc::gen::arbitrary<bool>())
            o.lines.push_back(lineOf(sub, *rc::gen::inRange<qint64>(1, 3), anyOf<RefundState>(8)));
    }
    o.cashOnDelivery = *rc::gen::arbitrary<bool>();
    const auto stated = *rc::gen::inRange<quint32>(0, everyField + 1) & everyField;
    return recordOf(std::move(o), stated, *rc::gen::inRange<qint64>(900, 1100), *rc::gen::arbitrary<bool>());
}
} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAgainChangesNothing();
    void newerMovesAgeOn();
    void olderChangesNothing();
    void olderListCompletesDetail();
    void olderDetailCompletesList();
    void detailAfterANewerListIsNews();
    void listAfterANewerDetailIsNews();
    void anotherSpellingIsTheSameReceiver();
    void anotherPlatformIdIsAnotherReceiver();
    void newsOfOnePartMayOnlyClose_data();
    void newsOfOnePartMayOnlyClose();
    void sameAgeTakesNothingBack();
    void ageShownIsTheOldest();
    void paidOnDelivery();
    void onlyStatedFieldsCount();
    void detailJoinsItsList();
    void listJoinsItsDetail();
    void unknownNeverReplacesKnown();
    void unknownRefundWordHolds();
    void unknownStatusWordHolds();
    void blankReceiverIsNoStatement();
    void maskedViewIsNoChange();
    void changedReceiverIsNoticed();
    void linesKeepTheirIds();
    void lineChanges_data();
    void lineChanges();
    void unknownAgeTakesNothingBack_data();
    void unknownAgeTakesNothingBack();
    void unknownAgeMayAddTrouble();
    void unknownAgeKeepsRefundedLine();
    void assumedAgeDoesNotMakeStatedOlder();
    void knownAgeTakesBack();
    void twiceIsOnce();
    void pairInAnyOrder();
    void olderNeverChanges();
    void unknownAgeNeverFrees();
};

void TestMerge::sameAgainChangesNothing()
{
    Order stored = storedOrder();
    const OrderChange change = applyRecord(stored, recordOf(storedOrder(), everyField, 1000));
    QVERIFY(!change.changed && !change.onlyAge && !change.ignoredOlder);
    QVERIFY(change.fields.isEmpty());
    QCOMPARE(dump(stored), dump(storedOrder()));
}

void TestMerge::newerMovesAgeOn()
{
    Order stored = storedOrder();
    const OrderChange change = applyRecord(stored, recordOf(storedOrder(), everyField, 2000));
    QVERIFY(!change.changed);
    QVERIFY(change.onlyAge);
    QCOMPARE(stored.asOf, 2000);
}

void TestMerge::olderListCompletesDetail()
{
    Order stored = storedOrder();
    stored.receiver = {};
    stored.buyer.clear();
    stored.memo.clear();
    stored.message = u"newer"_s;
    stored.receiverAsOf = 0;
    stored.receiverAsOfKnown = false;
    Order list = storedOrder();
    list.message = u"older"_s;
    list.buyer = u"云朵"_s;
    list.status = OrderStatus::Unpaid;
    const auto change = applyRecord(stored, recordOf(list, everyField & ~quint32(FieldLines), 900));
    QVERIFY(change.changed && change.receiverChanged && !change.ignoredOlder);
    QCOMPARE(stored.receiver, receiver());
    QCOMPARE(stored.buyer, u"云朵"_s);
    QCOMPARE(stored.status, OrderStatus::ToShip);
    QCOMPARE(stored.memo, u"memo"_s);
    QCOMPARE(stored.message, u"newer"_s);
    QCOMPARE(stored.asOf, 1000);
    QCOMPARE(stored.receiverAsOf, 900);
    QCOMPARE(stored.dataAge(), 900);
}

void TestMerge::olderDetailCompletesList()
{
    Order stored = storedOrder();
    const auto lines = stored.lines;
    stored.lines.clear();
    stored.refund = RefundState::Unknown;
    stored.linesAsOf = 0;
    stored.linesAsOfKnown = false;
    Order detail = storedOrder();
    detail.receiver.street = u"elsewhere"_s;
    const auto change = applyRecord(stored, recordOf(detail, everyField, 900));
    QVERIFY(change.changed && !change.receiverChanged);
    QCOMPARE(stored.lines.size(), lines.size());
    QCOMPARE(stored.receiver, receiver());
}

void TestMerge::detailAfterANewerListIsNews()
{
    Order stored = storedOrder();
    applyRecord(stored, recordOf(storedOrder(), listFields, 2000));
    Order detail = storedOrder();
    detail.memo = u"older"_s;
    detail.refund = detail.lines[0].refund = RefundState::Requested;
    const OrderChange change = applyRecord(stored, recordOf(detail, detailFields, 1990));
    QVERIFY(change.refundChanged && change.linesChanged && !change.ignoredOlder);
    QCOMPARE(stored.lines[0].refund, RefundState::Requested);
    QCOMPARE(stored.refund, RefundState::Requested);
    QCOMPARE(stored.memo, u"memo"_s);
    QCOMPARE(stored.asOf, 2000);
    QCOMPARE(stored.linesAsOf, 1990);
    QVERIFY(applyRecord(stored, recordOf(storedOrder(), detailFields, 1980)).ignoredOlder);
    QCOMPARE(stored.lines[0].refund, RefundState::Requested);
    detail.refund = detail.lines[0].refund = RefundState::Withdrawn;
    applyRecord(stored, recordOf(detail, detailFields, 1995));
    QCOMPARE(stored.lines[0].refund, RefundState::Withdrawn);
}

void TestMerge::listAfterANewerDetailIsNews()
{
    Order stored = storedOrder();
    applyRecord(stored, recordOf(storedOrder(), detailFields, 2000));
    QCOMPARE(stored.receiverAsOf, 1000);
    Order list = storedOrder();
    list.receiver.street = u"样桥路1号"_s;
    list.memo = u"older"_s;
    const OrderChange change = applyRecord(stored, recordOf(list, listFields, 1990));
    QVERIFY(change.receiverChanged && !change.linesChanged);
    QCOMPARE(stored.receiver.street, u"样桥路1号"_s);
    QCOMPARE(stored.memo, u"memo"_s);
    QCOMPARE(stored.receiverAsOf, 1990);
    const OrderChange again = applyRecord(stored, recordOf(storedOrder(), listFields, 1980));
    QVERIFY(again.ignoredOlder && !again.changed);
}

void TestMerge::anotherSpellingIsTheSameReceiver()
{
    Order stored = storedOrder();
    stored.receiver.phone2 = u"0571-87654321"_s;
    stored.receiver.postcode = u"310012"_s;
    Order sheet = storedOrder();
    sheet.receiver.province.clear();
    sheet.receiver.city.clear();
    sheet.receiver.street = u"浙江省 杭州市 云杉路３９８号"_s;
    const OrderChange spelt = applyRecord(stored, recordOf(sheet, listFields, 2000));
    QVERIFY(spelt.changed && !spelt.receiverChanged);
    QCOMPARE(stored.receiver.street, sheet.receiver.street);
    QVERIFY(stored.receiver.city.isEmpty());
    QCOMPARE(stored.receiver.phone2, u"0571-87654321"_s);
    QCOMPARE(stored.receiver.postcode, u"310012"_s);

    sheet.receiver.phone2 = u"0571-11112222"_s;
    QVERIFY(applyRecord(stored, recordOf(sheet, listFields, 3000)).receiverChanged);
    sheet.receiver.receiver = u"林晓"_s;
    sheet.receiver.phone2.clear();
    QVERIFY(applyRecord(stored, recordOf(sheet, listFields, 4000)).receiverChanged);
    QCOMPARE(stored.receiver, sheet.receiver);
}

/// Two masked receivers look the same until their platform's own id tells them apart.
void TestMerge::anotherPlatformIdIsAnotherReceiver()
{
    Order stored = storedOrder();
    stored.receiver.receiver = u"林**"_s;
    stored.receiver.platformKey = u"oaid-1"_s;
    Order sheet = stored;
    sheet.receiver.platformKey = u"oaid-2"_s;
    QVERIFY(applyRecord(stored, recordOf(sheet, listFields, 2000)).receiverChanged);
}

void TestMerge::newsOfOnePartMayOnlyClose_data()
{
    QTest::addColumn<OrderStatus>("stored");
    QTest::addColumn<OrderStatus>("read");
    QTest::addColumn<qint64>("age");
    QTest::addColumn<OrderStatus>("merged");
    constexpr qint64 news = 1990;
    QTest::newRow("closed") << OrderStatus::ToShip << OrderStatus::Cancelled << news << OrderStatus::Cancelled;
    QTest::newRow("shipped") << OrderStatus::ToShip << OrderStatus::Shipped << news << OrderStatus::Shipped;
    QTest::newRow("closed stays") << OrderStatus::Cancelled << OrderStatus::ToShip << news << OrderStatus::Cancelled;
    QTest::newRow("paid is not known better")
        << OrderStatus::Unpaid << OrderStatus::ToShip << news << OrderStatus::Unpaid;
    QTest::newRow("no news") << OrderStatus::ToShip << OrderStatus::Cancelled << qint64(1000) << OrderStatus::ToShip;
}

void TestMerge::newsOfOnePartMayOnlyClose()
{
    QFETCH(OrderStatus, stored);
    QFETCH(OrderStatus, read);
    QFETCH(qint64, age);
    QFETCH(OrderStatus, merged);
    for (const bool listFirst : {true, false}) {
        Order order = storedOrder();
        Order first = storedOrder();
        first.status = stored;
        applyRecord(order, recordOf(first, listFirst ? listFields : detailFields, 2000));
        Order second = storedOrder();
        second.status = read;
        applyRecord(order, recordOf(second, listFirst ? detailFields : listFields, age));
        QCOMPARE(order.status, merged);
        applyRecord(order, recordOf(first, listFirst ? listFields : detailFields, 2000));
        QCOMPARE(order.status, merged);
    }
}

void TestMerge::sameAgeTakesNothingBack()
{
    Order stored = storedOrder();
    stored.refund = stored.lines[0].refund = RefundState::Requested;
    stored.status = OrderStatus::Cancelled;
    applyRecord(stored, recordOf(storedOrder(), everyField, 1000));
    QCOMPARE(stored.lines[0].refund, RefundState::Requested);
    QCOMPARE(stored.refund, RefundState::Requested);
    QCOMPARE(stored.status, OrderStatus::Cancelled);
}

void TestMerge::ageShownIsTheOldest()
{
    Order order;
    order.asOf = 5;
    QCOMPARE(order.dataAge(), 5);
    order.linesAsOf = 4;
    QCOMPARE(order.dataAge(), 4);
    order.receiverAsOf = 3;
    QCOMPARE(order.dataAge(), 3);
    order.linesAsOf = 2;
    QCOMPARE(order.dataAge(), 2);
}

void TestMerge::olderChangesNothing()
{
    Order stored = storedOrder();
    Order old = storedOrder();
    old.memo = u"old"_s;
    old.lines.clear();
    const OrderChange change = applyRecord(stored, recordOf(old, everyField, 999));
    QVERIFY(change.ignoredOlder && !change.changed && !change.onlyAge);
    QCOMPARE(dump(stored), dump(storedOrder()));
}

void TestMerge::paidOnDelivery()
{
    Order cash = storedOrder();
    cash.cashOnDelivery = true;
    Order stored = storedOrder();
    QCOMPARE(applyRecord(stored, recordOf(cash, everyField, 2000)).fields, QStringList{u"cash_on_delivery"_s});
    QVERIFY(stored.cashOnDelivery);
    QVERIFY(!applyRecord(stored, recordOf(cash, everyField, 2000)).changed);
    applyRecord(stored, recordOf(storedOrder(), everyField & ~quint32(FieldCashOnDelivery), 3000)); // does not say
    QVERIFY(stored.cashOnDelivery);
    QVERIFY(applyRecord(stored, recordOf(storedOrder(), everyField, 4000)).changed); // paid after all
    QVERIFY(!stored.cashOnDelivery);
    applyRecord(stored, recordOf(cash, everyField, 3500));
    QVERIFY(!stored.cashOnDelivery);
    applyRecord(stored, recordOf(cash, everyField, 4000)); // of two files of one age the graver one counts
    QVERIFY(stored.cashOnDelivery);
    applyRecord(stored, recordOf(storedOrder(), everyField, 4000));
    QVERIFY(stored.cashOnDelivery);

    Order detail = storedOrder(); // the list comes later, and is older
    detail.receiver = {};
    detail.receiverAsOf = 0;
    detail.receiverAsOfKnown = false;
    QVERIFY(applyRecord(detail, recordOf(cash, listFields, 900)).changed);
    QVERIFY(detail.cashOnDelivery);
}

void TestMerge::onlyStatedFieldsCount()
{
    Order stored = storedOrder();
    Order read;
    read.memo = u"new"_s;
    const OrderChange change = applyRecord(stored, recordOf(read, FieldMemo, 2000));
    QCOMPARE(change.fields, QStringList{u"memo"_s});
    Order expected = storedOrder();
    expected.memo = u"new"_s;
    expected.asOf = 2000;
    QCOMPARE(dump(stored), dump(expected));
}

void TestMerge::detailJoinsItsList()
{
    Order stored = storedOrder();
    stored.refund = RefundState::Unknown;
    stored.lines.clear();
    Order detail;
    detail.refund = RefundState::None;
    detail.lines = {lineOf(u"a"_s, 1, RefundState::None)};
    const OrderChange change = applyRecord(stored, recordOf(detail, FieldLines | FieldRefund, 1000));
    QVERIFY(change.changed && change.linesChanged && change.refundChanged && !change.receiverChanged);
    QCOMPARE(stored.refund, RefundState::None);
    QCOMPARE(stored.lines.size(), size_t(1));
    QCOMPARE(stored.receiver, receiver());
}

void TestMerge::listJoinsItsDetail()
{
    Order stored;
    stored.refund = RefundState::Requested;
    stored.lines = {lineOf(u"a"_s, 1, RefundState::Requested, 71)};
    stored.asOf = stored.linesAsOf = 1000;
    stored.asOfKnown = stored.linesAsOfKnown = true;
    Order list = storedOrder();
    list.refund = RefundState::Unknown;
    list.lines.clear();
    const OrderChange change = applyRecord(stored, recordOf(list, everyField & ~quint32(FieldLines), 1000));
    QVERIFY(change.receiverChanged && !change.linesChanged && !change.refundChanged);
    QCOMPARE(stored.refund, RefundState::Requested);
    QCOMPARE(stored.lines.front().id, LineId(71));
    QCOMPARE(stored.receiver, receiver());
    applyRecord(stored, recordOf(list, everyField, 1001));
    QCOMPARE(stored.lines.size(), size_t(1));
}

void TestMerge::unknownNeverReplacesKnown()
{
    for (const RefundState known : {RefundState::None, RefundState::Requested, RefundState::Done}) {
        for (const RefundState nothing : {RefundState::Unknown, RefundState::NotStated}) {
            Order stored = storedOrder();
            stored.refund = stored.lines[0].refund = known;
            Order read = storedOrder();
            read.refund = read.lines[0].refund = nothing;
            read.paidAt = 0;
            applyRecord(stored, recordOf(read, everyField, 2000));
            QCOMPARE(stored.refund, known);
            QCOMPARE(stored.lines[0].refund, known);
            QCOMPARE(stored.paidAt, 50);
        }
    }
}

void TestMerge::unknownRefundWordHolds()
{
    Order stored = storedOrder();
    Order read = storedOrder();
    read.refund = read.lines[1].refund = RefundState::Unknown;
    read.lines[1].refundUnread = true;
    const quint32 stated = everyField | FieldRefundUnread;
    QVERIFY(applyRecord(stored, recordOf(read, stated, 1000, false)).refundChanged);
    QCOMPARE(stored.refund, RefundState::Unknown);
    QCOMPARE(stored.lines[0].refund, RefundState::None);
    QCOMPARE(stored.lines[1].refund, RefundState::Unknown);
    QVERIFY(!stored.lines[1].refundUnread);
    QVERIFY(shippingReasons(stored, 0) == std::vector{Reason::RefundUnknown});
    QVERIFY(!applyRecord(stored, recordOf(read, stated, 1000)).changed);
    Order fresh;
    applyRecord(fresh, recordOf(read, stated, 2000));
    QCOMPARE(fresh.lines[1].refund, RefundState::Unknown);
    QVERIFY(!fresh.lines[1].refundUnread);

    stored.refund = stored.lines[1].refund = RefundState::Requested;
    applyRecord(stored, recordOf(read, stated, 5000, false));
    QCOMPARE(stored.lines[1].refund, RefundState::Requested);
    QCOMPARE(stored.refund, RefundState::Requested);
    applyRecord(stored, recordOf(read, stated, 5000));
    QCOMPARE(stored.lines[1].refund, RefundState::Unknown);
    applyRecord(stored, recordOf(storedOrder(), everyField, 6000));
    QCOMPARE(stored.lines[1].refund, RefundState::None);
    QCOMPARE(stored.refund, RefundState::None);
}

void TestMerge::unknownStatusWordHolds()
{
    Order stored = storedOrder();
    Order read = storedOrder();
    read.status = OrderStatus::Unknown;
    read.statusText = u"买家在想"_s;
    QVERIFY(applyRecord(stored, recordOf(read, everyField, 2000)).statusChanged);
    QVERIFY(shippingReasons(stored, 0) == std::vector{Reason::StatusUnknown});
    read.statusText.clear();
    stored = storedOrder();
    QVERIFY(!applyRecord(stored, recordOf(read, everyField, 2000)).changed);
}

void TestMerge::blankReceiverIsNoStatement()
{
    Order stored = storedOrder();
    QVERIFY(!applyRecord(stored, recordOf(Order(), FieldReceiver, 2000)).changed);
    QCOMPARE(stored.receiver, receiver());
}

void TestMerge::maskedViewIsNoChange()
{
    Order stored = storedOrder();
    Order read;
    read.receiver = receiver();
    read.receiver.receiver = u"林**"_s;
    read.receiver.phone = u"*******1001"_s;
    QVERIFY(!applyRecord(stored, recordOf(read, FieldReceiver, 2000)).changed);
    QCOMPARE(stored.receiver, receiver());
    read.receiver.receiver = u"陈**"_s;
    QVERIFY(applyRecord(stored, recordOf(read, FieldReceiver, 2000)).receiverChanged);
    QCOMPARE(stored.receiver, read.receiver);
}

void TestMerge::changedReceiverIsNoticed()
{
    Order stored = storedOrder();
    Order read = storedOrder();
    read.receiver.street = u"样桥路1号"_s;
    const OrderChange change = applyRecord(stored, recordOf(read, everyField, 2000));
    QVERIFY(change.receiverChanged && !change.linesChanged);
    QCOMPARE(change.fields, QStringList{u"receiver"_s});
    QCOMPARE(stored.note, u"by hand"_s);
}

void TestMerge::linesKeepTheirIds()
{
    Order stored = storedOrder();
    Order read = storedOrder();
    read.lines = {lineOf(u"c"_s, 1, RefundState::None, 99), lineOf(u"b"_s, 2, RefundState::None),
                  lineOf(u"b"_s, 5, RefundState::None)};
    applyRecord(stored, recordOf(read, everyField, 2000));
    QCOMPARE(stored.lines.size(), size_t(3));
    QCOMPARE(stored.lines[0].id, LineId(72));
    QCOMPARE(stored.lines[1].subOrder, u"c"_s);
    QVERIFY(!stored.lines[1].id.isValid());
    QCOMPARE(stored.lines[2].quantity, 5);
}

void TestMerge::lineChanges_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<bool>("changed");
    QTest::addColumn<bool>("linesChanged");
    QTest::newRow("order of the lines") << 0 << false << false;
    QTest::newRow("quantity") << 1 << true << true;
    QTest::newRow("sku") << 2 << true << true;
    QTest::newRow("attributes") << 3 << true << true;
    QTest::newRow("refund") << 4 << true << true;
    QTest::newRow("title") << 5 << true << false;
    QTest::newRow("price") << 6 << true << false;
    QTest::newRow("removed") << 7 << true << true;
    QTest::newRow("added") << 8 << true << true;
}

void TestMerge::lineChanges()
{
    QFETCH(int, what);
    QFETCH(bool, changed);
    QFETCH(bool, linesChanged);
    Order stored = storedOrder();
    Order read = storedOrder();
    switch (what) {
    case 0: std::swap(read.lines[0], read.lines[1]); break;
    case 1: read.lines[0].quantity = 9; break;
    case 2: read.lines[0].sku = u"other"_s; break;
    case 3: read.lines[0].attributes = u"红"_s; break;
    case 4: read.lines[0].refund = RefundState::Requested; break;
    case 5: read.lines[0].title = u"杯"_s; break;
    case 6: read.lines[0].priceMinor = 5; break;
    case 7: read.lines.pop_back(); break;
    default: read.lines.push_back(lineOf(u"c"_s, 1, RefundState::None)); break;
    }
    const OrderChange change = applyRecord(stored, recordOf(read, FieldLines, 2000));
    QCOMPARE(change.changed, changed);
    QCOMPARE(change.linesChanged, linesChanged);
    QCOMPARE(change.refundChanged, what == 4);
}

void TestMerge::unknownAgeTakesNothingBack_data()
{
    QTest::addColumn<OrderStatus>("status");
    QTest::addColumn<RefundState>("refund");
    QTest::newRow("refund requested") << OrderStatus::ToShip << RefundState::Requested;
    QTest::newRow("refund done") << OrderStatus::ToShip << RefundState::Done;
    QTest::newRow("closed") << OrderStatus::Cancelled << RefundState::None;
    QTest::newRow("shipped") << OrderStatus::Shipped << RefundState::None;
    QTest::newRow("part shipped") << OrderStatus::PartShipped << RefundState::None;
}

void TestMerge::unknownAgeTakesNothingBack()
{
    QFETCH(OrderStatus, status);
    QFETCH(RefundState, refund);
    for (const RefundState read : {RefundState::None, RefundState::Withdrawn, RefundState::Refused}) {
        Order stored = storedOrder();
        stored.status = status;
        stored.refund = refund;
        stored.lines[0].refund = refund;
        stored.platformTracking = u"YT1"_s;
        Order fresh = storedOrder();
        fresh.refund = fresh.lines[0].refund = read;
        applyRecord(stored, recordOf(fresh, everyField, 5000, false));
        QCOMPARE(stored.status, status);
        if (isOpen(refund) || refund == RefundState::Done) {
            QCOMPARE(stored.refund, refund);
            QCOMPARE(stored.lines[0].refund, refund);
        }
        QCOMPARE(stored.platformTracking, u"YT1"_s);
        QCOMPARE(stored.asOf, 1000);
        QVERIFY(stored.asOfKnown);
    }
}

void TestMerge::unknownAgeMayAddTrouble()
{
    Order stored = storedOrder();
    Order read = storedOrder();
    read.refund = read.lines[0].refund = RefundState::Requested;
    read.status = OrderStatus::Cancelled;
    const OrderChange change = applyRecord(stored, recordOf(read, everyField, 5000, false));
    QVERIFY(change.refundChanged && change.statusChanged);
    QCOMPARE(stored.refund, RefundState::Requested);
    QCOMPARE(stored.status, OrderStatus::Cancelled);
}

void TestMerge::unknownAgeKeepsRefundedLine()
{
    Order stored = storedOrder();
    stored.lines[0].refund = RefundState::Requested;
    Order read = storedOrder();
    read.lines.erase(read.lines.begin());
    applyRecord(stored, recordOf(read, FieldLines, 5000, false));
    QCOMPARE(stored.lines.size(), size_t(2));
    applyRecord(stored, recordOf(read, FieldLines, 5000));
    QCOMPARE(stored.lines.size(), size_t(1));
}

void TestMerge::assumedAgeDoesNotMakeStatedOlder()
{
    Order stored = storedOrder();
    setAges(stored, 1000, false);
    stored.status = OrderStatus::Shipped;
    Order read = storedOrder();
    read.refund = RefundState::Requested;
    const OrderChange change = applyRecord(stored, recordOf(read, everyField, 900));
    QVERIFY(change.refundChanged);
    QVERIFY(!applyRecord(stored, recordOf(read, everyField, 900)).changed);
    QCOMPARE(stored.status, OrderStatus::Shipped);
    QVERIFY(!stored.asOfKnown);
    applyRecord(stored, recordOf(read, everyField, 1000));
    QCOMPARE(stored.asOf, 1000);
    QVERIFY(stored.asOfKnown && stored.linesAsOfKnown && stored.receiverAsOfKnown);
}

void TestMerge::knownAgeTakesBack()
{
    Order stored = storedOrder();
    stored.refund = stored.lines[0].refund = RefundState::Requested;
    stored.status = OrderStatus::Shipped;
    Order read = storedOrder();
    read.refund = read.lines[0].refund = RefundState::Withdrawn;
    applyRecord(stored, recordOf(read, everyField, 2000));
    QCOMPARE(stored.refund, RefundState::Withdrawn);
    QCOMPARE(stored.lines[0].refund, RefundState::Withdrawn);
    QCOMPARE(stored.status, OrderStatus::ToShip);
}

void TestMerge::twiceIsOnce()
{
    QVERIFY(rc::check("the same record twice is the record once", [] {
        Order stored = storedOrder();
        setAges(stored, 1000, *rc::gen::arbitrary<bool>());
        stored.linesAsOf = *rc::gen::element<qint64>(0, 950, 1000);
        stored.receiverAsOf = *rc::gen::element<qint64>(0, 950, 1000);
        const OrderRecord record = anyRecord();
        applyRecord(stored, record);
        const QString once = dump(stored);
        const OrderChange again = applyRecord(stored, record);
        RC_ASSERT(!again.changed);
        RC_ASSERT(!again.onlyAge);
        RC_ASSERT(dump(stored).toStdString() == once.toStdString());
    }));
}

void TestMerge::pairInAnyOrder()
{
    QVERIFY(rc::check("neither file of a pair hides what only the other one states", [] {
        OrderRecord list = anyRecord();
        OrderRecord detail = anyRecord();
        for (OrderRecord *record : {&list, &detail}) {
            record->order.asOf += 1000;
            record->order.asOfKnown = true;
        }
        list.stated = listFields;
        detail.stated = detailFields;
        Order a = storedOrder();
        Order b = storedOrder();
        applyRecord(a, list);
        applyRecord(a, detail);
        applyRecord(b, detail);
        applyRecord(b, list);
        RC_ASSERT(a.receiver == b.receiver);
        RC_ASSERT(a.lines == b.lines);
        RC_ASSERT(a.refund == b.refund);
        RC_ASSERT(a.dataAge() == b.dataAge());
    }));
}

void TestMerge::olderNeverChanges()
{
    QVERIFY(rc::check("an older record changes nothing", [] {
        Order stored = storedOrder();
        applyRecord(stored, recordOf(anyRecord().order, everyField, 2000));
        const QString before = dump(stored);
        const OrderChange change = applyRecord(stored, anyRecord());
        RC_ASSERT(change.ignoredOlder);
        RC_ASSERT(dump(stored).toStdString() == before.toStdString());
    }));
}

void TestMerge::unknownAgeNeverFrees()
{
    QVERIFY(rc::check("data of unknown age frees no order that was stopped", [] {
        Order stored = storedOrder();
        applyRecord(stored, recordOf(anyRecord().order, everyField, 1000));
        const Order before = stored;
        OrderRecord record = anyRecord();
        record.order.asOf = 5000;
        record.order.asOfKnown = false;
        applyRecord(stored, record);
        if (isOpen(before.refund) || before.refund == RefundState::Done)
            RC_ASSERT(isOpen(stored.refund) || stored.refund == RefundState::Done);
        if (before.status == OrderStatus::Cancelled || before.status == OrderStatus::Shipped)
            RC_ASSERT(stored.status >= before.status);
        RC_ASSERT(stored.note == before.note);
        for (const OrderLine &line : before.lines) {
            if (!isOpen(line.refund))
                continue;
            RC_ASSERT(std::ranges::any_of(stored.lines, [&](const OrderLine &l) {
                return l.subOrder == line.subOrder && (isOpen(l.refund) || l.refund == RefundState::Done);
            }));
        }
    }));
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
