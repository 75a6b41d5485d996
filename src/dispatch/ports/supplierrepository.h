// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk {

/// Suppliers that send goods in our place, and what was ordered from them.
class SupplierRepository
{
public:
    virtual ~SupplierRepository() = default;
};

} // namespace waydesk
