// SPDX-License-Identifier: Apache-2.0
#include "storage/carriers/sqlcarrierrepository.h"
#include "support/engines.h"
#include "support/storebench.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

CarrierRule rule(qint64 id, std::vector<Area> areas)
{
    CarrierRule rule;
    rule.id = id;
    rule.priority = id;
    rule.carrier = u"SF"_s;
    rule.areas = std::move(areas);
    rule.goods = {u"玻璃 😀"_s};
    return rule;
}

Area at(const QString &text) { return areaFromText(text).value(); }

} // namespace

class TestSqlCarrierRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup()
    {
        m_carriers.reset();
        m_bench.reset();
        m_store.reset();
    }

    void rulesComeBackAsTheyWent();
    void areaThatNobodyCanRead();
    void picks();
    void oneWeightForAnArticle();
    void placesHaveOneSpelling();
    void anAmountHasItsCurrency();

private:
    StoreBench &bench() { return *m_bench; }
    SqlCarrierRepository &carriers() { return *m_carriers; }
    void insert(std::vector<CarrierRule> rules)
    {
        CarrierPolicy policy;
        policy.rules = std::move(rules);
        QVERIFY(!bench().write([&] { carriers().insert(PolicyPart::Rules, policy); }));
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<StoreBench> m_bench;
    std::unique_ptr<SqlCarrierRepository> m_carriers;
};

void TestSqlCarrierRepository::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<StoreBench>(m_store->where());
    m_bench->open();
    m_carriers = std::make_unique<SqlCarrierRepository>(m_bench->db);
}

void TestSqlCarrierRepository::rulesComeBackAsTheyWent()
{
    const CarrierRule wide = rule(1, {});
    const CarrierRule narrow = rule(2, {at(u"浙江/杭州/西湖区"_s), at(u"MY/Selangor"_s), at(u"*"_s), at(u"全国"_s)});
    insert({wide, narrow});
    std::vector<CarrierRule> back = carriers().rules();
    std::ranges::sort(back, {}, &CarrierRule::id);
    QCOMPARE(back, (std::vector{wide, narrow}));
}

/// It is no damaged store: the rule is seen, holds where its other areas are, and can be removed.
void TestSqlCarrierRepository::areaThatNobodyCanRead()
{
    insert({rule(1, {at(u"浙江"_s)}), rule(2, {at(u"江苏"_s)})});
    bench().breakBy("UPDATE carrier_rule SET areas = 'Foo' WHERE id = 1");
    bench().breakBy("UPDATE carrier_rule SET areas = areas || '\nCN/Bar' WHERE id = 2");
    std::vector<CarrierRule> back = carriers().rules();
    std::ranges::sort(back, {}, &CarrierRule::id);
    QCOMPARE(back.size(), size_t(2));
    QCOMPARE(back[0].areas, std::vector{Area::unread(u"Foo"_s)});
    QCOMPARE(back[1].areas, (std::vector{at(u"江苏"_s), Area::unread(u"CN/Bar"_s)}));
    QCOMPARE(carriers().policy().rules.size(), size_t(2));
    QVERIFY(!bench().write([&] { QVERIFY(carriers().remove(PolicyPart::Rules, 1)); }));
    QCOMPARE(carriers().rules().size(), size_t(1));
}

void TestSqlCarrierRepository::picks()
{
    const auto parcels = bench().addParcels(3);
    const std::vector<ParcelId> ids{parcels[0].id, parcels[1].id, parcels[2].id};
    using Picks = std::vector<std::pair<ParcelId, QString>>;
    QVERIFY(!bench().write([&] { carriers().setPicks(Picks{{ids[0], u"YTO"_s}, {ids[1], u"SF"_s}}); }));
    QCOMPARE(carriers().picks(ids), (QHash<ParcelId, QString>{{ids[0], u"YTO"_s}, {ids[1], u"SF"_s}}));
    QVERIFY(!bench().write([&] { carriers().setPicks(Picks{{ids[0], {}}, {ids[1], u"ZTO"_s}, {ids[2], {}}}); }));
    QCOMPARE(carriers().picks(ids), (QHash<ParcelId, QString>{{ids[1], u"ZTO"_s}}));
}

void TestSqlCarrierRepository::oneWeightForAnArticle()
{
    CarrierPolicy policy;
    policy.goods = {{1, u"A"_s, 100, 0}, {2, u"B"_s, 200, 0}};
    QVERIFY(!bench().write([&] {
        carriers().insert(PolicyPart::Goods, policy);
        carriers().removeGoods(u"A"_s);
        carriers().removeGoods(u"C"_s);
    }));
    QCOMPARE(carriers().policy().goods, std::vector{policy.goods[1]});
}

/// Other programs, and older versions, wrote short names.
void TestSqlCarrierRepository::placesHaveOneSpelling()
{
    const Area brief{u"CN"_s, u"浙江"_s, {}, {}};
    CarrierPolicy policy;
    policy.prices.push_back({1, u"SF"_s, brief, 1000, 500, 0, 0, 0, 0});
    policy.areas.push_back({2, u"SF"_s, brief, true});
    policy.suspensions.push_back({3, u"SF"_s, brief, 0, 0, {}});
    QVERIFY(!bench().write([&] {
        for (const PolicyPart part : {PolicyPart::Prices, PolicyPart::Areas, PolicyPart::Suspensions})
            carriers().insert(part, policy);
    }));
    const CarrierPolicy back = carriers().policy();
    QCOMPARE(back.prices.at(0).area, at(u"浙江省"_s));
    QCOMPARE(back.areas.at(0).area, at(u"浙江省"_s));
    QCOMPARE(back.suspensions.at(0).area, at(u"浙江省"_s));
}

void TestSqlCarrierRepository::anAmountHasItsCurrency()
{
    CarrierRule dear = rule(1, {});
    dear.valueMinor.from = 50'000;
    dear.currency = u"MYR"_s;
    insert({dear, rule(2, {})});
    std::vector<CarrierRule> back = carriers().rules();
    std::ranges::sort(back, {}, &CarrierRule::id);
    QCOMPARE(back, (std::vector{dear, rule(2, {})}));
}

QTEST_GUILESS_MAIN(TestSqlCarrierRepository)
#include "tst_sqlcarrierrepository.moc"
