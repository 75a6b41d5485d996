// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderneighbours.h"

#include "dispatch/ports/reportrepository.h"
#include "support/verbtest.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

/// One that stays in memory while orders come, change and leave must find all that a fresh reading finds.
class TestOrderNeighbours : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void onesThatStayKnowWhatIsReadAnew();
    void whatLeftIsForgottenInTheEnd();

private:
    std::vector<OrderId> find(OrderNeighbours &neighbours, const std::vector<OrderId> &ids)
    {
        return must(
            inRead<std::vector<OrderId>>(b().place.store, [&](UnitOfWork &unit) -> Result<std::vector<OrderId>> {
                return neighbours.of(unit, unit.reports().riskOrders(ids));
            }));
    }
    OrderRecord record(const QString &number, int street, int phone, int buyer)
    {
        OrderRecord one = b().record(number, u"样例路 %1 号"_s.arg(street));
        one.order.receiver.phone = QString::number(13'000'000'000 + phone);
        one.order.buyer = u"buyer%1"_s.arg(buyer);
        one.stated |= FieldReceiver | FieldBuyer | FieldStatus;
        return one;
    }
};

void TestOrderNeighbours::onesThatStayKnowWhatIsReadAnew()
{
    QRandomGenerator random(20261129);
    OrderNeighbours staying;
    QStringList numbers;
    int more = 0;
    for (int round = 0; round < 60; ++round) {
        b().clock.advanceMs(60'000);
        if (numbers.isEmpty() || random.bounded(2) == 0)
            numbers.append(u"N%1"_s.arg(numbers.size()));
        const QString number = numbers[random.bounded(static_cast<int>(numbers.size()))];
        OrderRecord one = record(number, random.bounded(9), random.bounded(9), random.bounded(9));
        if (random.bounded(4) == 0)
            one.order.status = OrderStatus::Cancelled;
        b().import({one}, number.size() % 2 ? u"taobao"_s : u"pinduoduo"_s);
        const auto changed = b().idsOf({number});
        OrderNeighbours fresh;
        const auto wanted = find(fresh, changed);
        const auto found = find(staying, changed);
        QVERIFY2(std::ranges::includes(found, wanted), qPrintable(number));
        QVERIFY(std::ranges::is_sorted(found));
        QVERIFY(std::ranges::adjacent_find(found) == found.end());
        more += static_cast<int>(wanted.size()) - 1;
    }
    QVERIFY(more > 20); // the rounds did meet others
}

void TestOrderNeighbours::whatLeftIsForgottenInTheEnd()
{
    b().import({record(u"A"_s, 1, 1, 1), record(u"B"_s, 1, 2, 2)});
    OrderNeighbours staying(8);
    QCOMPARE(find(staying, b().idsOf({u"A"_s})).size(), size_t(2));
    const size_t loaded = staying.size();
    for (int street = 2; street < 30; ++street) { // it moves again and again
        b().clock.advanceMs(60'000);
        b().import({record(u"A"_s, street, 1, 1)});
        QCOMPARE(find(staying, b().idsOf({u"A"_s})).size(), size_t(1));
        QVERIFY(staying.size() <= 2 * loaded + 8 + 3);
    }
}

QTEST_GUILESS_MAIN(TestOrderNeighbours)
#include "tst_orderneighbours.moc"
