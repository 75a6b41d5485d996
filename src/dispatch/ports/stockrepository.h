// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk {

/// What is known of how many pieces of each article are there.
class StockRepository
{
public:
    virtual ~StockRepository() = default;
};

} // namespace waydesk
