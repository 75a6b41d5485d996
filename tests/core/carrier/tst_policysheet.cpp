// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/policysheet.h"

#include <QTest>

#include <time.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

std::vector<SheetRow> rowsOf(const QString &text)
{
    std::vector<SheetRow> rows;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (!line.isEmpty())
            rows.push_back({number, line.split(u',')});
    }
    return rows;
}

Result<CarrierPolicy> read(PolicyPart part, const QString &text)
{
    CarrierPolicy policy;
    if (const auto done = PolicySheet(part, CarrierBook::builtIn()).read(rowsOf(text), {u"一号店"_s}, policy); !done)
        return std::unexpected(done.error());
    return policy;
}

} // namespace

class TestPolicySheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roundTrip_data();
    void roundTrip();
    void refused_data();
    void refused();
    void otherPartsStay();
    void chineseHeadings();
    void amountsHaveACurrency();
    void refusedRowsAreLeftOut();
};

void TestPolicySheet::initTestCase()
{
    qputenv("TZ", "Asia/Shanghai");
    tzset();
}

void TestPolicySheet::roundTrip_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("text");
    QTest::newRow("rules") << u"rules"_s
                           << u"priority,action,carrier,areas,weight_from_g,weight_to_g,volume_from_cm3,"
                              "volume_to_cm3,value_from,value_to,currency,shops,platforms,goods,notes,demands\n"
                              "10,use,SF,浙江省/杭州市;江苏省,0,3000,,,500.00,,MYR,一号店,taobao,玻璃,发顺丰;顺丰,LEX\n"
                              "20,cheapest,,,,,,,,,,,,,,"_s;
    QTest::newRow("prices") << u"prices"_s
                            << u"carrier,area,first_g,first_price,step_g,step_price,days,volume_divisor\n"
                               "SF,全国,1000,12.50,500,4.05,1,6000\nYTO,*,1000,3.00,,,,"_s;
    QTest::newRow("areas") << u"areas"_s << u"carrier,area,served\nZTO,西藏自治区,no\nZTO,*,yes"_s;
    QTest::newRow("suspensions") << u"suspensions"_s
                                 << u"carrier,area,from,until,why\n*,新疆维吾尔自治区,2027-01-20,2027-01-22,大雪\n"
                                    "YTO,*,2027-02-05 18:00,,春节"_s;
    QTest::newRow("goods") << u"goods"_s << u"sku,weight_g,volume_cm3\nA-1,250,\nB-2,80,1200"_s;
}

void TestPolicySheet::roundTrip()
{
    QFETCH(QString, part);
    QFETCH(QString, text);
    const PolicyPart which = policyPartFromName(part).value();
    const auto policy = read(which, text);
    QVERIFY(policy.has_value());
    const PolicySheet sheet(which, CarrierBook::builtIn());
    QStringList written{sheet.headings().join(u',')};
    for (const auto &[id, cells] : sheet.rows(*policy))
        written.append(cells.join(u','));
    QStringList lines = text.split(u'\n');
    std::sort(lines.begin() + 1, lines.end());
    std::sort(written.begin() + 1, written.end());
    QCOMPARE(written, lines);
}

void TestPolicySheet::refused_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char16_t *part, const char16_t *text, int at, const char16_t *column,
                        const char16_t *reason) {
        QTest::newRow(name) << QString::fromUtf16(part) << QString::fromUtf16(text) << at << QString::fromUtf16(column)
                            << QString::fromUtf16(reason);
    };
    const auto *prices = u"prices";
    row("unknown place, behind a blank row", prices, u"carrier,area,first_g,first_price\n\nSF,亚特兰蒂斯,1000,5", 3,
        u"area", u"area");
    row("unknown carrier", prices, u"carrier,area,first_g,first_price\n没有这家,全国,1000,5", 2, u"carrier",
        u"carrier");
    row("empty", prices, u"carrier,area,first_g,first_price\nSF,全国,,5", 2, u"first_g", u"missing");
    row("word for a number", prices, u"carrier,area,first_g,first_price\nSF,全国,一千,5", 2, u"first_g", u"number");
    row("below zero", prices, u"carrier,area,first_g,first_price\nSF,全国,1000,-5", 2, u"first_price", u"number");
    row("tenths of a cent", prices, u"carrier,area,first_g,first_price\nSF,全国,1000,5.001", 2, u"first_price",
        u"number");
    row("huge", prices, u"carrier,area,first_g,first_price\nSF,全国,99999999999999,5", 2, u"first_g", u"number");
    row("weight too large", prices, u"carrier,area,first_g,first_price\nSF,全国,1000,5\nSF,浙江,10000001,5", 3,
        u"first_g", u"range");
    row("price too large", prices, u"carrier,area,first_g,first_price\nSF,全国,1000,10000000.01", 2, u"first_price",
        u"range");
    row("step too dear", prices, u"carrier,area,first_g,first_price,step_g,step_price\nSF,全国,1000,5,1,999999999999",
        2, u"step_price", u"range");
    row("years on the way", prices, u"carrier,area,first_g,first_price,days\nSF,全国,1000,5,1001", 2, u"days",
        u"range");
    row("divisor too small", prices, u"carrier,area,first_g,first_price,volume_divisor\nSF,全国,1000,5,99", 2,
        u"volume_divisor", u"small");
    row("mainland, but nowhere", prices, u"carrier,area,first_g,first_price\nSF,CN/Foo,1000,5", 2, u"area", u"area");
    row("step without its price", prices, u"carrier,area,first_g,first_price,step_g,step_price\nSF,全国,1000,5,500,", 2,
        u"step_price", u"missing");
    row("heading twice", prices, u"carrier,area,first_g,first_price,AREA\nSF,全国,1000,5,x", 1, u"AREA", u"twice");
    const auto *rules = u"rules";
    row("unknown action", rules, u"priority,action,carrier\n1,maybe,SF", 2, u"action", u"action");
    row("a carrier too many", rules, u"priority,action,carrier\n1,cheapest,SF", 2, u"carrier", u"no_carrier");
    row("unknown shop", rules, u"priority,action,carrier,shops\n1,use,SF,三号店", 2, u"shops", u"shop");
    row("range that ends before it begins", rules, u"priority,action,carrier,weight_from_g,weight_to_g\n1,use,SF,5,5",
        2, u"weight_to_g", u"ends");
    row("mainland, but nowhere, of a rule", rules, u"priority,action,carrier,areas\n1,use,SF,浙江;CN/Foo", 2, u"areas",
        u"area");
    row("unknown currency", rules, u"priority,action,carrier,value_from,currency\n1,use,SF,5,元", 2, u"currency",
        u"currency");
    row("currency without an amount", rules, u"priority,action,carrier,value_from,currency\n1,use,SF,,USD", 2,
        u"currency", u"no_amount");
    const auto *stops = u"suspensions";
    row("no day", stops, u"carrier,area,from\nSF,全国,2027-02-30", 2, u"from", u"date");
    row("no hour", stops, u"carrier,area,from\nSF,全国,2027-02-20 25:00", 2, u"from", u"date");
    row("ends before", stops, u"carrier,area,from,until\nSF,全国,2027-02-20,2027-02-19", 2, u"until", u"ends");
    row("neither yes nor no", u"areas", u"carrier,area,served\nSF,全国,perhaps", 2, u"served", u"yes_no");
    row("article too heavy", u"goods", u"sku,weight_g\nA,10000001", 2, u"weight_g", u"range");
    row("article too large", u"goods", u"sku,weight_g,volume_cm3\nA,1,1000000001", 2, u"volume_cm3", u"range");
    row("article twice", u"goods", u"sku,weight_g\nA,1\nA,2", 3, u"sku", u"twice");
}

