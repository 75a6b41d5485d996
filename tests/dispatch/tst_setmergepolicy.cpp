// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setmergepolicy.h"

#include "core/carrier/carrierpolicy.h"
#include "dispatch/carriertables.h"
#include "dispatch/planparcels.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestSetMergePolicy : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void keptByShop();
    void whatCannotBe();
    void whatIsGarbledCountsAsNotMade();
    void aShopThatKeepsToItself();
    void byTheWeightsOfArticles();
    void standingOnesArePlannedAnew();
    void nothingIsTornOut();

private:
    SetMergePolicy verb() { return SetMergePolicy(b().place); }
    ShopId shopOf(const QString &number) { return b().order(number).shop; }
    std::vector<std::vector<OrderId>> groups(const PlanReport &report)
    {
        std::vector<std::vector<OrderId>> all;
        for (const auto &made : report.parcels)
            all.push_back(made.orders);
        return all;
    }
    QStringList misses(const PlanReport &report)
    {
        QStringList all;
        for (const auto &miss : report.nearMisses)
            all.append(miss.whyNot);
        return all;
    }
};

void TestSetMergePolicy::keptByShop()
{
    b().import({b().record(u"T1"_s)});
    b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    const MergePolicy policy{false, false, false, false, 2500};
    must(verb().set(shopOf(u"P1"_s), policy));
    const size_t events = b().events().size();
    must(verb().set(shopOf(u"P1"_s), policy)); // as it is already
    QCOMPARE(b().events().size(), events);
    QCOMPARE(b().events().back().verb, u"merge_policy"_s);
    for (const auto &one : must(verb().all()))
        QCOMPARE(one.policy, one.shop.id == shopOf(u"P1"_s) ? policy : MergePolicy());
    must(verb().set(shopOf(u"P1"_s), {}));
    QCOMPARE(b().count("SELECT COUNT(*) FROM setting WHERE key LIKE 'merge/%'"), 0);
}

void TestSetMergePolicy::whatCannotBe()
{
    b().import({b().record(u"T1"_s)});
    QVERIFY(failsWith(verb().set(ShopId(424242), {}), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().set(shopOf(u"T1"_s), {.mostGrams = -1}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().set(shopOf(u"T1"_s), {.mostGrams = SetMergePolicy::heaviest + 1}),
                      ErrorCode::InvalidArgument));
}

void TestSetMergePolicy::whatIsGarbledCountsAsNotMade()
{
    b().import({b().record(u"T1"_s)});
    b().change("INSERT INTO setting (key, value) VALUES ('merge/shop/" + QByteArray::number(shopOf(u"T1"_s).value)
               + "', '{torn'), ('merge/shop/x', '[]')");
    QCOMPARE(must(verb().all()).at(0).policy, MergePolicy());
    QCOMPARE(b().plan({u"T1"_s}).parcels.size(), size_t(1));
}

void TestSetMergePolicy::aShopThatKeepsToItself()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    must(verb().set(shopOf(u"P1"_s), {.crossShop = false}));
    const PlanReport report = b().plan({u"A1"_s, u"P1"_s, u"A2"_s});
    QCOMPARE(groups(report), (std::vector{b().idsOf({u"A1"_s, u"A2"_s}), b().idsOf({u"P1"_s})}));
    QCOMPARE(misses(report), QStringList{u"cross_shop_off"_s});
}

void TestSetMergePolicy::byTheWeightsOfArticles()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s), b().record(u"A3"_s)});
    must(verb().set(shopOf(u"A1"_s), {.mostGrams = 1000}));
    const QStringList all{u"A1"_s, u"A2"_s, u"A3"_s};
    const PlanRequest foreseen{b().idsOf(all), true, true, true};
    const auto unknown = must(PlanParcels(b().place).run(foreseen));
    QCOMPARE(unknown.parcels.size(), size_t(3)); // of what nobody has weighed nothing is merged
    QCOMPARE(misses(unknown), QStringList{u"weight_unknown"_s});
    CarrierPolicy goods;
    const OrderLine line = b().order(u"A1"_s).lines.at(0);
    goods.goods.push_back({0, line.sku, 500 / line.quantity, 0});
    must(b().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.carriers().insert(PolicyPart::Goods, goods);
        return {};
    }));
    const PlanReport report = b().plan(all);
    QCOMPARE(groups(report), (std::vector{b().idsOf({u"A1"_s, u"A2"_s}), b().idsOf({u"A3"_s})}));
    QCOMPARE(misses(report), QStringList{u"weight_limit"_s});
}

void TestSetMergePolicy::standingOnesArePlannedAnew()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    const QStringList all{u"A1"_s, u"A2"_s, u"P1"_s};
    const ParcelId old = b().plan(all).parcels.at(0).parcel;
    must(verb().set(shopOf(u"P1"_s), {.crossShop = false}));
    const QStringList before = b().dump();
    const PlanReport report = b().plan(all);
    QCOMPARE(groups(report), (std::vector{b().idsOf({u"A1"_s, u"A2"_s}), b().idsOf({u"P1"_s})}));
    QCOMPARE(b().parcel(old).state, ParcelState::Dissolved);
    QVERIFY(b().plan(all).parcels.empty()); // they stand already
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().dump(), before);
}

void TestSetMergePolicy::nothingIsTornOut()
{
    b().import({b().record(u"A1"_s), b().record(u"A2"_s)});
    b().import({b().record(u"P1"_s)}, u"pinduoduo"_s);
    const ParcelId old = b().plan({u"A1"_s, u"A2"_s, u"P1"_s}).parcels.at(0).parcel;
    must(verb().set(shopOf(u"P1"_s), {.crossShop = false}));
    QVERIFY(b().plan({u"A1"_s, u"P1"_s}).parcels.empty()); // A2 is not asked for
    QCOMPARE(b().parcel(old).state, ParcelState::Planned);
}

QTEST_GUILESS_MAIN(TestSetMergePolicy)
#include "tst_setmergepolicy.moc"
