// SPDX-License-Identifier: Apache-2.0
#include "dispatch/linkshops.h"

#include "core/waybill/sequence.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/segments.h"

#include <algorithm>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::optional<WaybillAccount> accountByName(UnitOfWork &unit, const QString &name)
{
    for (WaybillAccount &account : unit.numbers().accounts()) {
        if (account.name == name)
            return account;
    }
    return std::nullopt;
}

std::unexpected<Error> unknown(const QString &subject, const QString &name)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, subject}, {u"name"_s, name}});
}

AccountEntry entryOf(UnitOfWork &unit, const WaybillAccount &account)
{
    AccountEntry entry{account, {}, unit.numbers().usage(account.id)};
    for (const Shop &shop : unit.orders().shops()) {
        if (std::ranges::find(account.shops, shop.id) != account.shops.end())
            entry.shops.append(shop.name);
    }
    return entry;
}

using AccountAndShop = std::pair<WaybillAccount, Shop>;

Result<AccountAndShop> findPair(UnitOfWork &unit, const QString &accountName, const QString &shopName)
{
    const auto account = accountByName(unit, accountName);
    const auto shop = unit.orders().shopByName(shopName);
    if (!account)
        return unknown(u"account"_s, accountName);
    if (!shop)
        return unknown(u"shop"_s, shopName);
    return AccountAndShop{*account, *shop};
}

Result<void> counted(const QString &argument, qint64 value)
{
    if (value < 0)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
    return {};
}

Result<void> named(const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"name"_s}, {u"value"_s, name}});
    return {};
}

} // namespace

Result<ShopEntry> LinkShops::addShop(const QString &name, const QString &platform, bool mall, const QString &account)
{
    if (const auto good = named(name); !good)
        return std::unexpected(good.error());
    return inWrite<ShopEntry>(m_place.store, [&](UnitOfWork &unit) -> Result<ShopEntry> {
        if (unit.orders().shopByName(name))
            return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"shop"_s}, {u"name"_s, name}});
        ShopEntry entry;
        entry.shop.id = ShopId(unit.newId());
        entry.shop.name = name;
        entry.shop.platform = platform;
        entry.shop.mall = mall;
        entry.shop.version = 1;
        unit.orders().addShop(entry.shop);
        if (!account.isEmpty()) {
            const auto found = accountByName(unit, account);
            if (!found)
                return unknown(u"account"_s, account);
            unit.numbers().shareAccount(found->id, entry.shop.id);
            entry.account = account;
        }
        m_place.record(unit, u"shop"_s, SubjectKind::Shop, entry.shop.id.value, {{u"platform"_s, platform}});
        return entry;
    });
}

Result<std::vector<ShopEntry>> LinkShops::shops()
{
    using Entries = std::vector<ShopEntry>;
    return inRead<Entries>(m_place.store, [&](UnitOfWork &unit) -> Result<Entries> {
        Entries entries;
        const auto accounts = unit.numbers().accounts();
        for (const Shop &shop : unit.orders().shops()) {
            ShopEntry entry{shop, {}};
            for (const WaybillAccount &account : accounts) {
                if (entry.account.isEmpty() && std::ranges::find(account.shops, shop.id) != account.shops.end())
                    entry.account = account.name;
            }
            entries.push_back(entry);
        }
        return entries;
    });
}

