// SPDX-License-Identifier: Apache-2.0
#include "models/shopbadges.h"

#include <QStringList>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class tst_ShopBadges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoShopsShareOne_data();
    void noTwoShopsShareOne();
    void whatWasChosenStands();
};

void tst_ShopBadges::noTwoShopsShareOne_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("badges");
    QTest::newRow("the first of each") << QStringList{u"山间茶舍"_s, u"beta"_s} << QStringList{u"山"_s, u"B"_s};
    QTest::newRow("the first that differs")
        << QStringList{u"青禾日用旗舰店"_s, u"青禾拼多多店"_s} << QStringList{u"青"_s, u"拼"_s};
    QTest::newRow("of three") << QStringList{u"青禾一店"_s, u"青禾二店"_s, u"青山店"_s}
                              << QStringList{u"青"_s, u"二"_s, u"山"_s};
    QTest::newRow("taken by another") << QStringList{u"禾木"_s, u"青山"_s, u"青禾"_s}
                                      << QStringList{u"禾"_s, u"青"_s, u"2"_s};
    QTest::newRow("the same name") << QStringList{u"A"_s, u"a"_s} << QStringList{u"A"_s, u"2"_s};
    QTest::newRow("signs say nothing") << QStringList{u"【 青禾"_s, u"-"_s} << QStringList{u"青"_s, u"2"_s};
}

void tst_ShopBadges::noTwoShopsShareOne()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, badges);
    std::vector<Shop> shops;
    for (const QString &name : names)
        shops.insert(shops.begin(), Shop{ShopId(static_cast<qint64>(shops.size()) + 1), name, u"taobao"_s});
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(shopCharacter(shops, ShopId(i + 1)), badges.at(i));
    QCOMPARE(shopCharacter(shops, ShopId(99)), u"?"_s);
}

void tst_ShopBadges::whatWasChosenStands()
{
    std::vector<Shop> shops{Shop{ShopId(1), u"青禾一店"_s, {}}, Shop{ShopId(2), u"青禾二店"_s, {}},
                            Shop{ShopId(8), u"禾木"_s, {}}};
    QCOMPARE(shopColours(shops, ShopId(8)), shopColours(shops, ShopId(2)));
    shops[1].badge = {u"青"_s, BadgeColours{0xFFFFFF, 0x0A664B}};
    QCOMPARE(shopCharacter(shops, ShopId(2)), u"青"_s);
    QCOMPARE(shopCharacter(shops, ShopId(1)), u"禾"_s); // the older one gives way
    QCOMPARE(shopCharacter(shops, ShopId(8)), u"木"_s);
    QCOMPARE(shopColours(shops, ShopId(2)), (BadgeColours{0xFFFFFF, 0x0A664B}));
    QCOMPARE(shopColours(shops, ShopId(1)), badgeColoursOf(ShopId(1)));
    shops[1].badge.character = u"x"_s;
    QCOMPARE(shopCharacter(shops, ShopId(1)), u"青"_s);
}

QTEST_GUILESS_MAIN(tst_ShopBadges)
#include "tst_shopbadges.moc"
