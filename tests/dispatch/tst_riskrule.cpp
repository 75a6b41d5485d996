// SPDX-License-Identifier: Apache-2.0
#include "dispatch/riskrule.h"

#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/judgeorders.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/reportrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/undoimport.h"
#include "support/verbtest.h"

#include <QJsonDocument>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
} // namespace

class TestRiskRule : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void manyToOneAddress();
    void oneOfThemLeaves();
    void oneOfThemMovesAway();
    void anImportTakenBack();
    void whatAnotherBenchJudgedIsKnown();
    void whatCameWhileItWasOffIsKnown();
    void theBuyerOfOneShop();
    void quantityWithoutRefunds();
    void aSurge();
    void daysTogetherAreCountedAsEachAlone();
    void aSurgeTouchesItsDayAlone();
    void touchedAreThoseThatShare();
    void heldUntilSomebodyLooked();
    void nothingIsHeldSilently();
    void offIsOff();
    void aRulePerShop();
    void explained();
    void whatCannotBe();
    void whatIsGarbledIsAsMade();

private:
    JudgeOrders::Report judge()
    {
        std::vector<std::unique_ptr<OrderRule>> rules;
        rules.push_back(std::make_unique<RiskRule>());
        return must(JudgeOrders(b().place, store()->deskSource(), store()->feed(), std::move(rules)).catchUp());
    }
    OrderRecord record(const QString &number, const QString &street, int pieces = 1)
    {
        OrderRecord one = b().record(number, street);
        one.order.receiver.phone = QString::number(13'000'000'000 + ++m_phone);
        one.order.buyer = u"buyer%1"_s.arg(m_phone);
        one.order.lines.front().quantity = pieces;
        one.order.createdAt = b().clock.wallMs() - hour;
        one.stated |= FieldCreatedAt | FieldBuyer | FieldReceiver | FieldLines;
        return one;
    }
    std::vector<OrderRecord> records(const QString &prefix, int count, const QString &street)
    {
        std::vector<OrderRecord> all;
        for (int i = 0; i < count; ++i)
            all.push_back(record(u"%1%2"_s.arg(prefix).arg(i), street));
        return all;
    }
    /// The text of the open remark or hold of an order; empty = none.
    QString textOf(const QString &number, Reason reason = Reason::RiskNoticed)
    {
        const OrderId id = b().order(number).id;
        return must(inRead<QString>(b().place.store, [&](UnitOfWork &unit) -> Result<QString> {
            for (const Hold &hold : unit.parcels().openHoldsOfOrders(std::span(&id, 1))) {
                if (hold.reason == reason)
                    return hold.text;
            }
            return QString();
        }));
    }
    /// One check of every shop, and no other.
    void only(RiskCheck check, RiskTerm term, int least = 50)
    {
        RiskTerms terms;
        for (const RiskCheck one : riskChecks)
            terms.of(one).action = RiskAction::Off;
        terms.of(check) = term;
        terms.surgeLeast = least;
        std::vector<ShopId> shops;
        for (const auto &one : must(SetRisk(b().place).all()).shops)
            shops.push_back(one.shop.id);
        must(SetRisk(b().place).set(shops, terms));
    }
    std::vector<OrderId> touchedBy(const QStringList &numbers)
    {
        const auto ids = b().idsOf(numbers);
        return must(
            inRead<std::vector<OrderId>>(b().place.store, [&](UnitOfWork &unit) -> Result<std::vector<OrderId>> {
                return RiskRule().touchedBy(unit, ids);
            }));
    }
    /// So many orders on each of the last days before today, oldest first, all of them sent.
    void past(const QList<int> &perDay);

    qint64 m_phone = 0;
};

void TestRiskRule::past(const QList<int> &perDay)
{
    std::vector<OrderRecord> all;
    for (qsizetype i = 0; i < perDay.size(); ++i) {
        for (int n = 0; n < perDay[i]; ++n) {
            all.push_back(record(u"P%1x%2"_s.arg(i).arg(n), u"旧路 %1-%2 号"_s.arg(i).arg(n)));
            all.back().order.createdAt = b().clock.wallMs() - hour - (perDay.size() - i) * day;
            all.back().order.status = OrderStatus::Done;
        }
    }
    b().import(all);
}

