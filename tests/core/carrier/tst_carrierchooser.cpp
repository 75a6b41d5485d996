// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/carrierchooser.h"
#include "core/carrier/sheetcells.h"

#include <QDateTime>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <random>

#include <time.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

Area at(const QString &text) { return areaFromText(text).value(); }

qint64 local(const char *text)
{
    return QDateTime::fromString(QLatin1StringView(text), Qt::ISODateWithMs).toMSecsSinceEpoch();
}

ParcelTraits parcel(const QString &place = u"浙江/杭州/西湖区"_s)
{
    const Area area = at(place);
    ParcelTraits traits;
    traits.receiver.province = area.province;
    traits.receiver.city = area.city;
    traits.receiver.district = area.district;
    traits.grams = 800;
    traits.shops = {u"一号店"_s};
    traits.platforms = {u"taobao"_s};
    traits.usable = {u"SF"_s, u"YTO"_s, u"ZTO"_s};
    return traits;
}

CarrierRule use(qint64 id, qint64 priority, const QString &carrier)
{
    CarrierRule rule;
    rule.id = id;
    rule.priority = priority;
    rule.carrier = carrier;
    return rule;
}

CarrierRule wish(qint64 id, qint64 priority, RuleAction action)
{
    CarrierRule rule = use(id, priority, {});
    rule.action = action;
    return rule;
}

PriceRow price(const QString &carrier, const QString &area, qint64 first, qint64 step, qint64 days = 0)
{
    PriceRow row;
    row.carrier = carrier;
    row.area = at(area);
    row.firstGrams = 1000;
    row.firstMinor = first;
    row.stepGrams = 500;
    row.stepMinor = step;
    row.days = days;
    return row;
}

/// Prices of three carriers, and the rule that wants the cheapest.
CarrierPolicy priced()
{
    CarrierPolicy policy;
    policy.prices = {price(u"SF"_s, u"全国"_s, 1200, 400, 1), price(u"YTO"_s, u"全国"_s, 300, 100, 3),
                     price(u"ZTO"_s, u"全国"_s, 350, 60, 2)};
    policy.rules = {wish(1, 100, RuleAction::Cheapest)};
    return policy;
}

CarrierPick pick(CarrierPolicy policy, const ParcelTraits &traits = parcel(), qint64 now = local("2027-02-10T12:00:00"))
{
    return CarrierChooser(std::move(policy)).pick(traits, now);
}

const CarrierCandidate *find(const CarrierChoice &choice, const QString &code)
{
    const auto found = std::ranges::find(choice.candidates, code, &CarrierCandidate::carrier);
    return found == choice.candidates.end() ? nullptr : &*found;
}

bool has(const std::vector<ChoiceReason> &list, ChoiceReason reason)
{
    return std::ranges::find(list, reason) != list.end();
}

} // namespace

class TestCarrierChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingKnownChoosesNothing();
    void conditions_data();
    void conditions();
    void pricesByWeight_data();
    void pricesByWeight();
    void pricesBeyondCounting();
    void placeInTheStreet_data();
    void placeInTheStreet();
    void narrowerRowsDecide();
    void earlierRuleWins();
    void avoided();
    void onlyCarriersWithAccounts();
    void suspendedAtMidnight_data();
    void suspendedAtMidnight();
    void theNextRuleTakesOver();
    void historyBreaksATie();
    void explained();
    void orderNeverMatters();
};

void TestCarrierChooser::initTestCase()
{
    qputenv("TZ", "Asia/Shanghai");
    tzset();
}

void TestCarrierChooser::nothingKnownChoosesNothing()
{
    QCOMPARE(pick({}), (CarrierPick{{}, ChoiceWhy::NoRule, 0}));
    CarrierPolicy prices = priced();
    prices.rules.clear(); // prices alone want nothing
    QCOMPARE(pick(prices).why, ChoiceWhy::NoRule);
}

