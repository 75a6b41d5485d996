// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/scanrepository.h"
#include "storage/connection/sqlrepository.h"
#include "storage/parcels/parcelrows.h"

namespace waydesk {

class SqlScanRepository final : public ScanRepository, private SqlRepository
{
public:
    explicit SqlScanRepository(Connection &db)
        : SqlRepository(db)
        , m_parcels(db)
    { }

    /// Five statements, each by index. A number that several carriers gave out: the live use, then the newest.
    std::optional<ScanFacts> facts(const QString &number) override;
    void insert(const ScanRecord &record) override;
    /// Newest first, in the order they were written.
    std::vector<ScanRecord> latest(int limit) override;
    void journal(qint64 firstId, std::span<const JournaledScan> scans) override;
    std::vector<JournaledScan> journaled(int limit) override;

private:
    std::vector<Order> orders(const Parcel &parcel);
    std::vector<Hold> openHolds(ParcelId parcel);

    ParcelRows m_parcels;
};

} // namespace waydesk