void TestRiskRule::manyToOneAddress()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    b().import(records(u"A"_s, 2, u"一路 1 号"_s));
    judge();
    QVERIFY(textOf(u"A0"_s).isEmpty());
    b().import(records(u"B"_s, 1, u"一路 1 号"_s), u"pinduoduo"_s); // another shop, the same place
    QCOMPARE(judge().set, 3);
    for (const QString &number : {u"A0"_s, u"A1"_s, u"B0"_s})
        QCOMPARE(textOf(number), u"same_address:3"_s);
    b().import(records(u"C"_s, 1, u"一路 1 号"_s));
    QCOMPARE(judge().set, 1); // the fourth: the text of the others stays
    b().import(records(u"D"_s, 2, u"一路 1 号"_s));
    judge();
    QCOMPARE(textOf(u"A0"_s), u"same_address:6"_s);
}

void TestRiskRule::oneOfThemLeaves()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    auto all = records(u"A"_s, 3, u"一路 1 号"_s);
    b().import(all);
    QCOMPARE(judge().set, 3);
    b().clock.advanceMs(hour);
    all[0].order.status = OrderStatus::Cancelled;
    all[0].stated |= FieldStatus;
    b().import({all[0]});
    QCOMPARE(judge().lifted, 3);
    QVERIFY(textOf(u"A1"_s).isEmpty());
}

void TestRiskRule::oneOfThemMovesAway()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    auto all = records(u"A"_s, 3, u"一路 1 号"_s);
    b().import(all);
    QCOMPARE(judge().set, 3);
    b().clock.advanceMs(hour);
    all[0].order.receiver.street = u"二路 2 号"_s;
    b().import({all[0]});
    QCOMPARE(judge().lifted, 3); // those that it left too
}

void TestRiskRule::anImportTakenBack()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    b().import(records(u"A"_s, 2, u"一路 1 号"_s));
    const ImportReport second = b().import(records(u"B"_s, 1, u"一路 1 号"_s));
    QCOMPARE(judge().set, 3);
    must(UndoImport(b().place).run(second.run));
    judge();
    QVERIFY(textOf(u"A0"_s).isEmpty());
    QVERIFY(textOf(u"A1"_s).isEmpty());
}

/// One that stays in memory while another one is faster.
void TestRiskRule::whatAnotherBenchJudgedIsKnown()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    b().import(records(u"A"_s, 3, u"一路 1 号"_s));
    std::vector<std::unique_ptr<OrderRule>> rules;
    rules.push_back(std::make_unique<RiskRule>());
    JudgeOrders staying(b().place, store()->deskSource(), store()->feed(), std::move(rules));
    QCOMPARE(must(staying.catchUp()).set, 3);
    b().import(records(u"B"_s, 3, u"二路 2 号"_s));
    b().import(records(u"C"_s, 2, u"三路 3 号"_s));
    QCOMPARE(judge().set, 3); // says in the store that all of these are judged
    b().import(records(u"D"_s, 1, u"三路 3 号"_s));
    QCOMPARE(must(staying.catchUp()).set, 3);
    QCOMPARE(textOf(u"C0"_s), u"same_address:3"_s);
}

/// Another one switches it off and on again, and judges in between.
void TestRiskRule::whatCameWhileItWasOffIsKnown()
{
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    b().import(records(u"A"_s, 3, u"一路 1 号"_s));
    std::vector<std::unique_ptr<OrderRule>> rules;
    rules.push_back(std::make_unique<RiskRule>());
    JudgeOrders staying(b().place, store()->deskSource(), store()->feed(), std::move(rules));
    must(staying.catchUp());
    only(RiskCheck::SameAddress, {RiskAction::Off, 3});
    must(staying.catchUp());
    b().import(records(u"C"_s, 2, u"三路 3 号"_s));
    must(staying.catchUp());
    only(RiskCheck::SameAddress, {RiskAction::Remark, 3});
    judge();
    b().import(records(u"D"_s, 1, u"三路 3 号"_s));
    must(staying.catchUp());
    QCOMPARE(textOf(u"C0"_s), u"same_address:3"_s);
}

