// SPDX-License-Identifier: Apache-2.0
#include "core/stock/giftsheet.h"
#include "dispatch/holdparcels.h"
#include "dispatch/judgeorders.h"
#include "dispatch/orderrules.h"
#include "dispatch/parcelfile.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/setstock.h"
#include "dispatch/splitparcel.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

/// Whose turn it is, and for how long a person's answer holds.
class TestStockTurns : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatHasItsLabelComesFirst();
    void aShortOrderIsSplit();
    void aNewCountAsksAnew();
    void theGiftGoesWithThePartThatIsFurthest();

private:
    JudgeOrders::Report judge()
    {
        return must(JudgeOrders(b().place, store()->deskSource(), store()->feed(), orderRules(b().place)).catchUp());
    }
    void count(const QString &sku, qint64 quantity) { must(SetStock(b().place).set({sku, quantity, {}, {}, 0})); }
    /// An order of three pieces of each SKU1..n that was paid so many hours ago.
    OrderRecord paid(const QString &number, qint64 hoursAgo, int lines = 1)
    {
        OrderRecord record = b().record(number, u"样例路 %1 号"_s.arg(number), lines);
        record.order.paidAt = record.order.createdAt = b().clock.wallMs() - hoursAgo * 3600 * 1000;
        return record;
    }
    /// The words of the stock's hold on an order; nothing if it is not held by it.
    std::optional<QString> held(const QString &number)
    {
        const OrderId order = b().order(number).id;
        std::optional<QString> text;
        for (const Hold &hold : b().raw.parcels.openHoldsOfOrders(std::span(&order, 1))) {
            if (hold.reason == Reason::StockMissing)
                text = hold.text;
        }
        return text;
    }
};

/// Its parcel is at the packing table already.
void TestStockTurns::whatHasItsLabelComesFirst()
{
    b().import({paid(u"LATER"_s, 1)});
    const auto parcels = b().plan({u"LATER"_s}).parcels;
    b().number({parcels.at(0).parcel});
    must(b().print({parcels.at(0).parcel}));
    b().import({paid(u"URGENT"_s, 9)});
    count(u"SKU1"_s, 3);
    judge();
    QVERIFY(!held(u"LATER"_s));
    QCOMPARE(held(u"URGENT"_s), u"SKU1:0/3"_s);
}

void TestStockTurns::aShortOrderIsSplit()
{
    b().import({paid(u"A"_s, 1, 2)});
    count(u"SKU2"_s, 0);
    judge();
    QVERIFY(held(u"A"_s));
    const OrderId order = b().order(u"A"_s).id;
    const auto parts = must(SplitParcel(b().place).splitByStock(order, {{u"SKU1"_s, 3}}));
    QCOMPARE(parts.size(), size_t(2));
    QVERIFY(held(u"A"_s)); // until a person lets it go
    must(HoldParcels(b().place).lift(order, u"the rest follows"_s));
    judge();
    QVERIFY(!held(u"A"_s));
}

/// Who let it go knew of that count alone.
void TestStockTurns::aNewCountAsksAnew()
{
    b().import({paid(u"A"_s, 1)});
    count(u"SKU1"_s, 0);
    judge();
    must(HoldParcels(b().place).lift(b().order(u"A"_s).id, u"on its way"_s));
    judge();
    QVERIFY(!held(u"A"_s));
    b().clock.advanceMs(1000);
    count(u"SKU1"_s, 9);
    judge();
    b().clock.advanceMs(1000);
    count(u"SKU1"_s, 0);
    judge();
    QCOMPARE(held(u"A"_s), u"SKU1:0/3"_s);
}

/// A part that was numbered first has the gift, whatever ids the others have.
void TestStockTurns::theGiftGoesWithThePartThatIsFurthest()
{
    b().import({paid(u"A"_s, 1)});
    QStringList cells{u"each"_s, u"CARD"_s, u"卡"_s};
    cells.resize(GiftSheet::headings().size());
    must(SetStock(b().place).addGift(cells));
    const OrderId order = b().order(u"A"_s).id;
    auto parts = must(SplitParcel(b().place).split({order, {{u"SKU1"_s, 1}}}));
    std::ranges::sort(parts);
    const auto gifts = [&](ParcelId part) {
        return must(ParcelFile(b().place, b().book).read(part, std::vector{order})).gifts.size();
    };
    QCOMPARE(gifts(parts[0]), size_t(1));
    QCOMPARE(gifts(parts[1]), size_t(0));
    b().number({parts[1]});
    QCOMPARE(gifts(parts[0]), size_t(0));
    QCOMPARE(gifts(parts[1]), size_t(1));
}

QTEST_GUILESS_MAIN(TestStockTurns)
#include "tst_stockturns.moc"
