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
};

} // namespace waydesk