void TestPolicySheet::refused()
{
    QFETCH(QString, part);
    QFETCH(QString, text);
    QFETCH(int, row);
    QFETCH(QString, column);
    QFETCH(QString, reason);
    const auto policy = read(policyPartFromName(part).value(), text);
    QVERIFY(!policy.has_value());
    QCOMPARE(policy.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(policy.error().values.value(u"row"_s).toInt(), row);
    QCOMPARE(policy.error().values.value(u"column"_s).toString(), column);
    QCOMPARE(policy.error().values.value(u"reason"_s).toString(), reason);
}

void TestPolicySheet::otherPartsStay()
{
    CarrierPolicy policy;
    policy.prices.emplace_back();
    policy.goods.emplace_back();
    const PolicySheet sheet(PolicyPart::Goods, CarrierBook::builtIn());
    QVERIFY(!sheet.read(rowsOf(u"sku\nA"_s), {}, policy)); // heading missing
    QVERIFY(!sheet.read({}, {}, policy));
    QCOMPARE(policy.goods.front().sku, QString()); // refused whole: nothing changed
    QVERIFY(sheet.read(rowsOf(u"sku,weight_g\nA,1\nB,2"_s), {}, policy).has_value());
    QCOMPARE(policy.goods.size(), size_t(2));
    QCOMPARE(policy.prices.size(), size_t(1));
}

void TestPolicySheet::chineseHeadings()
{
    const auto policy = read(PolicyPart::Prices,
                             u"快递公司,地区,首重（克）,首重价格,续重(克),续重价格,备注\n"
                             "顺丰速运,新疆,1000,22,1000,18,无"_s);
    QVERIFY(policy.has_value());
    QCOMPARE(policy->prices.front().carrier, u"SF"_s);
    QCOMPARE(policy->prices.front().stepMinor, 1800);
    const auto rules = read(PolicyPart::Rules, u"优先级,动作,快递公司\n1,不用,顺丰速运"_s);
    QVERIFY(rules.has_value());
    QCOMPARE(rules->rules.front().action, RuleAction::Avoid);
}

void TestPolicySheet::amountsHaveACurrency()
{
    const auto policy = read(PolicyPart::Rules,
                             u"priority,action,carrier,value_from,currency\n1,use,SF,5,\n2,use,SF,5,usd\n3,use,SF,,"_s);
    QVERIFY(policy.has_value());
    QCOMPARE(policy->rules[0].currency, u"CNY"_s);
    QCOMPARE(policy->rules[1].currency, u"USD"_s);
    QCOMPARE(policy->rules[2].currency, QString());
}

void TestPolicySheet::refusedRowsAreLeftOut()
{
    CarrierPolicy policy;
    std::vector<Error> refused;
    const PolicySheet sheet(PolicyPart::Goods, CarrierBook::builtIn());
    QVERIFY(sheet.read(rowsOf(u"sku,weight_g\nA,1\nB,x\nA,2\n,3\nC,4"_s), {}, policy, &refused).has_value());
    QCOMPARE(policy.goods.size(), size_t(2));
    QCOMPARE(policy.goods[1].sku, u"C"_s);
    QStringList why;
    for (const Error &one : refused)
        why.append(one.values.value(u"row"_s).toString() + u' ' + one.values.value(u"reason"_s).toString());
    QCOMPARE(why, (QStringList{u"3 number"_s, u"4 twice"_s, u"5 missing"_s}));
}

QTEST_APPLESS_MAIN(TestPolicySheet)
#include "tst_policysheet.moc"
