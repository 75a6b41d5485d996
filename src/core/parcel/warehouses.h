// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

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

/// "SKU=WAREHOUSE", one a line; the last '=' divides, blanks around both sides and empty lines do not count. What has
/// no
/// '=' is a rule without a warehouse, which nobody keeps.
std::vector<WarehouseRule> warehouseRulesFrom(const QStringList &lines);
QStringList warehouseLines(std::span<const WarehouseRule> rules);

} // namespace waydesk
