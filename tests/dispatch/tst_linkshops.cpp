// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestLinkShops : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void shops();
    void accounts();
    void shareTwice();
    void anAccountComesWithItsShopsOrNotAtAll();
    void badges();
    void badgesThatCannotBe();
    void aBadgeIsNoStepOfTheUndoList();
    void segmentByLastOrCount();
    void segmentsThatCannotBe();
    void overlaps_data();
    void overlaps();

private:
    LinkShops verb() { return LinkShops(b().place, b().book); }
};

void TestLinkShops::shops()
{
    QVERIFY(failsWith(verb().addShop(u"淘宝店"_s, u"taobao"_s, false, {}), ErrorCode::AlreadyExists));
    QVERIFY(failsWith(verb().addShop(u" "_s, u"taobao"_s, false, {}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().addShop(u"新店"_s, u"taobao"_s, false, u"没有"_s), ErrorCode::NotFound));
    QCOMPARE(must(verb().shops()).size(), size_t(2)); // the failed one is not left behind
    QVERIFY(must(verb().addShop(u"新店"_s, u"taobao"_s, true, {})).shop.mall);
    const auto all = must(verb().shops());
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].account, u"圆通主账户"_s);
    QCOMPARE(all[2].account, QString());
}

void TestLinkShops::accounts()
{
    QVERIFY(failsWith(verb().addAccount(u"圆通主账户"_s, u"YTO"_s), ErrorCode::AlreadyExists));
    QVERIFY(failsWith(verb().addAccount(u"新账户"_s, u"NOBODY"_s), ErrorCode::NotFound));
    QCOMPARE(must(verb().addAccount(u"新账户"_s, u"sf"_s)).account.carrier, u"SF"_s);
    b().numbered(3);
    must(b().print({b().live(u"T1"_s).at(0).id}));
    const AccountEntry entry = must(verb().accounts()).at(0);
    const ShopLinks links = must(verb().links());
    QCOMPARE(links.accounts.at(0).account.name, entry.account.name);
    QCOMPARE(links.shops.size(), must(verb().shops()).size());
    QCOMPARE(entry.shops, (QStringList{u"淘宝店"_s, u"拼多多店"_s}));
    QCOMPARE(entry.usage.free, 997);
    QCOMPARE(entry.usage.used, 3);
}

void TestLinkShops::shareTwice()
{
    QCOMPARE(must(verb().share(u"圆通主账户"_s, u"淘宝店"_s)).shops.size(), 2);
    QVERIFY(failsWith(verb().share(u"没有"_s, u"淘宝店"_s), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().share(u"圆通主账户"_s, u"没有"_s), ErrorCode::NotFound));
}

void TestLinkShops::anAccountComesWithItsShopsOrNotAtAll()
{
    const size_t before = must(verb().accounts()).size();
    const qint64 shared = b().count("SELECT COUNT(*) FROM event WHERE verb = 'share'");
    QVERIFY(failsWith(verb().addAccount(u"新账户"_s, u"SF"_s, {u"淘宝店"_s, u"没有"_s}), ErrorCode::NotFound));
    QCOMPARE(must(verb().accounts()).size(), before);
    const AccountEntry made = must(verb().addAccount(u"新账户"_s, u"SF"_s, {u"淘宝店"_s, u"拼多多店"_s, u"淘宝店"_s}));
    QCOMPARE(made.shops, (QStringList{u"淘宝店"_s, u"拼多多店"_s}));
    QCOMPARE(must(verb().accounts()).back().shops, made.shops);
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'share'"), shared + 2);
}

void TestLinkShops::badges()
{
    const Shop shop = must(verb().shops()).at(0).shop;
    const ShopBadge badge{u"茶"_s, BadgeColours{0xFFFFFF, 0x1B4F9C}};
    const qint64 events = b().count("SELECT COUNT(*) FROM event");
    QCOMPARE(must(verb().setBadge(shop.id, badge)).badge, badge);
    QCOMPARE(must(verb().shops()).at(0).shop.badge, badge);
    QCOMPARE(must(verb().shops()).at(1).shop.badge, ShopBadge());
    QCOMPARE(must(verb().setBadge(shop.id, badge)).version, shop.version + 1); // the same again changes nothing
    QCOMPARE(b().count("SELECT COUNT(*) FROM event"), events + 1);
    must(verb().setBadge(shop.id, {}));
    QCOMPARE(must(verb().shops()).at(0).shop.badge, ShopBadge());
}

