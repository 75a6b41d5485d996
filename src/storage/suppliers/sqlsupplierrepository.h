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
};

} // namespace waydesk