void TestRiskRule::theBuyerOfOneShop()
{
    only(RiskCheck::BuyerBulk, {RiskAction::Remark, 60});
    auto all = records(u"A"_s, 3, u"一路 1 号"_s);
    for (OrderRecord &one : all) {
        one.order.buyer = u"bulk"_s;
        one.order.lines.front().quantity = 30;
    }
    b().import({all[0], all[1]});
    b().import({all[2]}, u"pinduoduo"_s);
    judge();
    QCOMPARE(textOf(u"A0"_s), u"buyer_bulk:60"_s);
    QVERIFY(textOf(u"A2"_s).isEmpty());
}

void TestRiskRule::quantityWithoutRefunds()
{
    only(RiskCheck::Quantity, {RiskAction::Remark, 40});
    OrderRecord one = b().record(u"A0"_s, u"一路 1 号"_s, 2);
    for (OrderLine &line : one.order.lines) {
        line.quantity = 25;
        line.sku = u"S1"_s; // one article on two lines
        line.title = u"杯"_s;
        line.attributes.clear();
    }
    b().import({one});
    judge();
    QCOMPARE(textOf(u"A0"_s), u"quantity:50"_s);
    b().clock.advanceMs(hour);
    one.order.lines[1].refund = RefundState::Done;
    one.stated |= FieldLines | FieldRefund;
    b().import({one});
    judge();
    QVERIFY(textOf(u"A0"_s).isEmpty());
}

void TestRiskRule::aSurge()
{
    only(RiskCheck::DaySurge, {RiskAction::Remark, 3}, 5);
    past({2, 2, 2, 2, 2, 2, 2});
    b().import(records(u"A"_s, 5, u"一路 1 号"_s));
    judge();
    QVERIFY(textOf(u"A0"_s).isEmpty());
    b().import(records(u"B"_s, 1, u"一路 1 号"_s)); // the sixth: three times two
    QCOMPARE(judge().set, 6);
    QCOMPARE(textOf(u"A0"_s), u"day_surge:3"_s);
    b().import(records(u"C"_s, 1, u"一路 1 号"_s));
    QCOMPARE(judge().set, 1);
}

/// Next to each other, apart within what is usual, and far apart.
void TestRiskRule::daysTogetherAreCountedAsEachAlone()
{
    only(RiskCheck::DaySurge, {RiskAction::Remark, 3}, 1);
    QStringList numbers;
    std::vector<OrderRecord> all;
    for (const int ago : {0, 1, 2, 9, 28, 29, 40, 200}) {
        for (int n = 0; n <= ago % 5; ++n) {
            numbers.append(u"D%1x%2"_s.arg(ago).arg(n));
            all.push_back(record(numbers.back(), u"旧路 %1-%2 号"_s.arg(ago).arg(n)));
            all.back().order.createdAt = b().clock.wallMs() - hour - ago * day;
        }
    }
    b().import(all);
    const auto found = [&](const std::vector<OrderId> &ids) {
        using Found = std::vector<std::pair<RiskOrder, std::vector<RiskFinding>>>;
        return must(inRead<Found>(b().place.store, [&](UnitOfWork &unit) -> Result<Found> {
            return riskFindings(unit, riskSettings(unit), ids);
        }));
    };
    const auto together = found(b().idsOf(numbers));
    QCOMPARE(together.size(), size_t(numbers.size()));
    size_t compared = 0;
    for (const auto &[order, findings] : together) {
        const auto alone = found({order.id});
        QCOMPARE(alone.size(), size_t(1));
        QCOMPARE(findings.size(), alone.front().second.size());
        for (size_t i = 0; i < findings.size(); ++i, ++compared) {
            const RiskFinding &other = alone.front().second[i];
            QCOMPARE(findings[i].figure, other.figure);
            QCOMPARE(findings[i].usual, other.usual);
            QCOMPARE(findings[i].unusual, other.unusual);
        }
    }
    QVERIFY(compared > 0);
}

