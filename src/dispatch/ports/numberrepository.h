// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "core/waybill/dailylimit.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

struct AccountUsage {
    qint64 free = 0;
    qint64 used = 0;
    qint64 voided = 0;
};

/// Numbers given out in one quarter of an hour to parcels of one shop; a merged parcel counts for the shop of its
/// first line. Quarters, because midnight is at one in every time zone.
struct NumberUse {
    qint64 quarter = 0; ///< its start
    ShopId shop;
    qint64 count = 0;
};

class NumberRepository
{
public:
    virtual ~NumberRepository() = default;

    virtual void addAccount(const WaybillAccount &account) = 0;
    virtual void shareAccount(AccountId account, ShopId shop) = 0;
    virtual std::vector<WaybillAccount> accounts() = 0;
    virtual AccountUsage usage(AccountId account) = 0;
    virtual void unshareAccount(AccountId account, ShopId shop) = 0;
    /// Its low mark; conditional on version.
    virtual void updateAccount(const WaybillAccount &account) = 0;
    virtual std::vector<DailyLimit> dailyLimits(AccountId account) = 0;
    /// A limit of 0 takes the limit away.
    virtual void setDailyLimit(AccountId account, const DailyLimit &limit) = 0;
    /// What was given out at or after `since` and not taken back, oldest first.
    virtual std::vector<NumberUse> usesSince(AccountId account, qint64 since) = 0;

    virtual void addSegment(const NumberSegment &segment) = 0;
    virtual std::vector<NumberSegment> segments(AccountId account) = 0;
    /// Conditional on version: two benches that take from one segment meet here.
    virtual void updateSegment(const NumberSegment &segment) = 0;

    /// Of `numbers` those that must not be given out: live or voided, with the newest assignment of each.
    virtual QHash<QString, Assignment> taken(const QString &carrier, const QStringList &numbers) = 0;
    /// Every taken number of a carrier, those that suppliers sent with too: for the in-memory check of large fills and
    /// the live preview.
    virtual QSet<QString> allTaken(const QString &carrier) = 0;
    /// A number that is live elsewhere throws Conflict (invariant 1: partial unique index).
    virtual void insert(std::span<const Assignment> assignments) = 0;
    virtual void update(const Assignment &assignment) = 0;
    /// The same for many at once, each assignment once; Conflict if any of them is not as its version says.
    virtual void updateMany(std::span<const Assignment> assignments) = 0;
    virtual std::optional<Assignment> byId(AssignmentId id) = 0;
    /// In the order of the ids; unknown ids are left out.
    virtual std::vector<Assignment> byIds(std::span<const AssignmentId> ids) = 0;
    /// All uses of a number by any carrier, newest first.
    virtual std::vector<Assignment> byNumber(const QString &number) = 0;
    virtual std::optional<Assignment> liveOfParcel(ParcelId parcel) = 0;

    virtual void insertFill(const Fill &fill) = 0;
    virtual std::optional<Fill> fill(FillId id) = 0;
    /// Newest first.
    virtual std::vector<Fill> latestFills(AccountId account, int limit) = 0;
};

} // namespace waydesk
