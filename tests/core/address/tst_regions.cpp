// SPDX-License-Identifier: Apache-2.0
#include "core/address/pastedreceiver.h"
#include "support/folders.h"

#include <QFile>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

QString partsOf(const Address &a) { return a.province + u'|' + a.city + u'|' + a.district + u'|' + a.street; }

} // namespace

class TestRegions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsThere();
    void splits_data();
    void splits();
    void unknownTextIsLeftAlone_data();
    void unknownTextIsLeftAlone();
    void everyDistrictIsFoundAgain();
    void pasted_data();
    void pasted();
    void pastedPartsMayBeMissing();
    void pastedTextIsBounded();
};

void TestRegions::everyPlaceIsThere()
{
    const Regions &regions = Regions::mainland();
    QCOMPARE(regions.provinceCount(), 34);
    QCOMPARE(regions.cityCount(), 337);
    QVERIFY(regions.districtCount() >= 2800);
}

void TestRegions::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("parts");
    const auto row = [](const char *name, const QString &text, const QString &parts) {
        QTest::newRow(name) << text << parts;
    };
    row("full", u"浙江省杭州市西湖区文新街道云杉路398号"_s, u"浙江省|杭州市|西湖区|文新街道云杉路398号"_s);
    row("blanks", u"浙江省 杭州市 西湖区 文新街道云杉路398号"_s, u"浙江省|杭州市|西湖区|文新街道云杉路398号"_s);
    row("short province", u"浙江杭州市西湖区文新街道1号"_s, u"浙江省|杭州市|西湖区|文新街道1号"_s);
    row("short city", u"浙江杭州西湖区文新街道1号"_s, u"浙江省|杭州市|西湖区|文新街道1号"_s);
    row("short all", u"浙江 杭州 西湖 文新街道1号"_s, u"浙江省|杭州市|西湖区|文新街道1号"_s);
    row("municipality once", u"上海浦东新区花木街道1号"_s, u"上海市|上海市|浦东新区|花木街道1号"_s);
    row("municipality twice", u"上海市上海市浦东新区花木街道1号"_s, u"上海市|上海市|浦东新区|花木街道1号"_s);
    row("municipal districts", u"北京市市辖区朝阳区望京街道1号"_s, u"北京市|北京市|朝阳区|望京街道1号"_s);
    row("county of a municipality", u"重庆市县 城口县样路1号"_s, u"重庆市|重庆市|城口县|样路1号"_s);
    row("autonomous region", u"新疆乌鲁木齐市天山区和平样路220号"_s,
        u"新疆维吾尔自治区|乌鲁木齐市|天山区|和平样路220号"_s);
    row("region in a word", u"广西自治区南宁市青秀区1号"_s, u"广西壮族自治区|南宁市|青秀区|1号"_s);
    row("prefecture", u"湖北省恩施土家族苗族自治州利川市样路1号"_s, u"湖北省|恩施土家族苗族自治州|利川市|样路1号"_s);
    row("city that begins like a street", u"江苏南京玄武区样路1号"_s, u"江苏省|南京市|玄武区|样路1号"_s);
    row("the same of a region", u"广西南宁青秀区样路1号"_s, u"广西壮族自治区|南宁市|青秀区|样路1号"_s);
    row("prefecture in short", u"云南大理州大理市样路1号"_s, u"云南省|大理白族自治州|大理市|样路1号"_s);
    row("league", u"内蒙古锡林郭勒盟二连浩特市样路1号"_s, u"内蒙古自治区|锡林郭勒盟|二连浩特市|样路1号"_s);
    row("of the province", u"湖北省仙桃市样路1号"_s, u"湖北省|仙桃市||样路1号"_s);
    row("of the province, in words", u"湖北省省直辖县级行政区划潜江市样路1号"_s, u"湖北省|潜江市||样路1号"_s);
    row("city left out", u"江苏省昆山市玉山镇样路1号"_s, u"江苏省|苏州市|昆山市|玉山镇样路1号"_s);
    row("two of that name", u"河北省桥西区样路1号"_s, u"河北省|||桥西区样路1号"_s);
    row("no districts", u"广东省东莞市南城街道鸿样路2号"_s, u"广东省|东莞市||南城街道鸿样路2号"_s);
    row("province left out", u"深圳市南山区科样南路9号"_s, u"广东省|深圳市|南山区|科样南路9号"_s);
    row("province left out, short", u"深圳南山区科样南路9号"_s, u"广东省|深圳市|南山区|科样南路9号"_s);
    row("city named like its province", u"吉林市船营区样路1号"_s, u"吉林省|吉林市|船营区|样路1号"_s);
    row("both", u"吉林省吉林市船营区样路1号"_s, u"吉林省|吉林市|船营区|样路1号"_s);
    row("prefecture named like a province", u"海南藏族自治州共和县样路1号"_s,
        u"青海省|海南藏族自治州|共和县|样路1号"_s);
    row("autonomous county in short", u"浙江省丽水市景宁县样路1号"_s, u"浙江省|丽水市|景宁畲族自治县|样路1号"_s);
    row("street like a district", u"浙江省杭州市余杭塘路1号"_s, u"浙江省|杭州市||余杭塘路1号"_s);
    row("street like a city", u"江苏省南京路1号"_s, u"江苏省|||南京路1号"_s);
    row("doubled words stay", u"广东省东莞市市区市区路1号"_s, u"广东省|东莞市||市区市区路1号"_s);
    row("virtual number", u"广东省东莞市南城街道1号[6797]"_s, u"广东省|东莞市||南城街道1号[6797]"_s);
    row("taiwan", u"台湾省台北市样路1号"_s, u"台湾省|||台北市样路1号"_s);
}

