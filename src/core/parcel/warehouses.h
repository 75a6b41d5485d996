// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace waydesk {

/// Where the articles of a shop lie.
struct WarehouseRule {
    QString sku; ///< the whole code, or its beginning and '*'
    QString warehouse;

    friend bool operator==(const WarehouseRule &, const WarehouseRule &) = default;
};

/// The warehouse of an article: a whole code wins, then the longest beginning; empty where no rule speaks of it.
QString warehouseOf(std::span<const WarehouseRule> rules, const QString &sku);

} // namespace waydesk
