// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/assignment.h"

#include "storage/numbers/sqlnumberrepository.h"
#include "storage/rows/conflict.h"

namespace waydesk {

using namespace Qt::StringLiterals;

void SqlNumberRepository::addAccount(const WaybillAccount &account)
{
    QVariantMap values = about("insert"_L1, "account"_L1, account.id.value);
    values.insert(u"account"_s, account.name);
    tellConflict(values, [&] {
        m_db.statement("INSERT INTO waybill_account (id, name, carrier, low_mark, version) VALUES (?, ?, ?, ?, ?)")
            .bind(account.id, account.name, account.carrier, account.lowMark, account.version)
            .exec();
    });
    for (const ShopId shop : account.shops)
        shareAccount(account.id, shop);
}

void SqlNumberRepository::shareAccount(AccountId account, ShopId shop)
{
    m_db.statement("INSERT INTO account_shop (account_id, shop_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .bind(account, shop)
        .exec();
}

std::vector<WaybillAccount> SqlNumberRepository::accounts()
{
    std::vector<WaybillAccount> all;
    Statement found =
        m_db.statement("SELECT a.id, a.name, a.carrier, a.low_mark, a.version, s.shop_id FROM waybill_account a"
                       " LEFT JOIN account_shop s ON s.account_id = a.id ORDER BY a.id, s.shop_id");
    while (found.next()) {
        const auto id = found.id<AccountId>(0);
        if (all.empty() || all.back().id != id) {
            all.push_back({.id = id,
                           .name = found.text(1),
                           .carrier = found.text(2),
                           .shops = {},
                           .lowMark = found.integer(3),
                           .version = found.integer(4)});
        }
        if (!found.isNull(5))
            all.back().shops.push_back(found.id<ShopId>(5));
    }
    return all;
}

void SqlNumberRepository::unshareAccount(AccountId account, ShopId shop)
{
    m_db.statement("DELETE FROM account_shop WHERE account_id = ? AND shop_id = ?").bind(account, shop).exec();
}

void SqlNumberRepository::updateAccount(const WaybillAccount &account)
{
    Statement update =
        m_db.statement("UPDATE waybill_account SET low_mark = ?, version = version + 1 WHERE id = ? AND version = ?");
    update.bind(account.lowMark, account.id, account.version);
    updateOne(update, "account"_L1, account.id);
}

std::vector<DailyLimit> SqlNumberRepository::dailyLimits(AccountId account)
{
    std::vector<DailyLimit> all;
    Statement found =
        m_db.statement("SELECT shop_id, per_day FROM account_limit WHERE account_id = ? ORDER BY shop_id");
    found.bind(account);
    while (found.next())
        all.push_back({found.id<ShopId>(0), found.integer(1)});
    return all;
}

void SqlNumberRepository::setDailyLimit(AccountId account, const DailyLimit &limit)
{
    if (limit.perDay > 0) {
        m_db.statement("INSERT INTO account_limit (account_id, shop_id, per_day) VALUES (?, ?, ?)"
                       " ON CONFLICT (account_id, shop_id) DO UPDATE SET per_day = excluded.per_day")
            .bind(account, limit.shop, limit.perDay)
            .exec();
    } else {
        m_db.statement("DELETE FROM account_limit WHERE account_id = ? AND shop_id = ?")
            .bind(account, limit.shop)
            .exec();
    }
}

std::vector<NumberUse> SqlNumberRepository::usesSince(AccountId account, qint64 since)
{
    std::vector<NumberUse> uses;
    Statement found = m_db.statement(
        "SELECT a.at / 900000, COALESCE(o.shop_id, 0), COUNT(*) FROM assignment a"
        " LEFT JOIN parcel_line l ON l.parcel_id = a.parcel_id AND l.ordinal = 0"
        " LEFT JOIN shop_order o ON o.id = l.order_id WHERE a.account_id = ? AND a.state <> 'free' AND a.at >= ?"
        " GROUP BY a.at / 900000, COALESCE(o.shop_id, 0) ORDER BY 1, 2");
    found.bind(account, since);
    while (found.next())
        uses.push_back({found.integer(0) * 900000, found.id<ShopId>(1), found.integer(2)});
    return uses;
}

AccountUsage SqlNumberRepository::usage(AccountId account)
{
    AccountUsage usage;
    Statement left = m_db.statement("SELECT size - used FROM number_segment WHERE account_id = ?");
    left.bind(account);
    while (left.next())
        usage.free += left.integer(0);
    Statement uses = m_db.statement("SELECT state, COUNT(*) FROM assignment WHERE account_id = ? GROUP BY state");
    uses.bind(account);
    while (uses.next()) {
        const NumberState state = known(numberStateFromName(uses.text(0)), "assignment.state");
        if (state == NumberState::Voided)
            usage.voided += uses.integer(1);
        else if (state != NumberState::Free)
            usage.used += uses.integer(1);
    }
    return usage;
}

void SqlNumberRepository::addSegment(const NumberSegment &segment)
{
    m_db.statement("INSERT INTO number_segment (id, account_id, carrier, first_number, last_number, next_number, size,"
                   " used, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(segment.id, segment.account, segment.carrier, segment.first, segment.last, segment.next, segment.count,
              segment.used, segment.version)
        .exec();
}

std::vector<NumberSegment> SqlNumberRepository::segments(AccountId account)
{
    std::vector<NumberSegment> all;
    Statement found = m_db.statement("SELECT id, account_id, carrier, first_number, last_number, next_number, size,"
                                     " used, version FROM number_segment WHERE account_id = ? ORDER BY id");
    found.bind(account);
    while (found.next()) {
        all.push_back({.id = found.id<SegmentId>(0),
                       .account = found.id<AccountId>(1),
                       .carrier = found.text(2),
                       .first = found.text(3),
                       .last = found.text(4),
                       .next = found.text(5),
                       .count = found.integer(6),
                       .used = found.integer(7),
                       .version = found.integer(8)});
    }
    return all;
}

void SqlNumberRepository::updateSegment(const NumberSegment &segment)
{
    Statement update = m_db.statement("UPDATE number_segment SET last_number = ?, next_number = ?, size = ?, used = ?,"
                                      " version = version + 1 WHERE id = ? AND version = ?");
    update.bind(segment.last, segment.next, segment.count, segment.used, segment.id, segment.version);
    updateOne(update, "segment"_L1, segment.id);
}

} // namespace waydesk
