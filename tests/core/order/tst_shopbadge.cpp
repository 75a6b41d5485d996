// SPDX-License-Identifier: Apache-2.0
#include "core/order/shopbadge.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestShopBadge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePaletteCanBeRead();
    void contrast_data();
    void contrast();
    void characters_data();
    void characters();
    void coloursThatCannotBeTold();
};

void TestShopBadge::thePaletteCanBeRead()
{
    for (const BadgeColours &colours : badgePalette())
        QVERIFY2(contrastOf(colours) >= BadgeContrast, qPrintable(QString::number(colours.tint, 16)));
    QCOMPARE(badgeColoursOf(ShopId(7)), badgePalette()[1]);
    QCOMPARE(badgeColoursOf(ShopId(-7)), badgePalette()[1]);
}

void TestShopBadge::contrast_data()
{
    QTest::addColumn<quint32>("ink");
    QTest::addColumn<quint32>("tint");
    QTest::addColumn<double>("ratio");
    QTest::newRow("black on white") << 0x000000u << 0xFFFFFFu << 21.0;
    QTest::newRow("white on black") << 0xFFFFFFu << 0x000000u << 21.0;
    QTest::newRow("the same") << 0x1B5FC1u << 0x1B5FC1u << 1.0;
    QTest::newRow("the window's accent") << 0x1B5FC1u << 0xFFFFFFu << 6.1;
}

void TestShopBadge::contrast()
{
    QFETCH(quint32, ink);
    QFETCH(quint32, tint);
    QFETCH(double, ratio);
    QVERIFY(qAbs(contrastOf({ink, tint}) - ratio) < 0.06);
}

void TestShopBadge::characters_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<bool>("good");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("a letter") << u"B"_s << true;
    QTest::newRow("a sign") << u"茶"_s << true;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s << true;
    QTest::newRow("an emoji of several parts") << u"👩‍🌾"_s << true;
    QTest::newRow("two") << u"茶舍"_s << false;
    QTest::newRow("a blank") << u" "_s << false;
    QTest::newRow("a line") << u"\n"_s << false;
    QTest::newRow("nothing to be seen") << u"\u0007"_s << false;
    QTest::newRow("a tower of marks") << u"a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"_s << false;
}

void TestShopBadge::characters()
{
    QFETCH(QString, character);
    QFETCH(bool, good);
    QCOMPARE(checkBadge({character, std::nullopt}).has_value(), good);
}

void TestShopBadge::coloursThatCannotBeTold()
{
    QVERIFY(checkBadge({{}, BadgeColours{0x000000, 0xFFFFFF}}));
    const auto close = checkBadge({{}, BadgeColours{0x808080, 0xFFFFFF}});
    QVERIFY(!close);
    QCOMPARE(close.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestShopBadge)
#include "tst_shopbadge.moc"