Result<Shop> LinkShops::setBadge(ShopId id, const ShopBadge &badge)
{
    if (const auto good = checkBadge(badge); !good)
        return std::unexpected(good.error());
    return inWrite<Shop>(m_place.store, [&](UnitOfWork &unit) -> Result<Shop> {
        const std::vector<Shop> all = unit.orders().shops();
        const auto found = std::ranges::find(all, id, &Shop::id);
        if (found == all.end())
            return unknown(u"shop"_s, QString::number(id.value));
        const auto same = [&](const Shop &other) {
            return other.id != id && !badge.character.isEmpty()
                && other.badge.character.compare(badge.character, Qt::CaseInsensitive) == 0;
        };
        if (const auto other = std::ranges::find_if(all, same); other != all.end())
            return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"badge"_s}, {u"name"_s, badge.character}});
        Shop shop = *found;
        if (shop.badge == badge)
            return shop;
        shop.badge = badge;
        unit.orders().updateBadge(shop);
        ++shop.version;
        m_place.record(unit, u"badge"_s, SubjectKind::Shop, id.value, {{u"own"_s, badge != ShopBadge()}});
        return shop;
    });
}

Result<AccountEntry> LinkShops::addAccount(const QString &name, const QString &carrier, const QStringList &shops)
{
    if (const auto good = named(name); !good)
        return std::unexpected(good.error());
    const Carrier *known = m_carriers.find(carrier);
    if (!known)
        return unknown(u"carrier"_s, carrier);
    return inWrite<AccountEntry>(m_place.store, [&](UnitOfWork &unit) -> Result<AccountEntry> {
        if (accountByName(unit, name))
            return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"account"_s}, {u"name"_s, name}});
        WaybillAccount account;
        account.id = AccountId(unit.newId());
        account.name = name;
        account.carrier = known->code;
        account.version = 1;
        unit.numbers().addAccount(account);
        m_place.record(unit, u"account"_s, SubjectKind::Account, account.id.value, {{u"carrier"_s, known->code}});
        for (const QString &one : shops) {
            const auto shop = unit.orders().shopByName(one);
            if (!shop)
                return unknown(u"shop"_s, one);
            share(unit, account, shop->id);
        }
        return entryOf(unit, account);
    });
}

Result<AccountEntry> LinkShops::unshare(const QString &accountName, const QString &shopName)
{
    return inWrite<AccountEntry>(m_place.store, [&](UnitOfWork &unit) -> Result<AccountEntry> {
        const auto pair = findPair(unit, accountName, shopName);
        if (!pair)
            return std::unexpected(pair.error());
        const auto &[account, shop] = *pair;
        if (std::ranges::find(account.shops, shop.id) != account.shops.end()) {
            unit.numbers().unshareAccount(account.id, shop.id);
            m_place.record(unit, u"unshare"_s, SubjectKind::Account, account.id.value, {{u"shop"_s, shop.id.value}});
        }
        return entryOf(unit, *accountByName(unit, accountName));
    });
}

Result<DailyLimit> LinkShops::setDailyLimit(const QString &accountName, const QString &shopName, qint64 perDay)
{
    if (const auto good = counted(u"limit"_s, perDay); !good)
        return std::unexpected(good.error());
    return inWrite<DailyLimit>(m_place.store, [&](UnitOfWork &unit) -> Result<DailyLimit> {
        const auto pair = findPair(unit, accountName, shopName);
        if (!pair)
            return std::unexpected(pair.error());
        const auto &[account, shop] = *pair;
        const DailyLimit limit{shop.id, perDay};
        unit.numbers().setDailyLimit(account.id, limit);
        m_place.record(unit, u"limit"_s, SubjectKind::Account, account.id.value,
                       {{u"shop"_s, shop.id.value}, {u"per_day"_s, perDay}});
        return limit;
    });
}

Result<AccountEntry> LinkShops::setLowMark(const QString &accountName, qint64 mark)
{
    if (const auto good = counted(u"alert"_s, mark); !good)
        return std::unexpected(good.error());
    return inWrite<AccountEntry>(m_place.store, [&](UnitOfWork &unit) -> Result<AccountEntry> {
        auto account = accountByName(unit, accountName);
        if (!account)
            return unknown(u"account"_s, accountName);
        account->lowMark = mark;
        unit.numbers().updateAccount(*account);
        m_place.record(unit, u"alert"_s, SubjectKind::Account, account->id.value, {{u"below"_s, mark}});
        return entryOf(unit, *accountByName(unit, accountName));
    });
}

