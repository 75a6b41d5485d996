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

std::vector<WarehouseRule> warehouseRulesFrom(const QStringList &lines)
{
    std::vector<WarehouseRule> rules;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype at = line.lastIndexOf(u'=');
        if (at < 0)
            rules.push_back({line.trimmed(), {}});
        else
            rules.push_back({line.left(at).trimmed(), line.mid(at + 1).trimmed()});
    }
    return rules;
}

QStringList warehouseLines(std::span<const WarehouseRule> rules)
{
    QStringList lines;
    for (const WarehouseRule &rule : rules)
        lines.append(rule.sku + u'=' + rule.warehouse);
    return lines;
}

} // namespace waydesk
