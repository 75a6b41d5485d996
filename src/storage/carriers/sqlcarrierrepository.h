// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/carrierrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlCarrierRepository final : public CarrierRepository, private SqlRepository
{
public:
    explicit SqlCarrierRepository(Connection &db)
        : SqlRepository(db)
    { }

    CarrierPolicy policy() override;
    std::vector<CarrierRule> rules() override;
    Suspensions suspensions() override;
    std::vector<Suspension> suspendedAt(const QString &carrier, qint64 nowMs) override;
    void insert(PolicyPart part, const CarrierPolicy &rows) override;
    void clear(PolicyPart part) override;
    void removeGoods(const QString &sku) override;
    bool remove(PolicyPart part, qint64 id) override;
    std::vector<CarrierRecord> records(qint64 sinceMs) override;
    QHash<ParcelId, QString> picks(std::span<const ParcelId> parcels) override;
    void setPicks(std::span<const std::pair<ParcelId, QString>> picks) override;

private:
    void insertRules(std::span<const CarrierRule> rules);
};

} // namespace waydesk