void TestRiskRule::aSurgeTouchesItsDayAlone()
{
    only(RiskCheck::DaySurge, {RiskAction::Remark, 3}, 5);
    past({2, 2, 2, 2, 2, 2, 2});
    b().import({record(u"A"_s, u"一路 1 号"_s), record(u"B"_s, u"二路 2 号"_s)});
    QCOMPARE(touchedBy({u"A"_s}), b().idsOf({u"A"_s})); // far from a surge
    std::vector<OrderRecord> more;
    for (int i = 0; i < 20; ++i)
        more.push_back(record(u"C%1"_s.arg(i), u"三路 %1 号"_s.arg(i)));
    b().import(more);
    QCOMPARE(touchedBy({u"A"_s}), b().idsOf({u"A"_s})); // far beyond
    QStringList fresh;
    for (int i = 0; i < 20; ++i)
        fresh.append(u"C%1"_s.arg(i));
    QCOMPARE(touchedBy(fresh).size(), size_t(22)); // these made it one
}

void TestRiskRule::touchedAreThoseThatShare()
{
    only(RiskCheck::SamePhone, {RiskAction::Remark, 3});
    OrderRecord place = record(u"A"_s, u"一路 1 号"_s);
    OrderRecord samePlace = record(u"B"_s, u"一路 1 号"_s);
    OrderRecord samePhone = record(u"C"_s, u"三路 3 号"_s);
    samePhone.order.receiver.phone = place.order.receiver.phone;
    OrderRecord sameBuyer = record(u"D"_s, u"四路 4 号"_s);
    sameBuyer.order.buyer = place.order.buyer;
    OrderRecord stranger = record(u"E"_s, u"五路 5 号"_s);
    OrderRecord sent = record(u"F"_s, u"一路 1 号"_s);
    sent.order.status = OrderStatus::Done;
    b().import({place, samePlace, samePhone, sameBuyer, stranger, sent});
    auto wanted = b().idsOf({u"A"_s, u"B"_s, u"C"_s, u"D"_s});
    std::ranges::sort(wanted);
    QCOMPARE(touchedBy({u"A"_s}), wanted);
    QCOMPARE(touchedBy({u"E"_s}), b().idsOf({u"E"_s}));
}

void TestRiskRule::heldUntilSomebodyLooked()
{
    only(RiskCheck::Quantity, {RiskAction::Review, 40});
    b().import({record(u"A"_s, u"一路 1 号"_s, 60), record(u"B"_s, u"二路 2 号"_s)});
    judge();
    QCOMPARE(textOf(u"A"_s, Reason::RiskReview), u"quantity:60"_s);
    QVERIFY(textOf(u"A"_s).isEmpty());
    QCOMPARE(b().plan({u"A"_s, u"B"_s}).parcels.size(), size_t(1));
    const OrderId order = b().order(u"A"_s).id;
    const Hold hold = b().raw.parcels.openHoldsOfOrders(std::span(&order, 1)).at(0);
    must(HoldParcels(b().place).add(order, u"other"_s));
    QVERIFY(failsWith(HoldParcels(b().place).release(order, hold.id, u" "_s), ErrorCode::InvalidArgument));
    QCOMPARE(must(HoldParcels(b().place).release(order, hold.id, u"the shop knows"_s)), 1);
    QVERIFY(failsWith(HoldParcels(b().place).release(order, hold.id, u"again"_s), ErrorCode::NotFound));
    QCOMPARE(b().raw.parcels.openHoldsOfOrders(std::span(&order, 1)).size(), size_t(1)); // another's stays
    must(HoldParcels(b().place).lift(order, u"done"_s));
    judge();
    QVERIFY(textOf(u"A"_s, Reason::RiskReview).isEmpty()); // not asked again
    QCOMPARE(b().plan({u"A"_s}).parcels.size(), size_t(1));
    const auto events = b().events();
    const auto lift = std::ranges::find(events, u"lift"_s, &Event::verb);
    QVERIFY(lift != events.end());
    QCOMPARE(lift->detail[u"reason"_s].toString(), u"risk_review"_s);
    QVERIFY(b().violations().isEmpty());
}