void TestLinkShops::badgesThatCannotBe()
{
    const auto shops = must(verb().shops());
    must(verb().setBadge(shops.at(0).shop.id, {u"a"_s, {}}));
    QVERIFY(failsWith(verb().setBadge(shops.at(1).shop.id, {u"A"_s, {}}), ErrorCode::AlreadyExists));
    QVERIFY(failsWith(verb().setBadge(shops.at(1).shop.id, {u"ab"_s, {}}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setBadge(shops.at(1).shop.id, {{}, BadgeColours{0x777777, 0x888888}}),
                      ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().setBadge(ShopId(999999), {}), ErrorCode::NotFound));
    QCOMPARE(must(verb().shops()).at(1).shop.badge, ShopBadge());
}

void TestLinkShops::aBadgeIsNoStepOfTheUndoList()
{
    const auto parcels = b().numbered(1);
    must(verb().setBadge(must(verb().shops()).at(0).shop.id, {u"茶"_s, {}}));
    QCOMPARE(must(UndoLastStep(b().place).run()), u"number"_s);
    QCOMPARE(must(verb().shops()).at(0).shop.badge.character, u"茶"_s);
}

void TestLinkShops::segmentByLastOrCount()
{
    const auto byCount = must(verb().addSegment({u"中通账户"_s, u"75312345678901"_s, {}, 10}));
    QCOMPARE(byCount.last, u"75312345678910"_s);
    const auto byLast = must(verb().addSegment({u"中通账户"_s, u"７５３12345678911"_s, u"753 1234 5678 920"_s, 0}));
    QCOMPARE(byLast.count, 10);
    QCOMPARE(byLast.next, u"75312345678911"_s);
}

void TestLinkShops::segmentsThatCannotBe()
{
    QVERIFY(failsWith(verb().addSegment({u"没有"_s, u"75312345678901"_s, {}, 10}), ErrorCode::NotFound));
    QVERIFY(failsWith(verb().addSegment({u"中通账户"_s, u"x"_s, {}, 10}), ErrorCode::NumberImpossible));
    QVERIFY(failsWith(verb().addSegment({u"中通账户"_s, u"75312345678901"_s, {}, 0}), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(verb().addSegment({u"中通账户"_s, u"75312345678901"_s, {}, -5}), ErrorCode::InvalidArgument));
    QVERIFY(
        failsWith(verb().addSegment({u"圆通主账户"_s, u"YT9999999999990"_s, {}, 100}), ErrorCode::SequenceExhausted));
    QVERIFY(!verb().addSegment({u"中通账户"_s, u"75312345678901"_s, u"75312345678900"_s, 0}));
    QCOMPARE(b().count("SELECT COUNT(*) FROM number_segment"), 1);
}

void TestLinkShops::overlaps_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("free");
    QTest::newRow("the same") << u"YT8801234567001"_s << 1000 << false;
    QTest::newRow("inside") << u"YT8801234567500"_s << 1 << false;
    QTest::newRow("around") << u"YT8801234566000"_s << 5000 << false;
    QTest::newRow("its first") << u"YT8801234566999"_s << 3 << false;
    QTest::newRow("its last") << u"YT8801234568000"_s << 2 << false;
    QTest::newRow("before") << u"YT8801234566999"_s << 2 << true;
    QTest::newRow("after") << u"YT8801234568001"_s << 2 << true;
}

void TestLinkShops::overlaps()
{
    QFETCH(QString, first);
    QFETCH(int, count);
    QFETCH(bool, free);
    must(verb().addAccount(u"圆通二号"_s, u"YTO"_s));
    const auto made = verb().addSegment({u"圆通二号"_s, first, {}, count});
    QCOMPARE(made.has_value(), free);
    if (!free)
        QCOMPARE(made.error().code, ErrorCode::AlreadyExists);
}

QTEST_GUILESS_MAIN(TestLinkShops)
#include "tst_linkshops.moc"
