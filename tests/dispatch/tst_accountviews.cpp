// SPDX-License-Identifier: Apache-2.0
#include "dispatch/accountviews.h"
#include "dispatch/linkshops.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestAccountViews : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void cardsOfAllAccounts();
    void usesByShopAndDay();
    void undoneNumbersAreNotUsed();
    void segmentsAndAlert();
    void sharingAndLimits();
    void recordsNewestFirst();
    void unknownAccount();

private:
    LinkShops link() { return LinkShops(b().place, b().book); }
    AccountId first() { return must(AccountViews(b().place).cards()).front().account.id; }
    AccountView view() { return must(AccountViews(b().place).view(first())); }
    QString shop() { return b().raw.orders.shops().front().name; }
};

void TestAccountViews::cardsOfAllAccounts()
{
    const auto cards = must(AccountViews(b().place).cards());
    QCOMPARE(cards.size(), size_t(2));
    QCOMPARE(cards[0].account.name, u"圆通主账户"_s);
    QCOMPARE(cards[0].left, 1000);
    QCOMPARE(cards[0].state, AccountState::Ready);
    QCOMPARE(cards[1].state, AccountState::NoSegment);
}

void TestAccountViews::usesByShopAndDay()
{
    const auto parcels = b().planned(6);
    must(FillNumbers(b().place, b().book).run({{parcels[0], parcels[1], parcels[2]}, u"YTO"_s, {}, {}}));
    b().clock.advanceMs(24 * 3'600'000);
    must(FillNumbers(b().place, b().book).run({{parcels[3]}, u"YTO"_s, {}, {}}));
    const AccountView seen = view();
    QCOMPARE(seen.month, 4);
    QCOMPARE(seen.today, 1);
    QCOMPARE(seen.lastMonth, 0);
    QCOMPARE(seen.days.size(), size_t(14));
    QCOMPARE(seen.days[12].count, 3);
    QCOMPARE(seen.days[13].count, 1);
    QCOMPARE(seen.perDay, 2);
    QCOMPARE(seen.card.left, 996);
    QCOMPARE(seen.daysLeft, 498);
    QCOMPARE(seen.shops.front().month, 4);
    QCOMPARE(seen.shops.front().today, 1);
    QCOMPARE(seen.shops.back().month, 0);
    b().clock.advanceMs(qint64(31) * 24 * 3'600'000); // into the next month, past the moment of the first uses
    const AccountView later = view();
    QCOMPARE(later.month, 0);
    QCOMPARE(later.lastMonth, 4);
    QCOMPARE(later.perDay, 0);
}

void TestAccountViews::undoneNumbersAreNotUsed()
{
    b().numbered(3);
    must(UndoLastStep(b().place).run());
    QCOMPARE(view().month, 0);
    QCOMPARE(view().card.left, 1000);
}

void TestAccountViews::segmentsAndAlert()
{
    must(link().addSegment({u"圆通主账户"_s, u"YT8801234569001"_s, {}, 50}));
    b().numbered(2);
    const AccountView seen = view();
    QCOMPARE(seen.segments.size(), size_t(2));
    QCOMPARE(seen.segments[0].state, SegmentState::InUse);
    QCOMPARE(seen.segments[1].state, SegmentState::Spare);
    QCOMPARE(seen.card.left, 1048);
    must(link().setLowMark(u"圆通主账户"_s, 1049));
    QCOMPARE(view().card.state, AccountState::Low);
    QCOMPARE(must(AccountViews(b().place).cards()).front().state, AccountState::Low);
    must(link().setLowMark(u"圆通主账户"_s, 1048));
    QCOMPARE(view().card.state, AccountState::Ready);
    QVERIFY(failsWith(link().setLowMark(u"圆通主账户"_s, -1), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(link().setLowMark(u"none"_s, 1), ErrorCode::NotFound));
}

void TestAccountViews::sharingAndLimits()
{
    const size_t shops = view().shops.size();
    must(link().setDailyLimit(u"圆通主账户"_s, shop(), 20));
    must(link().unshare(u"圆通主账户"_s, shop()));
    AccountView seen = view();
    QCOMPARE(seen.shops.size(), shops);
    QVERIFY(seen.shops.front().shared);
    QVERIFY(!seen.shops.back().shared);
    QCOMPARE(seen.shops.back().shop.name, shop());
    QCOMPARE(seen.shops.back().perDay, 20);
    const auto parcels = b().planned(1);
    QVERIFY(failsWith(FillNumbers(b().place, b().book).run({parcels, u"YTO"_s, {}, {}}), ErrorCode::AccountAmbiguous));
    must(link().share(u"圆通主账户"_s, shop()));
    must(link().setDailyLimit(u"圆通主账户"_s, shop(), 0));
    seen = view();
    QCOMPARE(seen.shops.front().shop.name, shop());
    QVERIFY(seen.shops.front().shared);
    QCOMPARE(seen.shops.front().perDay, 0);
    QVERIFY(failsWith(link().setDailyLimit(u"圆通主账户"_s, shop(), -5), ErrorCode::InvalidArgument));
    QVERIFY(failsWith(link().unshare(u"圆通主账户"_s, u"nobody"_s), ErrorCode::NotFound));
}

void TestAccountViews::recordsNewestFirst()
{
    b().clock.advanceMs(1000);
    b().numbered(2);
    b().clock.advanceMs(1000);
    must(link().setDailyLimit(u"圆通主账户"_s, shop(), 7));
    const AccountView seen = view();
    QCOMPARE(seen.records.at(0).verb, u"limit"_s);
    QCOMPARE(seen.records.at(0).detail[u"shop"_s].toString(), shop());
    QCOMPARE(seen.records.at(0).detail[u"per_day"_s].toInteger(), 7);
    QCOMPARE(seen.records.at(1).verb, u"fill"_s);
    QCOMPARE(seen.records.at(1).detail[u"count"_s].toInteger(), 2);
}

void TestAccountViews::unknownAccount()
{
    QVERIFY(failsWith(AccountViews(b().place).view(AccountId(99)), ErrorCode::NotFound));
}

QTEST_GUILESS_MAIN(TestAccountViews)
#include "tst_accountviews.moc"