void TestCarrierChooser::conditions_data()
{
    QTest::addColumn<CarrierRule>("rule");
    QTest::addColumn<ParcelTraits>("traits");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *name, bool matches, auto &&changeRule, auto &&changeParcel) {
        CarrierRule rule = use(1, 1, u"SF"_s);
        ParcelTraits traits = parcel();
        changeRule(rule);
        changeParcel(traits);
        QTest::newRow(name) << rule << traits << matches;
    };
    const auto nothing = [](auto &) { };
    row("no condition", true, nothing, nothing);
    row("area", true, [](CarrierRule &r) { r.areas = {at(u"江苏"_s), at(u"浙江/杭州"_s)}; }, nothing);
    row("other area", false, [](CarrierRule &r) { r.areas = {at(u"江苏"_s)}; }, nothing);
    const auto upTo800 = [](CarrierRule &r) { r.grams.to = 800; };
    row("weight at the end of the range", false, upTo800, nothing);
    row("weight below it", true, upTo800, [](ParcelTraits &p) { p.grams = 799; });
    row("weight from its begin", true, [](CarrierRule &r) { r.grams.from = 800; }, nothing);
    row("weight not known", false, upTo800, [](ParcelTraits &p) { p.grams.reset(); });
    row("volume not known", false, [](CarrierRule &r) { r.cubicCm.from = 0; }, nothing);
    row("volume", true, [](CarrierRule &r) { r.cubicCm.from = 10; }, [](ParcelTraits &p) { p.cubicCm = 10; });
    row(
        "value", true, [](CarrierRule &r) { r.valueMinor.from = 50'000; },
        [](ParcelTraits &p) { p.valueMinor = 50'000; });
    row(
        "value in the rule's currency", true,
        [](CarrierRule &r) {
            r.valueMinor.from = 50'000;
            r.currency = u"MYR"_s;
        },
        [](ParcelTraits &p) {
            p.valueMinor = 50'000;
            p.currency = u"MYR"_s;
        });
    row(
        "value in another currency", false,
        [](CarrierRule &r) {
            r.valueMinor.from = 50'000;
            r.currency = u"CNY"_s;
        },
        [](ParcelTraits &p) {
            p.valueMinor = 50'000;
            p.currency = u"MYR"_s;
        });
    row(
        "value below", false, [](CarrierRule &r) { r.valueMinor.from = 50'000; },
        [](ParcelTraits &p) { p.valueMinor = 49'999; });
    row("shop", true, [](CarrierRule &r) { r.shops = {u"一号店"_s}; }, nothing);
    row(
        "one of two shops", true, [](CarrierRule &r) { r.shops = {u"一号店"_s}; },
        [](ParcelTraits &p) { p.shops = {u"二号店"_s, u"一号店"_s}; });
    row("other shop", false, [](CarrierRule &r) { r.shops = {u"二号店"_s}; }, nothing);
    row("platform", false, [](CarrierRule &r) { r.platforms = {u"lazada"_s}; }, nothing);
    row(
        "goods", true, [](CarrierRule &r) { r.goods = {u"玻璃"_s}; },
        [](ParcelTraits &p) { p.goods = u"GL-1 玻璃杯 蓝"_s; });
    row("other goods", false, [](CarrierRule &r) { r.goods = {u"玻璃"_s}; }, nothing);
    const auto wanted = [](CarrierRule &r) { r.notes = {u"发顺丰"_s}; };
    row("note", true, wanted, [](ParcelTraits &p) { p.notes = u"急，发顺丰"_s; });
    row("note that denies", false, wanted, [](ParcelTraits &p) { p.notes = u"不要发顺丰"_s; });
    row(
        "platform's demand", true, [](CarrierRule &r) { r.demands = {u"LEX"_s}; },
        [](ParcelTraits &p) { p.demands = u"LEX MY"_s; });
    row(
        "all conditions must hold", false,
        [&](CarrierRule &r) {
            wanted(r);
            r.platforms = {u"lazada"_s};
        },
        [](ParcelTraits &p) { p.notes = u"发顺丰"_s; });
}

void TestCarrierChooser::conditions()
{
    QFETCH(CarrierRule, rule);
    QFETCH(ParcelTraits, traits);
    QFETCH(bool, matches);
    CarrierPolicy policy;
    policy.rules = {rule};
    QCOMPARE(pick(policy, traits).carrier, matches ? u"SF"_s : QString());
}

void TestCarrierChooser::pricesByWeight_data()
{
    QTest::addColumn<qint64>("grams");
    QTest::addColumn<qint64>("cubicCm");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("nothing known") << qint64(-1) << qint64(-1) << qint64(300);
    QTest::newRow("in the first weight") << qint64(1000) << qint64(-1) << qint64(300);
    QTest::newRow("a gram more") << qint64(1001) << qint64(-1) << qint64(400);
    QTest::newRow("a whole step") << qint64(1500) << qint64(-1) << qint64(400);
    QTest::newRow("two steps begun") << qint64(1501) << qint64(-1) << qint64(500);
    QTest::newRow("volume counts") << qint64(100) << qint64(12'000) << qint64(500); // as 2 kg
    QTest::newRow("weight beyond volume") << qint64(2100) << qint64(6000) << qint64(600);
}

void TestCarrierChooser::pricesByWeight()
{
    QFETCH(qint64, grams);
    QFETCH(qint64, cubicCm);
    QFETCH(qint64, minor);
    PriceRow row = price(u"YTO"_s, u"全国"_s, 300, 100);
    row.volumeDivisor = 6000;
    const auto known = [](qint64 value) { return value < 0 ? std::nullopt : std::optional(value); };
    QCOMPARE(priceOf(row, known(grams), known(cubicCm)), minor);
}

/// A price that cannot be counted is no cheap one.
void TestCarrierChooser::pricesBeyondCounting()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    PriceRow row = price(u"YTO"_s, u"全国"_s, 300, 1'000'000'000'000);
    row.firstGrams = 0;
    row.stepGrams = 1;
    QCOMPARE(priceOf(row, 10'000'000, std::nullopt), most);
    row.stepGrams = 2;
    row.stepMinor = 0;
    QCOMPARE(priceOf(row, most, std::nullopt), 300);
    row.stepMinor = 100;
    row.volumeDivisor = 100;
    QVERIFY(priceOf(row, std::nullopt, most) > 0);
    row.stepMinor = 1'000'000'000'000;
    CarrierPolicy policy = priced();
    policy.prices[1] = row;
    ParcelTraits traits = parcel();
    traits.grams = most;
    QCOMPARE(pick(policy, traits).carrier, u"ZTO"_s);
}

void TestCarrierChooser::placeInTheStreet_data()
{
    QTest::addColumn<bool>("farFirst");
    QTest::newRow("near, far") << false;
    QTest::newRow("far, near") << true;
}

/// The split parts of both are the same and name no place.
void TestCarrierChooser::placeInTheStreet()
{
    QFETCH(bool, farFirst);
    CarrierPolicy policy;
    policy.rules = {use(1, 1, u"SF"_s), use(2, 2, u"YTO"_s)};
    policy.rules[0].areas = {at(u"新疆"_s)};
    CarrierChooser chooser(policy);
    const auto expect = [&](bool far) {
        ParcelTraits traits = parcel();
        traits.receiver = {};
        traits.receiver.province = u"中国"_s;
        traits.receiver.street = far ? u"新疆乌鲁木齐市天山区样例路 1 号"_s : u"浙江省杭州市西湖区样例路 1 号"_s;
        QCOMPARE(chooser.pick(traits, 0).carrier, far ? u"SF"_s : u"YTO"_s);
    };
    expect(farFirst);
    expect(!farFirst);
    expect(farFirst);
}

void TestCarrierChooser::narrowerRowsDecide()
{
    CarrierPolicy policy = priced();
    QCOMPARE(pick(policy).carrier, u"YTO"_s);
    policy.prices.push_back(price(u"YTO"_s, u"浙江/杭州"_s, 900, 100));
    QCOMPARE(pick(policy).carrier, u"ZTO"_s);
    policy.areas = {{0, u"ZTO"_s, at(u"浙江"_s), true}, {0, u"ZTO"_s, at(u"浙江/杭州/西湖区"_s), false}};
    QCOMPARE(pick(policy).carrier, u"YTO"_s);
    QCOMPARE(pick(policy, parcel(u"浙江/杭州/上城区"_s)).carrier, u"ZTO"_s);
    QCOMPARE(pick(policy, parcel(u"江苏/南京"_s)).carrier, u"YTO"_s); // ZTO lists areas, and this is none of them
}

void TestCarrierChooser::earlierRuleWins()
{
    CarrierPolicy policy;
    policy.rules = {use(1, 20, u"YTO"_s), use(2, 10, u"ZTO"_s)};
    QCOMPARE(pick(policy), (CarrierPick{u"ZTO"_s, ChoiceWhy::Rule, 2}));
    policy.rules[0].priority = 10; // equal: the newer
    QCOMPARE(pick(policy).rule, 2);
    policy.rules[0].areas = {at(u"浙江"_s)}; // equal: the narrower
    QCOMPARE(pick(policy).rule, 1);
}

void TestCarrierChooser::avoided()
{
    CarrierPolicy policy = priced();
    CarrierRule avoid = use(7, 50, u"YTO"_s);
    avoid.action = RuleAction::Avoid;
    policy.rules.push_back(avoid);
    QCOMPARE(pick(policy), (CarrierPick{u"ZTO"_s, ChoiceWhy::Cheapest, 1}));
    policy.rules.push_back(use(8, 40, u"YTO"_s)); // named before it is avoided
    QCOMPARE(pick(policy), (CarrierPick{u"YTO"_s, ChoiceWhy::Rule, 8}));
}

void TestCarrierChooser::onlyCarriersWithAccounts()
{
    ParcelTraits traits = parcel();
    traits.usable = {u"SF"_s, u"ZTO"_s};
    QCOMPARE(pick(priced(), traits).carrier, u"ZTO"_s);
    CarrierPolicy policy;
    policy.rules = {use(1, 1, u"YTO"_s)};
    QCOMPARE(pick(policy, traits), (CarrierPick{{}, ChoiceWhy::NoneAllowed, 0}));
}

void TestCarrierChooser::suspendedAtMidnight_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<bool>("goes");
    QTest::newRow("the evening before") << local("2027-02-04T23:59:59.999") << true;
    QTest::newRow("midnight") << local("2027-02-05T00:00:00") << false;
    QTest::newRow("last evening") << local("2027-02-11T23:59:59.999") << false;
    QTest::newRow("midnight after") << local("2027-02-12T00:00:00") << true;
}

void TestCarrierChooser::suspendedAtMidnight()
{
    QFETCH(qint64, now);
    QFETCH(bool, goes);
    static constexpr std::array columns{SheetColumn{"from", u"停发开始"}, SheetColumn{"until", u"停发结束"}};
    const SheetRow days{2, {u"2027-02-05"_s, u"2027/2/11"_s}};
    const auto found = SheetColumns::find(columns, {{1, {u"停发开始"_s, u"UNTIL"_s}}});
    QVERIFY(found.has_value());
    SheetCells cells(*found, days);
    Suspension festival;
    festival.carrier = u"YTO"_s;
    festival.area = at(u"浙江"_s);
    festival.from = cells.time(0, false).value();
    festival.until = cells.time(1, true).value();
    CarrierPolicy policy;
    policy.rules = {use(1, 1, u"YTO"_s)};
    policy.suspensions = {festival};
    QCOMPARE(pick(policy, parcel(), now).carrier, goes ? u"YTO"_s : QString());
    QCOMPARE(pick(policy, parcel(u"江苏"_s), now).carrier, u"YTO"_s);
    policy.suspensions[0].carrier.clear(); // of every carrier
    QCOMPARE(pick(policy, parcel(), now).carrier, goes ? u"YTO"_s : QString());
    const Suspensions all(policy.suspensions);
    QCOMPARE(all.turnsBetween(now - 1, now), now == festival.from || now == festival.until);
}

void TestCarrierChooser::theNextRuleTakesOver()
{
    CarrierPolicy policy = priced();
    policy.rules.push_back(use(2, 1, u"SF"_s));
    QCOMPARE(pick(policy).carrier, u"SF"_s);
    policy.suspensions = {{1, u"SF"_s, at(u"浙江"_s), 0, 0, u"雪"_s}};
    QCOMPARE(pick(policy), (CarrierPick{u"YTO"_s, ChoiceWhy::Cheapest, 1}));
}

void TestCarrierChooser::historyBreaksATie()
{
    CarrierPolicy policy = priced();
    policy.prices = {price(u"YTO"_s, u"全国"_s, 300, 100), price(u"ZTO"_s, u"全国"_s, 300, 100)};
    QCOMPARE(pick(policy).carrier, u"YTO"_s); // equal in everything: by code
    policy.records = {{u"YTO"_s, 100, 3, 1, 0}, {u"ZTO"_s, 100, 1, 0, 0}};
    QCOMPARE(pick(policy).carrier, u"ZTO"_s);
    policy.records[0].handedOver = 10; // too few to say anything
    QCOMPARE(pick(policy).carrier, u"YTO"_s);
}

void TestCarrierChooser::explained()
{
    CarrierPolicy policy = priced();
    policy.rules.push_back(use(5, 1, u"JD"_s));
    policy.suspensions = {{1, u"YTO"_s, at(u"浙江"_s), 0, local("2027-03-01T00:00:00"), u"雪"_s}};
    ParcelTraits traits = parcel();
    traits.grams.reset();
    const CarrierChoice choice = CarrierChooser(policy).explain(traits, local("2027-02-10T12:00:00"));
    QCOMPARE(choice.pick, (CarrierPick{u"ZTO"_s, ChoiceWhy::Cheapest, 1}));
    QCOMPARE(choice.cheapest, u"ZTO"_s);
    QCOMPARE(choice.fastest, u"SF"_s);
    QCOMPARE(choice.candidates.size(), size_t(4));
    QCOMPARE(choice.candidates.front().carrier, u"ZTO"_s);
    const CarrierCandidate *sf = find(choice, u"SF"_s);
    QVERIFY(sf && sf->allowed && has(sf->pros, ChoiceReason::Fastest) && has(sf->cons, ChoiceReason::Dearer));
    QVERIFY(has(sf->cons, ChoiceReason::WeightUnknown));
    QCOMPARE(sf->costMinor, std::optional<qint64>(1200));
    const CarrierCandidate *yto = find(choice, u"YTO"_s);
    QVERIFY(yto && !yto->allowed && yto->cons.front() == ChoiceReason::AreaSuspended && yto->suspension);
    const CarrierCandidate *jd = find(choice, u"JD"_s);
    QVERIFY(jd && !jd->allowed && has(jd->pros, ChoiceReason::RuleUses) && has(jd->cons, ChoiceReason::NoAccount));
    QCOMPARE(jd->rule, 5);
    QVERIFY(has(jd->cons, ChoiceReason::NoPrice));
}

void TestCarrierChooser::orderNeverMatters()
{
    const bool good = rc::check("the order of rules, rows, candidates and parcels", [] {
        std::mt19937 random(*rc::gen::arbitrary<quint32>());
        const auto any = [&](int below) { return static_cast<int>(random() % static_cast<quint32>(below)); };
        const QStringList codes{u"SF"_s, u"YTO"_s, u"ZTO"_s, u"JD"_s};
        const QStringList places{u"*"_s, u"浙江"_s, u"浙江/杭州"_s, u"江苏"_s, u"浙江/杭州/西湖区"_s};
        CarrierPolicy policy;
        for (int i = 0; i < 6; ++i) {
            CarrierRule rule = use(i + 1, any(3), codes[any(4)]);
            rule.action = static_cast<RuleAction>(any(4));
            rule.areas = {at(places[any(5)])};
            if (rule.action == RuleAction::Cheapest || rule.action == RuleAction::Fastest)
                rule.carrier.clear();
            policy.rules.push_back(rule);
            PriceRow row = price(codes[any(4)], places[any(5)], any(3) * 100, any(2) * 100, any(3));
            row.id = i + 1;
            policy.prices.push_back(row);
            policy.areas.push_back({i + 1, codes[any(4)], at(places[any(5)]), any(2) == 0});
            policy.suspensions.push_back(
                {i + 1, any(4) == 0 ? QString() : codes[any(4)], at(places[any(5)]), any(2) * 100, any(2) * 200, {}});
        }
        std::vector<ParcelTraits> parcels;
        for (int i = 1; i < 5; ++i) {
            parcels.push_back(parcel(places[i]));
            parcels.back().usable = QStringList(codes.begin() + any(3), codes.end());
        }
        CarrierPolicy other = policy;
        std::ranges::shuffle(other.rules, random);
        std::ranges::shuffle(other.prices, random);
        std::ranges::shuffle(other.areas, random);
        std::ranges::shuffle(other.suspensions, random);
        CarrierChooser one(policy);
        CarrierChooser two(other);
        std::vector<size_t> turns{0, 1, 2, 3};
        std::ranges::shuffle(turns, random);
        for (const size_t i : turns)
            two.pick(parcels[i], 150);
        for (ParcelTraits &traits : parcels) {
            const CarrierPick first = one.pick(traits, 150);
            RC_ASSERT(one.explain(traits, 150).pick == first);
            std::ranges::shuffle(traits.usable, random);
            const CarrierChoice again = two.explain(traits, 150);
            RC_ASSERT(again.pick == first);
            RC_ASSERT(again.candidates == one.explain(traits, 150).candidates);
            const CarrierCandidate *picked = find(again, first.carrier);
            RC_ASSERT(first.carrier.isEmpty() == (picked == nullptr));
            RC_ASSERT((!picked || picked->allowed));
        }
    });
    QVERIFY(good);
}

QTEST_APPLESS_MAIN(TestCarrierChooser)
#include "tst_carrierchooser.moc"
