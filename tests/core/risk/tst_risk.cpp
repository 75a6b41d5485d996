// SPDX-License-Identifier: Apache-2.0
#include "core/risk/risk.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <random>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 86'400'000;
constexpr qint64 monday = 20'000 * day;

RiskOrder order(qint64 id, const QString &street = u"样例路 1 号"_s, const QString &phone = u"13800000000"_s,
                const QString &buyer = u"b"_s, qint64 pieces = 1)
{
    RiskOrder one;
    one.id = OrderId(id);
    one.shop = ShopId(1);
    one.street = street;
    one.phone = phone;
    one.buyer = buyer;
    one.pieces = one.mostOfOne = pieces;
    one.createdAt = monday + id * 1000;
    one.settle(u"浙江省"_s, u"杭州市"_s, u"西湖区"_s);
    return one;
}

/// `count` orders that share nothing.
std::vector<RiskOrder> strangers(int count)
{
    std::vector<RiskOrder> all;
    for (int i = 0; i < count; ++i)
        all.push_back(order(i + 1, u"路 %1 号"_s.arg(i), QString::number(13'800'000'000 + i), u"b%1"_s.arg(i)));
    return all;
}

RiskTerms review(RiskCheck check, int limit)
{
    RiskTerms terms;
    for (const RiskCheck one : riskChecks)
        terms.of(one).action = RiskAction::Off;
    terms.of(check) = {RiskAction::Review, limit};
    return terms;
}

RiskFinding found(const std::vector<RiskOrder> &pool, const RiskOrder &of, RiskCheck check, int limit,
                  const std::vector<ShopDay> &days = {})
{
    const auto all = RiskGroups(pool, days).findings(of, review(check, limit));
    return all.size() == 1 ? all.front() : RiskFinding();
}

} // namespace

class tst_Risk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAddress();
    void samePhone();
    void bulkOfOneBuyer();
    void manyOfOneArticle();
    void whatIsMaskedIsLikeNoOther_data();
    void whatIsMaskedIsLikeNoOther();
    void whoDoesNotWaitCountsNot();
    void whoIsNotInThePoolSharesNothing();
    void usual_data();
    void usual();
    void surge_data();
    void surge();
    void aDayEndsAtItsMidnight();
    void whatIsOffSaysNothing();
    void texts_data();
    void texts();
    void codesAreReadBack();
    void orderOfInputNeverMatters();
    void oneMoreTouchesItsGroupAlone();
};

void tst_Risk::sameAddress()
{
    auto pool = strangers(5);
    for (int i = 0; i < 4; ++i) // other names and phones
        pool.push_back(order(10 + i, u"样例路 1 号"_s, QString::number(13'900'000'000 + i), u"c%1"_s.arg(i)));
    pool.push_back(pool.back()); // the same street of another town
    pool.back().id = OrderId(20);
    pool.back().settle(u"浙江省"_s, u"宁波市"_s, u"海曙区"_s);
    QCOMPARE(found(pool, pool.back(), RiskCheck::SameAddress, 4).figure, 1);
    pool.pop_back();
    const RiskFinding finding = found(pool, pool.back(), RiskCheck::SameAddress, 4);
    QCOMPARE(finding.figure, 4);
    QVERIFY(finding.unusual);
    QVERIFY(!found(pool, pool.back(), RiskCheck::SameAddress, 5).unusual);
    QCOMPARE(found(pool, pool.front(), RiskCheck::SameAddress, 4).figure, 1);
}

void tst_Risk::samePhone()
{
    auto pool = strangers(5);
    pool.push_back(order(10, u"a"_s, u"13900000001"_s));
    pool.push_back(order(11, u"b"_s, u"13900000001"_s));
    pool.push_back(order(12, u"c"_s, u"13900000001"_s));
    const RiskFinding finding = found(pool, pool.back(), RiskCheck::SamePhone, 3);
    QCOMPARE(finding.figure, 3);
    QVERIFY(finding.unusual);
    QVERIFY(!found(pool, pool.front(), RiskCheck::SamePhone, 3).unusual);
}

void tst_Risk::bulkOfOneBuyer()
{
    std::vector<RiskOrder> pool{order(1, u"a"_s, u"1"_s, u"big"_s, 30), order(2, u"b"_s, u"2"_s, u"big"_s, 30),
                                order(3, u"c"_s, u"3"_s, u"small"_s, 30)};
    pool.push_back(order(4, u"d"_s, u"4"_s, u"big"_s, 30));
    pool.back().shop = ShopId(2); // another shop's buyer of that name is another person
    QCOMPARE(found(pool, pool[0], RiskCheck::BuyerBulk, 60).figure, 60);
    QVERIFY(found(pool, pool[1], RiskCheck::BuyerBulk, 60).unusual);
    QVERIFY(!found(pool, pool[2], RiskCheck::BuyerBulk, 60).unusual);
    QCOMPARE(found(pool, pool[3], RiskCheck::BuyerBulk, 60).figure, 30);
}

void tst_Risk::manyOfOneArticle()
{
    RiskOrder mixed = order(1);
    mixed.pieces = 100;
    mixed.mostOfOne = 20;
    QVERIFY(!found({mixed}, mixed, RiskCheck::Quantity, 50).unusual);
    mixed.mostOfOne = 50;
    QVERIFY(found({mixed}, mixed, RiskCheck::Quantity, 50).unusual);
}

void tst_Risk::whatIsMaskedIsLikeNoOther_data()
{
    QTest::addColumn<QString>("street");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("buyer");
    QTest::newRow("masked") << u"***"_s << u"138****0000"_s << u"t**0"_s;
    QTest::newRow("not known") << QString() << QString() << QString();
}

void tst_Risk::whatIsMaskedIsLikeNoOther()
{
    QFETCH(QString, street);
    QFETCH(QString, phone);
    QFETCH(QString, buyer);
    std::vector<RiskOrder> pool;
    for (int i = 0; i < 20; ++i)
        pool.push_back(order(i + 1, street, phone, buyer, 10));
    for (const RiskCheck check : {RiskCheck::SameAddress, RiskCheck::SamePhone, RiskCheck::BuyerBulk})
        QCOMPARE(found(pool, pool.front(), check, 2).figure, 0);
}

void tst_Risk::whoDoesNotWaitCountsNot()
{
    std::vector<RiskOrder> pool{order(1), order(2), order(3)};
    pool[1].waits = false;
    QCOMPARE(found(pool, pool[0], RiskCheck::SameAddress, 3).figure, 2);
    QCOMPARE(found(pool, pool[0], RiskCheck::SamePhone, 3).figure, 2);
    QCOMPARE(found(pool, pool[0], RiskCheck::BuyerBulk, 3).figure, 2);
}

void tst_Risk::whoIsNotInThePoolSharesNothing()
{
    const std::vector<RiskOrder> pool{order(1), order(2), order(4)};
    QCOMPARE(found(pool, pool.back(), RiskCheck::SameAddress, 3).figure, 3);
    for (const qint64 id : {0, 3, 5})
        QCOMPARE(found(pool, order(id), RiskCheck::SameAddress, 3).figure, 0);
}

void tst_Risk::usual_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<qint64>("usual"); // -1 = not known
    QTest::newRow("no days") << QList<qint64>() << -1LL;
    QTest::newRow("six days") << QList<qint64>{0, 0, 9, 9, 9, 9, 9, 9} << -1LL;
    QTest::newRow("seven days") << QList<qint64>{0, 9, 9, 9, 9, 9, 9, 9} << 9LL;
    QTest::newRow("one sale is not usual") << QList<qint64>{10, 10, 900, 11, 12, 10, 9} << 10LL;
    QTest::newRow("a day without orders counts") << QList<qint64>{8, 0, 0, 0, 0, 8, 8} << 1LL;
    QTest::newRow("weekends") << QList<qint64>{20, 22, 21, 20, 19, 0, 0, 20, 22, 21, 20, 19, 0, 0} << 20LL;
}

void tst_Risk::usual()
{
    QFETCH(QList<qint64>, before);
    QFETCH(qint64, usual);
    QCOMPARE(usualDay(std::vector<qint64>(before.begin(), before.end())).value_or(-1), usual);
}

void tst_Risk::surge_data()
{
    QTest::addColumn<qint64>("orders");
    QTest::addColumn<qint64>("usual"); // -1 = not known
    QTest::addColumn<bool>("unusual");
    QTest::newRow("far over") << 150LL << 30LL << true;
    QTest::newRow("not that far") << 149LL << 30LL << false;
    QTest::newRow("a small shop") << 49LL << 2LL << false;
    QTest::newRow("a small shop, many") << 50LL << 2LL << true;
    QTest::newRow("a new shop") << 5000LL << -1LL << false;
}

void tst_Risk::surge()
{
    QFETCH(qint64, orders);
    QFETCH(qint64, usual);
    QFETCH(bool, unusual);
    const std::vector<RiskOrder> pool{order(1)};
    const std::vector<ShopDay> days{
        {ShopId(1), monday, monday + day, orders, usual < 0 ? std::nullopt : std::optional(usual)}};
    const RiskFinding finding = found(pool, pool.front(), RiskCheck::DaySurge, 5, days);
    QCOMPARE(finding.unusual, unusual);
    QCOMPARE(finding.figure, orders);
}

void tst_Risk::aDayEndsAtItsMidnight()
{
    std::vector<RiskOrder> pool{order(1), order(2), order(3), order(4)};
    pool[0].createdAt = monday - 1;
    pool[1].createdAt = monday;
    pool[2].createdAt = monday + day - 1;
    pool[3].createdAt = monday + day;
    const std::vector<ShopDay> days{{ShopId(2), monday - day, monday + 2 * day, 900, 1},
                                    {ShopId(1), monday, monday + day, 900, 1}};
    QList<bool> unusual;
    for (const RiskOrder &one : pool)
        unusual.append(found(pool, one, RiskCheck::DaySurge, 5, days).unusual);
    QCOMPARE(unusual, (QList<bool>{false, true, true, false}));
    RiskOrder undated = order(5);
    undated.createdAt = 0;
    QVERIFY(!found(pool, undated, RiskCheck::DaySurge, 5, days).unusual);
}

void tst_Risk::whatIsOffSaysNothing()
{
    RiskTerms terms;
    for (const RiskCheck check : riskChecks)
        terms.of(check).action = RiskAction::Off;
    const std::vector<RiskOrder> pool{order(1, u"a"_s, u"1"_s, u"b"_s, 9999)};
    QVERIFY(RiskGroups(pool, {}).findings(pool.front(), terms).empty());
}

void tst_Risk::texts_data()
{
    QTest::addColumn<int>("check");
    QTest::addColumn<qint64>("figure");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, RiskCheck check, qint64 figure, const QString &text) {
        QTest::newRow(name) << static_cast<int>(check) << figure << text;
    };
    row("at the limit", RiskCheck::SameAddress, 10, u"same_address:10"_s);
    row("one more is the same text", RiskCheck::SameAddress, 19, u"same_address:10"_s);
    row("twice as many is another", RiskCheck::SameAddress, 20, u"same_address:20"_s);
    row("phone", RiskCheck::SamePhone, 41, u"same_phone:40"_s);
    row("buyer", RiskCheck::BuyerBulk, 11, u"buyer_bulk:10"_s);
    row("its own quantity", RiskCheck::Quantity, 64, u"quantity:64"_s);
    row("surge by its factor", RiskCheck::DaySurge, 640, u"day_surge:10"_s);
}

void tst_Risk::texts()
{
    QFETCH(int, check);
    QFETCH(qint64, figure);
    QFETCH(QString, text);
    const RiskFinding finding{static_cast<RiskCheck>(check), RiskAction::Review, figure, 10, true, 0};
    QCOMPARE(riskText(std::span(&finding, 1), RiskAction::Review), text);
    QVERIFY(riskText(std::span(&finding, 1), RiskAction::Remark).isEmpty());
    RiskFinding usual = finding;
    usual.unusual = false;
    QVERIFY(riskText(std::span(&usual, 1), RiskAction::Review).isEmpty());
}

void tst_Risk::codesAreReadBack()
{
    QCOMPARE(riskCodes(u"same_address:20 quantity:64"_s),
             (std::vector<RiskCode>{{RiskCheck::SameAddress, 20}, {RiskCheck::Quantity, 64}}));
    for (const QString &other : {u""_s, u"12 times the usual"_s, u"quantity:many"_s, u"nothing:3"_s})
        QVERIFY2(riskCodes(other).empty(), qPrintable(other));
}

void tst_Risk::orderOfInputNeverMatters()
{
    QVERIFY(rc::check("findings do not depend on the order of the pool", [] {
        const int count = *rc::gen::inRange(1, 40);
        std::vector<RiskOrder> pool;
        for (int i = 0; i < count; ++i) {
            pool.push_back(order(i + 1, u"路 %1"_s.arg(*rc::gen::inRange(0, 4)),
                                 QString::number(*rc::gen::inRange(0, 4)), QString::number(*rc::gen::inRange(0, 4)),
                                 *rc::gen::inRange(1, 60)));
            pool.back().waits = *rc::gen::inRange(0, 5) > 0;
        }
        std::vector<RiskOrder> mixed = pool;
        std::shuffle(mixed.begin(), mixed.end(), std::mt19937(static_cast<quint32>(*rc::gen::inRange(0, 1000))));
        RiskTerms terms;
        for (const RiskCheck check : riskChecks)
            terms.of(check).limit = 3;
        const RiskGroups one(pool, {});
        const RiskGroups other(mixed, {});
        for (const RiskOrder &each : pool)
            RC_ASSERT(one.findings(each, terms) == other.findings(each, terms));
    }));
}

void tst_Risk::oneMoreTouchesItsGroupAlone()
{
    QVERIFY(rc::check("an order changes the findings only of those that share with it", [] {
        std::vector<RiskOrder> pool;
        const int count = *rc::gen::inRange(1, 40);
        for (int i = 0; i < count; ++i)
            pool.push_back(order(i + 1, u"路 %1"_s.arg(*rc::gen::inRange(0, 6)),
                                 QString::number(*rc::gen::inRange(0, 6)), QString::number(*rc::gen::inRange(0, 6))));
        std::vector<RiskOrder> more = pool;
        more.push_back(order(99, u"路 1"_s, u"1"_s, u"1"_s));
        const RiskGroups before(pool, {});
        const RiskGroups after(more, {});
        for (const RiskOrder &each : pool) {
            const bool shares =
                each.place == more.back().place || each.phone == more.back().phone || each.buyer == more.back().buyer;
            RC_ASSERT(shares || before.findings(each, RiskTerms()) == after.findings(each, RiskTerms()));
        }
    }));
}

QTEST_GUILESS_MAIN(tst_Risk)
#include "tst_risk.moc"
