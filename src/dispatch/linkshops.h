// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/waybill/assignment.h"
#include "core/waybill/carrierbook.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/workplace.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

struct ShopEntry {
    Shop shop;
    QString account; ///< name of the account that it uses, empty = none
};

struct AccountEntry {
    WaybillAccount account;
    QStringList shops;
    AccountUsage usage;
};

/// What is linked with what.
struct ShopLinks {
    std::vector<ShopEntry> shops;
    std::vector<AccountEntry> accounts;
};

struct SegmentRequest {
    QString account;
    QString first;
    QString last; ///< or
    qint64 count = 0;
};

/// Links shops, waybill accounts and the numbers that an account owns.
class LinkShops
{
public:
    LinkShops(Workplace &place, const CarrierBook &carriers)
        : m_place(place)
        , m_carriers(carriers)
    { }

    Result<ShopEntry> addShop(const QString &name, const QString &platform, bool mall, const QString &account);
    Result<std::vector<ShopEntry>> shops();
    /// How the shop is marked everywhere; an empty badge = as its name and id say. InvalidArgument as of checkBadge();
    /// AlreadyExists if another shop was given the same character. No step of the undo list.
    Result<Shop> setBadge(ShopId shop, const ShopBadge &badge);
    /// With the shops that take their numbers from it: all or nothing.
    Result<AccountEntry> addAccount(const QString &name, const QString &carrier, const QStringList &shops = {});
    Result<AccountEntry> share(const QString &account, const QString &shop);
    /// Only later numbers are refused to the shop; those that it has stay good.
    Result<AccountEntry> unshare(const QString &account, const QString &shop);
    /// How many numbers of the account the shop may take on a day; 0 = as many as it likes.
    Result<DailyLimit> setDailyLimit(const QString &account, const QString &shop, qint64 perDay);
    /// The rest of numbers below which the account is on alert; 0 = never.
    Result<AccountEntry> setLowMark(const QString &account, qint64 mark);
    Result<std::vector<AccountEntry>> accounts();
    Result<ShopLinks> links();
    /// NumberImpossible, SequenceExhausted: why these cannot be numbers of the account's carrier. AlreadyExists if
    /// they overlap a segment of the same carrier.
    Result<NumberSegment> addSegment(const SegmentRequest &request);

private:
    /// Changes nothing if the shop shares it already.
    void share(UnitOfWork &unit, WaybillAccount &account, ShopId shop) const;

    Workplace &m_place;
    const CarrierBook &m_carriers;
};

} // namespace waydesk
