// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/area.h"
#include "core/carrier/notewords.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestArea : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void unread();
    void place_data();
    void place();
    void whatTellsThePlace();
    void oneSpelling_data();
    void oneSpelling();
    void covering_data();
    void covering();
    void asked_data();
    void asked();
};

void TestArea::read_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant"); // empty = no place
    QTest::newRow("everywhere") << u"*"_s << u"*"_s;
    QTest::newRow("mainland") << u"全国"_s << u"全国"_s;
    QTest::newRow("mainland by its code") << u"CN"_s << u"全国"_s;
    QTest::newRow("short province") << u"新疆"_s << u"新疆维吾尔自治区"_s;
    QTest::newRow("city alone") << u"杭州"_s << u"浙江省/杭州市"_s;
    QTest::newRow("in one word") << u"浙江省杭州市西湖区"_s << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("with strokes") << u"浙江/杭州/西湖区"_s << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("special region") << u"香港特别行政区"_s << u"香港特别行政区"_s;
    QTest::newRow("abroad") << u"MY/Selangor"_s << u"MY/Selangor"_s;
    QTest::newRow("abroad in words") << u"malaysia / Selangor"_s << u"MY/Selangor"_s;
    QTest::newRow("a word that is no country") << u"Xinjiang"_s << QString();
    QTest::newRow("nonsense") << u"不存在的地方"_s << QString();
    QTest::newRow("place and more") << u"浙江省杭州市和别的"_s << QString();
    QTest::newRow("inside by its code") << u"CN/浙江"_s << u"浙江省"_s;
    QTest::newRow("inside in small letters") << u"cn / 浙江 / 杭州"_s << u"浙江省/杭州市"_s;
    QTest::newRow("inside in words") << u"中国/新疆"_s << u"新疆维吾尔自治区"_s;
    QTest::newRow("inside, but nowhere") << u"CN/Foo"_s << QString();
    QTest::newRow("inside, but abroad") << u"CN/MY"_s << QString();
    QTest::newRow("inside, and no more") << u"CN/"_s << QString();
    QTest::newRow("two lines") << u"MY/Selangor\nKL"_s << QString();
    QTest::newRow("hole") << u"MY//KL"_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
}

void TestArea::read()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const auto area = areaFromText(typed);
    QCOMPARE(area ? areaText(*area) : QString(), meant);
    if (area)
        QCOMPARE(areaFromText(areaText(*area)), area);
}

void TestArea::unread()
{
    const Area area = Area::unread(u"Foo"_s);
    QVERIFY(area.isUnread());
    QCOMPARE(areaText(area), u"Foo"_s);
    QVERIFY(!area.isEverywhere());
    QVERIFY(!covers(area, area));
    QVERIFY(!covers(area, {u"CN"_s, u"Foo"_s, {}, {}}));
}

void TestArea::whatTellsThePlace()
{
    Address address;
    address.province = u"中国"_s;
    address.street = u"新疆乌鲁木齐市天山区样例路 1 号"_s;
    QVERIFY(!findArea(address).byParts);
    QCOMPARE(areaText(findArea(address).area), u"新疆维吾尔自治区/乌鲁木齐市/天山区"_s);
    address.street = u"哪里也不是"_s;
    QVERIFY(!findArea(address).byParts);
    address.province = u"浙江"_s;
    address.street = u"新疆乌鲁木齐市天山区样例路 1 号"_s;
    QVERIFY(findArea(address).byParts);
    QCOMPARE(areaText(findArea(address).area), u"浙江省"_s);
    address.country = u"MY"_s;
    QVERIFY(findArea(address).byParts);
}

void TestArea::oneSpelling_data()
{
    QTest::addColumn<Area>("stored");
    QTest::addColumn<QString>("same");
    QTest::newRow("short province") << Area{u"CN"_s, u"浙江"_s, {}, {}} << u"浙江省"_s;
    QTest::newRow("short region") << Area{u"CN"_s, u"新疆"_s, {}, {}} << u"新疆维吾尔自治区"_s;
    QTest::newRow("short city") << Area{u"CN"_s, u"浙江省"_s, u"杭州"_s, {}} << u"浙江省/杭州市"_s;
    QTest::newRow("full") << Area{u"CN"_s, u"浙江省"_s, u"杭州市"_s, u"西湖区"_s} << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("new district") << Area{u"CN"_s, u"浙江省"_s, u"杭州市"_s, u"样例新区"_s}
                                  << u"浙江省/杭州市/样例新区"_s;
    QTest::newRow("mainland") << Area{u"CN"_s, {}, {}, {}} << u"全国"_s;
    QTest::newRow("everywhere") << Area{} << u"*"_s;
    QTest::newRow("abroad") << Area{u"MY"_s, u"Selangor"_s, {}, {}} << u"MY/Selangor"_s;
    QTest::newRow("unread") << Area::unread(u"Foo"_s) << u"Foo"_s;
    QTest::newRow("no such place") << Area{u"CN"_s, u"亚特兰蒂斯"_s, {}, {}} << u"亚特兰蒂斯"_s;
}

