// SPDX-License-Identifier: Apache-2.0
#include "core/stock/allocation.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

using Claims = std::vector<StockClaim>;

StockClaim claim(qint64 order, qint64 quantity, qint64 deadline = 0, qint64 paid = 0, int article = 0)
{
    return {OrderId(order), deadline, paid, article, quantity};
}

/// What each order got of the first article.
std::map<qint64, qint64> gotOf(const StockAllocation &made)
{
    std::map<qint64, qint64> got;
    for (const StockShare &share : made.shares())
        got[share.order.value] += share.got;
    return got;
}

constexpr int articles = 3;

rc::Gen<Claims> anyClaims()
{
    return rc::gen::exec([] {
        Claims all;
        const int orders = *rc::gen::inRange(0, 12);
        for (int order = 1; order <= orders; ++order) {
            const qint64 deadline = *rc::gen::inRange(0, 4);
            const qint64 paid = *rc::gen::inRange(0, 3);
            const int lines = *rc::gen::inRange(1, 4);
            for (int line = 0; line < lines; ++line)
                all.push_back(claim(order, *rc::gen::inRange(1, 6), deadline, paid, *rc::gen::inRange(0, articles)));
        }
        return all;
    });
}

std::vector<qint64> anyStock()
{
    std::vector<qint64> stock;
    for (int i = 0; i < articles; ++i)
        stock.push_back(*rc::gen::inRange<qint64>(-3, 20));
    return stock;
}

} // namespace

class TestAllocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesFirst_data();
    void whoComesFirst();
    void linesOfOneOrderCountAsOne();
    void lessThanNothingIsNothing();
    void conservesPieces();
    void orderOfInputNeverMatters();
    void laterOrdersTakeNothingFromEarlierOnes();
    void otherArticlesDoNotMatter();
    void shortageTexts_data();
    void shortageTexts();
};

void TestAllocation::whoComesFirst_data()
{
    QTest::addColumn<Claims>("claims");
    QTest::addColumn<qint64>("stock");
    QTest::addColumn<QList<qint64>>("got"); // by order id
    QTest::newRow("enough for all") << Claims{claim(1, 2), claim(2, 3)} << qint64(5) << QList<qint64>{2, 3};
    QTest::newRow("deadline") << Claims{claim(1, 2, 200), claim(2, 2, 100)} << qint64(2) << QList<qint64>{0, 2};
    QTest::newRow("payment") << Claims{claim(1, 2, 100, 20), claim(2, 2, 100, 10)} << qint64(2) << QList<qint64>{0, 2};
    QTest::newRow("id") << Claims{claim(2, 2, 100, 10), claim(1, 2, 100, 10)} << qint64(2) << QList<qint64>{2, 0};
    QTest::newRow("no deadline comes last")
        << Claims{claim(1, 2), claim(2, 2, 900)} << qint64(2) << QList<qint64>{0, 2};
    QTest::newRow("not paid comes last") << Claims{claim(1, 2, 100), claim(2, 2, 100, 5)} << qint64(2)
                                         << QList<qint64>{0, 2};
    QTest::newRow("what is not enough stays for the first")
        << Claims{claim(1, 5, 100), claim(2, 1, 200)} << qint64(3) << QList<qint64>{3, 0};
    QTest::newRow("nothing there") << Claims{claim(1, 1)} << qint64(0) << QList<qint64>{0};
}

void TestAllocation::whoComesFirst()
{
    QFETCH(Claims, claims);
    QFETCH(qint64, stock);
    QFETCH(QList<qint64>, got);
    const auto made = StockAllocation::of(std::span(&stock, 1), claims);
    auto of = gotOf(made);
    for (qsizetype i = 0; i < got.size(); ++i)
        QCOMPARE(of[i + 1], got[i]);
}

void TestAllocation::linesOfOneOrderCountAsOne()
{
    const qint64 stock = 4;
    const auto made = StockAllocation::of(std::span(&stock, 1), {claim(1, 3), claim(1, 3)});
    QCOMPARE(made.shares(), (std::vector<StockShare>{{OrderId(1), 0, 6, 4}}));
    QCOMPARE(made.missing(0), 2);
    QCOMPARE(made.left(0), 0);
}

