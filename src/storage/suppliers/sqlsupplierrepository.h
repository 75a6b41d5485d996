// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/supplierrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlSupplierRepository final : public SupplierRepository, private SqlRepository
{
public:
    explicit SqlSupplierRepository(Connection &db)
        : SqlRepository(db)
    { }

    void insert(std::span<const Purchase> purchases) override;
    void update(const Purchase &purchase) override;
    void replaceItems(const Purchase &purchase) override;
    void updateTold(const Purchase &purchase) override;
    std::vector<Purchase> byIds(std::span<const PurchaseId> ids) override;
    std::vector<Purchase> ofOrders(std::span<const OrderId> orders) override;
    std::vector<Purchase> open(qint64 sentSinceMs) override;
    bool any() override;
    std::vector<Purchase> byNumber(const QString &number) override;
    bool usesAny(const QString &carrier, const QStringList &numbers) override;
    std::vector<Purchase> toldOfShop(ShopId shop, WriteBackState told) override;
    std::vector<ParcelId> heldParts() override;

private:
    void attachItems(std::vector<Purchase> &purchases);
};

} // namespace waydesk
