// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/purchase.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

using Advice = std::optional<PurchaseAdvice>;
Q_DECLARE_METATYPE(waydesk::PurchaseState)
Q_DECLARE_METATYPE(waydesk::PurchaseChange)

class TestPurchase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advice_data();
    void advice();
    void steps();
};

void TestPurchase::advice_data()
{
    QTest::addColumn<PurchaseState>("state");
    QTest::addColumn<PurchaseChange>("change");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("nothing") << PurchaseState::Bought << PurchaseChange{} << u""_s;
    QTest::newRow("listed") << PurchaseState::ToBuy << PurchaseChange{true, true, true, true} << u"drop_from_list"_s;
    QTest::newRow("bought") << PurchaseState::Bought << PurchaseChange{true, false, false, false}
                            << u"cancel_at_supplier"_s;
    QTest::newRow("sent") << PurchaseState::Shipped << PurchaseChange{true, false, false, false} << u"stop_parcel"_s;
    QTest::newRow("given up") << PurchaseState::Cancelled << PurchaseChange{true, true, true, true} << u""_s;
    QTest::newRow("packed here") << PurchaseState::Bought << PurchaseChange{false, true, true, true}
                                 << u"packed_here"_s;
    QTest::newRow("receiver") << PurchaseState::Bought << PurchaseChange{false, false, true, true}
                              << u"tell_receiver"_s;
    QTest::newRow("goods") << PurchaseState::ToBuy << PurchaseChange{false, false, false, true} << u"tell_goods"_s;
}

void TestPurchase::advice()
{
    QFETCH(PurchaseState, state);
    QFETCH(PurchaseChange, change);
    QFETCH(QString, wanted);
    const Advice found = adviceOf(state, change);
    QCOMPARE(found ? purchaseAdviceName(*found) : QString(), wanted);
}

void TestPurchase::steps()
{
    using enum PurchaseState;
    QVERIFY(allowed(ToBuy, Bought) && allowed(ToBuy, Shipped) && allowed(Bought, Shipped) && allowed(Shipped, Bought));
    QVERIFY(allowed(ToBuy, Cancelled) && allowed(Bought, Cancelled) && allowed(Shipped, Cancelled));
    for (const PurchaseState to : {ToBuy, Bought, Shipped})
        QVERIFY(!allowed(Cancelled, to)); // it is bought anew
    QVERIFY(!allowed(Bought, ToBuy) && !allowed(Shipped, ToBuy));
    for (const PurchaseState state : {ToBuy, Bought, Shipped, Cancelled})
        QCOMPARE(purchaseStateFromName(purchaseStateName(state)), state);
}

QTEST_APPLESS_MAIN(TestPurchase)
#include "tst_purchase.moc"
