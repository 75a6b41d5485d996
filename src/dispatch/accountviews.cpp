// SPDX-License-Identifier: Apache-2.0
#include "dispatch/accountviews.h"

#include "core/support/localday.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/orderrepository.h"

#include <QHash>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysShown = 14;
constexpr int RecordsShown = 12;

AccountCard cardOf(UnitOfWork &unit, const WaybillAccount &account)
{
    const auto segments = unit.numbers().segments(account.id);
    return {account, numbersLeft(segments), stateOf(account, segments)};
}

void addSegments(UnitOfWork &unit, AccountView &view)
{
    const auto segments = unit.numbers().segments(view.card.account.id);
    for (size_t i = 0; i < segments.size(); ++i)
        view.segments.push_back({segments[i], stateOf(segments, i)});
    view.card.left = numbersLeft(segments);
    view.card.state = stateOf(view.card.account, segments);
}

void addShops(UnitOfWork &unit, AccountView &view)
{
    const auto limits = unit.numbers().dailyLimits(view.card.account.id);
    for (const Shop &shop : unit.orders().shops()) {
        ShopUse use;
        use.shop = shop;
        use.shared = std::ranges::find(view.card.account.shops, shop.id) != view.card.account.shops.end();
        if (const auto limit = std::ranges::find(limits, shop.id, &DailyLimit::shop); limit != limits.end())
            use.perDay = limit->perDay;
        view.shops.push_back(use);
    }
    std::ranges::stable_sort(view.shops, std::greater(), &ShopUse::shared);
}

void addUses(UnitOfWork &unit, AccountView &view, qint64 now)
{
    const qint64 month = startOfMonth(now);
    const qint64 monthBefore = startOfMonth(now, -1);
    const qint64 today = startOfDay(now);
    for (int i = DaysShown - 1; i >= 0; --i)
        view.days.push_back({dayStartAfter(now, -i), 0});
    QHash<ShopId, ShopUse *> shops;
    for (ShopUse &use : view.shops)
        shops.insert(use.shop.id, &use);
    const qint64 since = std::min(monthBefore, view.days.front().dayStart);
    for (const NumberUse &use : unit.numbers().usesSince(view.card.account.id, since)) {
        ShopUse *shop = shops.value(use.shop);
        if (use.quarter >= month) {
            view.month += use.count;
            if (shop)
                shop->month += use.count;
        } else if (use.quarter >= monthBefore && use.quarter - monthBefore <= now - month) {
            view.lastMonth += use.count;
        }
        if (use.quarter >= today) {
            view.today += use.count;
            if (shop)
                shop->today += use.count;
        }
        const auto day = std::ranges::upper_bound(view.days, use.quarter, {}, &DayCount::dayStart);
        if (day != view.days.begin())
            std::prev(day)->count += use.count;
    }
}

void addOutlook(AccountView &view)
{
    const auto first = std::ranges::find_if(view.days, [](const DayCount &day) { return day.count > 0; });
    if (first == view.days.end())
        return;
    qint64 sum = 0;
    for (const DayCount &day : view.days)
        sum += day.count;
    view.perDay = std::max<qint64>(1, sum / (view.days.end() - first));
    view.daysLeft = view.card.left / view.perDay;
}

void addRecords(UnitOfWork &unit, AccountView &view)
{
    for (const Fill &fill : unit.numbers().latestFills(view.card.account.id, RecordsShown)) {
        view.records.push_back(
            {fill.at, u"fill"_s, {{u"count"_s, fill.count}, {u"first"_s, fill.first}, {u"last"_s, fill.last}}});
    }
    QHash<qint64, QString> names;
    for (const ShopUse &use : view.shops)
        names.insert(use.shop.id.value, use.shop.name);
    for (const Event &event :
         unit.history().latestEventsOf(SubjectKind::Account, view.card.account.id.value, RecordsShown)) {
        AccountRecord record{event.at, event.verb, event.detail};
        if (const QJsonValue shop = event.detail[u"shop"_s]; !shop.isUndefined())
            record.detail[u"shop"_s] = names.value(shop.toInteger());
        view.records.push_back(std::move(record));
    }
    std::ranges::stable_sort(view.records, std::greater(), &AccountRecord::at);
    if (view.records.size() > RecordsShown)
        view.records.resize(RecordsShown);
}

} // namespace

Result<std::vector<AccountCard>> AccountViews::cards()
{
    using Cards = std::vector<AccountCard>;
    return inRead<Cards>(m_place.store, [&](UnitOfWork &unit) -> Result<Cards> {
        Cards cards;
        for (const WaybillAccount &account : unit.numbers().accounts())
            cards.push_back(cardOf(unit, account));
        return cards;
    });
}

Result<AccountView> AccountViews::view(AccountId account)
{
    return inRead<AccountView>(m_place.store, [&](UnitOfWork &unit) -> Result<AccountView> {
        const auto accounts = unit.numbers().accounts();
        const auto found = std::ranges::find(accounts, account, &WaybillAccount::id);
        if (found == accounts.end())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"account"_s}, {u"name"_s, account.value}});
        AccountView view;
        view.card.account = *found;
        addSegments(unit, view);
        addShops(unit, view);
        addUses(unit, view, m_place.clock.wallMs());
        addOutlook(view);
        addRecords(unit, view);
        return view;
    });
}

} // namespace waydesk
