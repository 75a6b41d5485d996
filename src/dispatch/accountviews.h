// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/waybill/accountstate.h"
#include "dispatch/workplace.h"

#include <QJsonObject>

#include <vector>

namespace waydesk {

struct AccountCard {
    WaybillAccount account;
    qint64 left = 0; ///< what its segments can still give out
    AccountState state = AccountState::NoSegment;
};

struct SegmentView {
    NumberSegment segment;
    SegmentState state = SegmentState::Spare;
};

/// What one shop took from the account.
struct ShopUse {
    Shop shop;
    bool shared = false;
    qint64 month = 0;
    qint64 today = 0;
    qint64 perDay = 0; ///< 0 = no limit
};

struct DayCount {
    qint64 dayStart = 0;
    qint64 count = 0;
};

/// One line of the account's history. Verbs: account, share, unshare, segment, limit, alert (as their events), fill.
struct AccountRecord {
    qint64 at = 0;
    QString verb;
    QJsonObject detail; ///< shop names instead of their ids
};

/// One account with everything that its page shows. Numbers that were taken back are not counted as used.
struct AccountView {
    AccountCard card;
    std::vector<SegmentView> segments;
    std::vector<ShopUse> shops; ///< all that are linked; the ones that share it first
    qint64 month = 0;
    qint64 lastMonth = 0; ///< up to the same moment of the month before
    qint64 today = 0;
    qint64 perDay = 0; ///< mean of the days shown, from the first one with a number on; 0 = none yet
    qint64 daysLeft = 0; ///< at that mean
    std::vector<DayCount> days; ///< 14, oldest first, the last is today
    std::vector<AccountRecord> records; ///< newest first
};

/// What the accounts page reads. Changes nothing.
class AccountViews
{
public:
    explicit AccountViews(Workplace &place)
        : m_place(place)
    { }

    Result<std::vector<AccountCard>> cards();
    /// NotFound for an account that does not exist.
    Result<AccountView> view(AccountId account);

private:
    Workplace &m_place;
};

} // namespace waydesk