void TestRiskRule::nothingIsHeldSilently()
{
    b().import(records(u"A"_s, 12, u"一路 1 号"_s)); // as made
    judge();
    QCOMPARE(textOf(u"A0"_s), u"same_address:10"_s);
    QVERIFY(textOf(u"A0"_s, Reason::RiskReview).isEmpty());
    QVERIFY(b().plan({u"A0"_s}).excluded.empty());
    for (const Event &event : b().events()) {
        const QString detail = QString::fromUtf8(QJsonDocument(event.detail).toJson());
        QVERIFY2(!detail.contains(u"一路"_s) && !detail.contains(u"1300000000"_s), qPrintable(detail));
    }
}

void TestRiskRule::offIsOff()
{
    b().import(records(u"A"_s, 12, u"一路 1 号"_s));
    judge();
    QVERIFY(!textOf(u"A0"_s).isEmpty());
    only(RiskCheck::SameAddress, {RiskAction::Off, 10});
    judge();
    QVERIFY(textOf(u"A0"_s).isEmpty());
}

void TestRiskRule::aRulePerShop()
{
    b().import(records(u"A"_s, 2, u"一路 1 号"_s));
    b().import(records(u"B"_s, 2, u"一路 1 号"_s), u"pinduoduo"_s);
    RiskTerms strict;
    strict.of(RiskCheck::SameAddress) = {RiskAction::Review, 4};
    const ShopId shop = b().order(u"A0"_s).shop;
    must(SetRisk(b().place).set(std::span(&shop, 1), strict));
    judge();
    QCOMPARE(textOf(u"A0"_s, Reason::RiskReview), u"same_address:4"_s);
    QVERIFY(textOf(u"B0"_s, Reason::RiskReview).isEmpty());
    QVERIFY(textOf(u"B0"_s).isEmpty());
    must(SetRisk(b().place).reset(std::span(&shop, 1)));
    judge();
    QVERIFY(textOf(u"A0"_s, Reason::RiskReview).isEmpty());
}

void TestRiskRule::explained()
{
    b().import(records(u"A"_s, 12, u"一路 1 号"_s));
    const RiskExplanation explained = must(SetRisk(b().place).explain(b().order(u"A3"_s).id));
    QCOMPARE(explained.findings.size(), riskChecks.size());
    QCOMPARE(explained.findings[1].check, RiskCheck::SameAddress);
    QCOMPARE(explained.findings[1].figure, 12);
    QVERIFY(explained.findings[1].unusual);
    QVERIFY(!explained.findings[4].unusual);
    QVERIFY(failsWith(SetRisk(b().place).explain(OrderId(987654)), ErrorCode::NotFound));
}

void TestRiskRule::whatCannotBe()
{
    const ShopId shop = must(SetRisk(b().place).all()).shops.at(0).shop.id;
    const ShopId none(987654);
    QVERIFY(failsWith(SetRisk(b().place).set(std::span(&none, 1), {}), ErrorCode::NotFound));
    QVERIFY(failsWith(SetRisk(b().place).reset(std::span(&none, 1)), ErrorCode::NotFound));
    for (const RiskCheck check : riskChecks) {
        RiskTerms terms;
        terms.of(check).limit = 1;
        QVERIFY(failsWith(SetRisk(b().place).set(std::span(&shop, 1), terms), ErrorCode::InvalidArgument));
    }
    RiskTerms terms;
    terms.surgeLeast = 0;
    QVERIFY(failsWith(SetRisk(b().place).set(std::span(&shop, 1), terms), ErrorCode::InvalidArgument));
    QVERIFY(!must(SetRisk(b().place).all()).shops.at(0).own);
}

void TestRiskRule::whatIsGarbledIsAsMade()
{
    const ShopId shop = must(SetRisk(b().place).all()).shops.at(0).shop.id;
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"risk/shop/"_s + QString::number(shop.value), u"{broken"_s);
        return {};
    }));
    QCOMPARE(must(SetRisk(b().place).all()).termsOf(shop), RiskTerms());
}

QTEST_GUILESS_MAIN(TestRiskRule)
#include "tst_riskrule.moc"