Result<AccountEntry> LinkShops::share(const QString &accountName, const QString &shopName)
{
    return inWrite<AccountEntry>(m_place.store, [&](UnitOfWork &unit) -> Result<AccountEntry> {
        const auto pair = findPair(unit, accountName, shopName);
        if (!pair)
            return std::unexpected(pair.error());
        const auto &[account, shop] = *pair;
        WaybillAccount shared = account;
        share(unit, shared, shop.id);
        return entryOf(unit, shared);
    });
}

void LinkShops::share(UnitOfWork &unit, WaybillAccount &account, ShopId shop) const
{
    if (std::ranges::find(account.shops, shop) != account.shops.end())
        return;
    unit.numbers().shareAccount(account.id, shop);
    account.shops.push_back(shop);
    m_place.record(unit, u"share"_s, SubjectKind::Account, account.id.value, {{u"shop"_s, shop.value}});
}

Result<std::vector<AccountEntry>> LinkShops::accounts()
{
    using Entries = std::vector<AccountEntry>;
    return inRead<Entries>(m_place.store, [&](UnitOfWork &unit) -> Result<Entries> {
        Entries entries;
        for (const WaybillAccount &account : unit.numbers().accounts())
            entries.push_back(entryOf(unit, account));
        return entries;
    });
}

Result<ShopLinks> LinkShops::links()
{
    auto linked = shops();
    if (!linked)
        return std::unexpected(linked.error());
    auto owned = accounts();
    if (!owned)
        return std::unexpected(owned.error());
    return ShopLinks{std::move(*linked), std::move(*owned)};
}

Result<NumberSegment> LinkShops::addSegment(const SegmentRequest &request)
{
    return inWrite<NumberSegment>(m_place.store, [&](UnitOfWork &unit) -> Result<NumberSegment> {
        const auto account = accountByName(unit, request.account);
        if (!account)
            return unknown(u"account"_s, request.account);
        auto sequence = NumberSequence::from(m_carriers, account->carrier, request.first);
        if (!sequence)
            return std::unexpected(sequence.error());
        NumberSegment segment;
        segment.carrier = account->carrier;
        segment.first = segment.next = sequence->number();
        if (request.last.isEmpty()) {
            if (request.count < 1)
                return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"count"_s}, {u"value"_s, request.count}});
            if (!sequence->advance(static_cast<quint64>(request.count) - 1))
                return fail(ErrorCode::SequenceExhausted, {{u"number"_s, segment.first}, {u"wanted"_s, request.count}});
            segment.last = sequence->number();
            segment.count = request.count;
        } else {
            const auto count = sequence->countTo(request.last);
            if (!count)
                return std::unexpected(count.error());
            segment.last = checkNumber(m_carriers, account->carrier, request.last).number;
            segment.count = *count;
        }
        for (const WaybillAccount &other : unit.numbers().accounts()) {
            if (other.carrier != account->carrier)
                continue;
            const auto owned = unit.numbers().segments(other.id);
            if (segmentOf(m_carriers, owned, segment.first) || segmentOf(m_carriers, owned, segment.last)
                || std::ranges::any_of(owned, [&](const NumberSegment &one) {
                       return segmentOf(m_carriers, std::span(&segment, 1), one.first) != nullptr;
                   }))
                return fail(ErrorCode::AlreadyExists, {{u"subject"_s, u"segment"_s}, {u"name"_s, segment.first}});
        }
        segment.id = SegmentId(unit.newId());
        segment.account = account->id;
        segment.version = 1;
        unit.numbers().addSegment(segment);
        m_place.record(unit, u"segment"_s, SubjectKind::Account, account->id.value,
                       {{u"first"_s, segment.first}, {u"last"_s, segment.last}, {u"count"_s, segment.count}});
        return segment;
    });
}

} // namespace waydesk
