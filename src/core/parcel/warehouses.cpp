// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/warehouses.h"

namespace waydesk {

QString warehouseOf(std::span<const WarehouseRule> rules, const QString &sku)
{
    const WarehouseRule *best = nullptr;
    for (const WarehouseRule &rule : rules) {
        if (rule.sku == sku)
            return rule.warehouse;
        const bool begins = rule.sku.endsWith(u'*') && sku.startsWith(QStringView(rule.sku).chopped(1));
        if (begins && (!best || rule.sku.size() > best->sku.size()))
            best = &rule;
    }
    return best ? best->warehouse : QString();
}

} // namespace waydesk
