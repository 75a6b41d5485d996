// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/stockrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlStockRepository final : public StockRepository, private SqlRepository
{
public:
    explicit SqlStockRepository(Connection &db)
        : SqlRepository(db)
    { }

    std::vector<StockItem> items() override;
    void put(std::span<const StockItem> items) override;
    bool remove(const QString &sku) override;
    void clear() override;
    std::vector<WaitingLine> waitingLines(bool countedOnly) override;
    std::vector<PlacedLine> placedLines(bool countedOnly) override;
    QHash<QString, qint64> packedSinceCounted() override;
    std::vector<PackedParcel> packedSince(qint64 ms) override;
};

} // namespace waydesk
