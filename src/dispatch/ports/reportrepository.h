// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/risk/risk.h"
#include "core/support/ids.h"

#include <QString>

#include <functional>
#include <span>
#include <vector>

namespace waydesk {

/// Steps of a parcel that a report counts, each parcel's use of a number once a step.
enum class WorkStep {
    Printed, ///< the first copy of its label left for the printer and is not in doubt
    Scanned, ///< it passed
    HandedOver ///< its handover was closed with it
};

/// Parcels of one shop and carrier that made a step in one quarter of an hour.
struct WorkCount {
    qint64 quarter = 0; ///< its start
    ShopId shop; ///< of the parcel's first line
    QString carrier;
    qint64 count = 0;
};

/// Whose order it is.
struct BuyerOrder {
    OrderId id;
    ShopId shop;
    QString buyer; ///< as the platform wrote it
    qint64 at = 0; ///< as madeAt(); 0 = not known
    bool counts = true; ///< it was paid, and is not cancelled
};

class ReportRepository
{
public:
    virtual ~ReportRepository() = default;
    /// At or after `since`, oldest first.
    virtual std::vector<WorkCount> work(WorkStep step, qint64 since) = 0;
    /// Parcels that are printed at this moment: scanned ones are verified.
    virtual qint64 printedParcels() = 0;

    /// What the visible ones of these orders are judged by, whether they wait or not; each once.
    virtual std::vector<RiskOrder> riskOrders(std::span<const OrderId> ids) = 0;
    /// Each visible order that waits, with what it can share with others: id, shop, street, phone and buyer alone.
    virtual void eachWaiting(const std::function<void(const RiskOrder &)> &take) = 0;
    /// When the visible orders of a shop were made, from..until (not included), in any order.
    virtual std::vector<qint64> orderTimes(ShopId shop, qint64 from, qint64 until) = 0;
    /// Visible orders of a shop that wait and were made then.
    virtual std::vector<OrderId> waitingBetween(ShopId shop, qint64 from, qint64 until) = 0;

    /// Every visible order that names a buyer, in any order: one reading of the whole table.
    virtual void everyBuyer(const std::function<void(const BuyerOrder &)> &take) = 0;
    /// The visible ones of one buyer, as he is written; for one question, not for a rule.
    virtual std::vector<BuyerOrder> ordersOfBuyer(ShopId shop, const QString &buyer) = 0;
    /// Those of these that are visible.
    virtual std::vector<BuyerOrder> buyersOf(std::span<const OrderId> ids) = 0;
    /// Those of these that are visible, wait, came with an import that began at or after `since`, and are in no parcel
    /// that got further than planned, or verified where that import began after `numberedToo`, unless `holder` has a
    /// hold on it.
    virtual std::vector<OrderId> newOrders(std::span<const OrderId> ids, qint64 since, qint64 numberedToo,
                                           const QString &holder) = 0;
    /// What the holds said that this one set on these orders and somebody else lifted.
    virtual std::vector<std::pair<OrderId, QString>> liftedTexts(const QString &setBy,
                                                                 std::span<const OrderId> ids) = 0;
};

} // namespace waydesk
