// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/reportrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlReportRepository final : public ReportRepository, private SqlRepository
{
public:
    explicit SqlReportRepository(Connection &db)
        : SqlRepository(db)
    { }

    std::vector<WorkCount> work(WorkStep step, qint64 since) override;
    qint64 printedParcels() override;

    std::vector<RiskOrder> riskOrders(std::span<const OrderId> ids) override;
    void eachWaiting(const std::function<void(const RiskOrder &)> &take) override;
    std::vector<qint64> orderTimes(ShopId shop, qint64 from, qint64 until) override;
    static QByteArray orderTimesSql(); ///< for tests: how it is found
    std::vector<OrderId> waitingBetween(ShopId shop, qint64 from, qint64 until) override;

    void everyBuyer(const std::function<void(const BuyerOrder &)> &take) override;
    std::vector<BuyerOrder> ordersOfBuyer(ShopId shop, const QString &buyer) override;
    std::vector<BuyerOrder> buyersOf(std::span<const OrderId> ids) override;
    std::vector<OrderId> newOrders(std::span<const OrderId> ids, qint64 since, qint64 numberedToo,
                                   const QString &holder) override;
    std::vector<std::pair<OrderId, QString>> liftedTexts(const QString &setBy, std::span<const OrderId> ids) override;
};

} // namespace waydesk