void TestRegions::splits()
{
    QFETCH(QString, text);
    QFETCH(QString, parts);
    Address address;
    QVERIFY(splitAddress(text, address));
    QCOMPARE(partsOf(address), parts);
}

void TestRegions::unknownTextIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u""_s, u"云杉路1号"_s, u"742 Sample Maple St"_s, u"****"_s, u"##abc##"_s, u"南京路1号"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestRegions::unknownTextIsLeftAlone()
{
    QFETCH(QString, text);
    Address address;
    QVERIFY(!splitAddress(text, address));
    QCOMPARE(partsOf(address), u"|||"_s + text);
}

void TestRegions::everyDistrictIsFoundAgain()
{
    QFile file(inSource(QStringLiteral("/resources/regions/mainland.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString province;
    for (const QByteArray &bytes : file.readAll().split('\n')) {
        const QString line = QString::fromUtf8(bytes);
        if (!line.startsWith(u' ')) {
            province = line.trimmed();
            continue;
        }
        const QStringList words = line.trimmed().split(u' ');
        for (const QString &district : words.mid(1)) {
            const bool direct = words[0] == u"-"_s;
            Address address;
            QVERIFY(splitAddress(province + (direct ? QString() : words[0]) + district + u"样桥路1号"_s, address));
            const QString expected =
                direct ? province + u'|' + district + u"||"_s : province + u'|' + words[0] + u'|' + district + u'|';
            QCOMPARE(partsOf(address), expected + u"样桥路1号"_s);
        }
    }
}

void TestRegions::pasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("receiver");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("parts");
    const QString parts = u"浙江省|杭州市|西湖区|文新街道云杉路398号云杉花园2幢102室"_s;
    const QString place = u"浙江省杭州市西湖区文新街道云杉路398号云杉花园2幢102室"_s;
    const auto row = [&](const char *name, const QString &text, const QString &phone = u"19800001001"_s) {
        QTest::newRow(name) << text << u"林晓禾"_s << phone << parts;
    };
    row("comma", u"林晓禾,19800001001,"_s + place);
    row("full-width comma", u"林晓禾，19800001001，"_s + place);
    row("blanks", u"林晓禾 19800001001 "_s + place);
    row("address first", place + u" 林晓禾 19800001001"_s);
    row("phone first", u"19800001001 林晓禾 "_s + place);
    row("phone last", u"林晓禾 "_s + place + u" 19800001001"_s);
    row("lines", u"林晓禾\n19800001001\n"_s + place);
    row("glued", u"林晓禾19800001001"_s + place);
    row("glued, address first", place + u"林晓禾19800001001"_s);
    row("labels",
        u"收件人：林晓禾\n手机号码：19800001001\n所在地区：浙江省杭州市西湖区\n详细地址：文新街道云杉路398号云杉花园2幢102室"_s);
    row("labels in a line", u"收货人: 林晓禾 电话: 19800001001 地址: "_s + place);
    row("split phone", u"林晓禾 198 0000 1001 "_s + place, u"198 0000 1001"_s);
    row("extension", u"林晓禾 19800001001-6797 "_s + place, u"19800001001-6797"_s);
    row("country code", u"林晓禾 +86 19800001001 "_s + place, u"+86 19800001001"_s);
    row("landline", u"林晓禾 0571-80000001 "_s + place, u"0571-80000001"_s);
    row("blanks in the address", u"林晓禾 19800001001 浙江省 杭州市 西湖区 文新街道 云杉路398号 云杉花园2幢102室"_s);
    QTest::newRow("virtual number") << u"林晓禾[6797] 19800001001 广东省东莞市南城街道2号[6797]"_s << u"林晓禾[6797]"_s
                                    << u"19800001001"_s << u"广东省|东莞市||南城街道2号[6797]"_s;
    QTest::newRow("abroad") << u"Nora Fernley\n(503) 555-0101\n742 Sample Maple St, Apt 5, Portland, OR 97205"_s
                            << u"Nora Fernley"_s << u"(503) 555-0101"_s
                            << u"|||742 Sample Maple St, Apt 5, Portland, OR 97205"_s;
}

void TestRegions::pasted()
{
    QFETCH(QString, text);
    QFETCH(QString, receiver);
    QFETCH(QString, phone);
    QFETCH(QString, parts);
    const PastedReceiver read = readPastedReceiver(text);
    QCOMPARE(partsOf(read.address), parts);
    QCOMPARE(read.address.receiver, receiver);
    QCOMPARE(read.address.phone, phone);
    QVERIFY(read.missing.isEmpty());
}

void TestRegions::pastedPartsMayBeMissing()
{
    QCOMPARE(readPastedReceiver({}).missing, (QStringList{u"receiver"_s, u"phone"_s, u"place"_s}));
    const PastedReceiver noPhone = readPastedReceiver(u"林晓禾 浙江省杭州市西湖区样路1号"_s);
    QCOMPARE(noPhone.missing, QStringList{u"phone"_s});
    QCOMPARE(noPhone.address.receiver, u"林晓禾"_s);
    const PastedReceiver noName = readPastedReceiver(u"19800001001 浙江省杭州市西湖区样路1号"_s);
    QCOMPARE(noName.missing, QStringList{u"receiver"_s});
    const PastedReceiver two = readPastedReceiver(u"林晓禾 19800001001 0571-80000001 浙江省杭州市西湖区样路1号"_s);
    QCOMPARE(two.address.phone2, u"0571-80000001"_s);
    QCOMPARE(readPastedReceiver(u"林晓禾 19800001001 浙江省杭州市西湖区样路1号 310012"_s).address.postcode,
             u"310012"_s);
}

void TestRegions::pastedTextIsBounded()
{
    const PastedReceiver read = readPastedReceiver(u"甲 , 1 "_s.repeated(100000));
    QVERIFY(read.address.street.size() <= 4000);
}

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