void TestAllocation::lessThanNothingIsNothing()
{
    const qint64 stock = -7;
    const auto made = StockAllocation::of(std::span(&stock, 1), {claim(1, 3)});
    QCOMPARE(made.missing(0), 3);
    QCOMPARE(made.left(0), 0);
    QVERIFY(made.shares().front().isShort());
}

void TestAllocation::conservesPieces()
{
    QVERIFY(rc::check("what orders got and what is left is what was there", [] {
        const auto stock = anyStock();
        const auto claims = *anyClaims();
        const auto made = StockAllocation::of(stock, claims);
        for (int article = 0; article < articles; ++article) {
            qint64 got = 0;
            qint64 wanted = 0;
            for (const StockShare &share : made.shares()) {
                if (share.article != article)
                    continue;
                RC_ASSERT(share.got >= 0 && share.got <= share.wanted);
                got += share.got;
                wanted += share.wanted;
            }
            qint64 claimed = 0;
            for (const StockClaim &one : claims)
                claimed += one.article == article ? one.quantity : 0;
            RC_ASSERT(wanted == claimed);
            RC_ASSERT(got + made.left(article) == std::max<qint64>(stock[size_t(article)], 0));
            RC_ASSERT(wanted - got == made.missing(article));
            RC_ASSERT(made.left(article) == 0 || made.missing(article) == 0);
        }
    }));
}

void TestAllocation::orderOfInputNeverMatters()
{
    QVERIFY(rc::check("shuffled claims are served alike", [] {
        const auto stock = anyStock();
        auto claims = *anyClaims();
        const auto before = StockAllocation::of(stock, claims).shares();
        std::mt19937 random(*rc::gen::arbitrary<quint32>());
        std::ranges::shuffle(claims, random);
        RC_ASSERT(StockAllocation::of(stock, claims).shares() == before);
    }));
}

void TestAllocation::laterOrdersTakeNothingFromEarlierOnes()
{
    QVERIFY(rc::check("without the last order everybody else gets the same", [] {
        const auto stock = anyStock();
        auto claims = *anyClaims();
        RC_PRE(!claims.empty());
        const auto before = StockAllocation::of(stock, claims).shares();
        const OrderId last = before.back().order;
        std::erase_if(claims, [last](const StockClaim &one) { return one.order == last; });
        auto rest = before;
        std::erase_if(rest, [last](const StockShare &share) { return share.order == last; });
        RC_ASSERT(StockAllocation::of(stock, claims).shares() == rest);
    }));
}

void TestAllocation::otherArticlesDoNotMatter()
{
    QVERIFY(rc::check("more of one article changes nothing of the others", [] {
        auto stock = anyStock();
        const auto claims = *anyClaims();
        auto before = StockAllocation::of(stock, claims).shares();
        stock[0] += *rc::gen::inRange<qint64>(1, 10);
        auto after = StockAllocation::of(stock, claims).shares();
        const auto first = [](const StockShare &share) { return share.article == 0; };
        std::erase_if(before, first);
        std::erase_if(after, first);
        RC_ASSERT(before == after);
    }));
}

void TestAllocation::shortageTexts_data()
{
    QTest::addColumn<QString>("sku");
    QTest::newRow("plain") << u"SKU-1"_s;
    QTest::newRow("with marks of the text") << u"A:1/2"_s;
    QTest::newRow("chinese") << u"杯子 红"_s;
}

void TestAllocation::shortageTexts()
{
    QFETCH(QString, sku);
    const std::vector<StockShortage> all{{sku, 2, 5}, {u"B"_s, 0, 1}};
    QCOMPARE(shortageText(all), sku + u":2/5\nB:0/1"_s);
    QCOMPARE(shortagesFrom(shortageText(all)), all);
    QVERIFY(shortagesFrom(u"held by hand"_s).empty());
}

QTEST_GUILESS_MAIN(TestAllocation)
#include "tst_allocation.moc"
