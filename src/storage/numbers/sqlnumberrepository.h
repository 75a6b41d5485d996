// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/numberrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlNumberRepository final : public NumberRepository, private SqlRepository
{
public:
    explicit SqlNumberRepository(Connection &db)
        : SqlRepository(db)
    { }

    void addAccount(const WaybillAccount &account) override;
    /// Sharing again with the same shop changes nothing.
    void shareAccount(AccountId account, ShopId shop) override;
    std::vector<WaybillAccount> accounts() override;
    /// free: what the account's segments can still give out.
    AccountUsage usage(AccountId account) override;
    void unshareAccount(AccountId account, ShopId shop) override;
    void updateAccount(const WaybillAccount &account) override;
    std::vector<DailyLimit> dailyLimits(AccountId account) override;
    void setDailyLimit(AccountId account, const DailyLimit &limit) override;
    std::vector<NumberUse> usesSince(AccountId account, qint64 since) override;

    void addSegment(const NumberSegment &segment) override;
    std::vector<NumberSegment> segments(AccountId account) override;
    void updateSegment(const NumberSegment &segment) override;

    QHash<QString, Assignment> taken(const QString &carrier, const QStringList &numbers) override;
    QSet<QString> allTaken(const QString &carrier) override;
    /// A taken number (voided ones included) throws Conflict with `carrier` and `number` in its values, a parcel that
    /// has a live number already with `parcel`.
    void insert(std::span<const Assignment> assignments) override;
    void update(const Assignment &assignment) override;
    void updateMany(std::span<const Assignment> assignments) override;
    std::optional<Assignment> byId(AssignmentId id) override;
    std::vector<Assignment> byIds(std::span<const AssignmentId> ids) override;
    std::vector<Assignment> byNumber(const QString &number) override;
    std::optional<Assignment> liveOfParcel(ParcelId parcel) override;

    void insertFill(const Fill &fill) override;
    std::optional<Fill> fill(FillId id) override;
    std::vector<Fill> latestFills(AccountId account, int limit) override;

private:
    void refuseTaken(std::span<const Assignment> assignments);
};

} // namespace waydesk