void TestArea::oneSpelling()
{
    QFETCH(Area, stored);
    QFETCH(QString, same);
    QCOMPARE(areaText(normalArea(stored)), same);
    QCOMPARE(normalArea(normalArea(stored)), normalArea(stored));
}

void TestArea::place_data()
{
    QTest::addColumn<Address>("address");
    QTest::addColumn<QString>("place");
    const auto at = [](const QString &country, const QString &province, const QString &city, const QString &district,
                       const QString &street) {
        return Address{u"林样例"_s, u"19800001234"_s, {}, country, province, city, district, street, {}, {}};
    };
    QTest::newRow("full names") << at({}, u"浙江省"_s, u"杭州市"_s, u"西湖区"_s, u"样例路 1 号"_s)
                                << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("short names") << at({}, u"浙江"_s, u"杭州"_s, u"西湖"_s, {}) << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("all in the street") << at({}, {}, {}, {}, u"新疆乌鲁木齐市天山区样例路 1 号"_s)
                                       << u"新疆维吾尔自治区/乌鲁木齐市/天山区"_s;
    QTest::newRow("country for a province, the rest in the street")
        << at({}, u"中国"_s, {}, {}, u"浙江省杭州市西湖区样例路 1 号"_s) << u"浙江省/杭州市/西湖区"_s;
    QTest::newRow("new district") << at({}, u"浙江省"_s, u"杭州市"_s, u"样例新区"_s, {}) << u"浙江省/杭州市/样例新区"_s;
    QTest::newRow("abroad in words") << at(u"Malaysia"_s, u"Selangor"_s, {}, {}, {}) << u"MY/Selangor"_s;
    QTest::newRow("abroad") << at(u"MY"_s, u"Selangor"_s, u"Klang"_s, {}, {}) << u"MY/Selangor/Klang"_s;
}

void TestArea::place()
{
    QFETCH(Address, address);
    QFETCH(QString, place);
    QCOMPARE(areaText(areaOf(address)), place);
}

void TestArea::covering_data()
{
    QTest::addColumn<QString>("wide");
    QTest::addColumn<QString>("place");
    QTest::addColumn<bool>("is");
    QTest::newRow("everything") << u"*"_s << u"MY/Selangor"_s << true;
    QTest::newRow("mainland and abroad") << u"全国"_s << u"MY"_s << false;
    QTest::newRow("mainland and inside") << u"全国"_s << u"新疆"_s << true;
    QTest::newRow("province and district") << u"浙江"_s << u"浙江/杭州/西湖区"_s << true;
    QTest::newRow("district and province") << u"浙江/杭州/西湖区"_s << u"浙江"_s << false;
    QTest::newRow("other city") << u"浙江/宁波"_s << u"浙江/杭州"_s << false;
    QTest::newRow("abroad by case") << u"my/selangor"_s << u"MY/Selangor/Klang"_s << true;
}

void TestArea::covering()
{
    QFETCH(QString, wide);
    QFETCH(QString, place);
    QFETCH(bool, is);
    QCOMPARE(covers(areaFromText(wide).value(), areaFromText(place).value()), is);
}

void TestArea::asked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    QTest::newRow("asked") << u"麻烦发顺丰，谢谢"_s << true;
    QTest::newRow("denied") << u"不发顺丰"_s << false;
    QTest::newRow("denied in two words") << u"请不要 发顺丰"_s << false;
    QTest::newRow("denied politely") << u"请勿发顺丰"_s << false;
    QTest::newRow("bie") << u"别发顺丰"_s << false;
    QTest::newRow("tebie is no bie") << u"特别发顺丰"_s << true;
    QTest::newRow("once denied, once asked") << u"不发顺丰？还是发顺丰吧"_s << true;
    QTest::newRow("not there") << u"发圆通"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestArea::asked()
{
    QFETCH(QString, text);
    QFETCH(bool, is);
    QCOMPARE(askedWord(text, {u"发顺丰"_s}), is ? u"发顺丰"_s : QString());
    QCOMPARE(askedWord(u"no SF please"_s, {u"sf"_s}), QString());
    QCOMPARE(askedWord(u"piano SF"_s, {u"sf"_s}), u"sf"_s);
    QCOMPARE(heldWord(u"不发顺丰"_s, {u"发顺丰"_s}), u"发顺丰"_s);
}

QTEST_APPLESS_MAIN(TestArea)
#include "tst_area.moc"
