// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setwarehouses.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(ShopId shop) { return u"warehouse/shop/"_s + QString::number(shop.value); }

QString jsonOf(const std::vector<WarehouseRule> &rules)
{
    QJsonArray all;
    for (const WarehouseRule &rule : rules)
        all.append(QJsonObject{{u"sku"_s, rule.sku}, {u"warehouse"_s, rule.warehouse}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

/// The rule that cannot be; empty if all can.
QString unsound(const std::vector<WarehouseRule> &rules)
{
    QSet<QString> known;
    for (const WarehouseRule &rule : rules) {
        const qsizetype star = rule.sku.indexOf(u'*');
        const bool good = !rule.sku.isEmpty() && !rule.warehouse.trimmed().isEmpty()
            && (star < 0 || star == rule.sku.size() - 1) && !known.contains(rule.sku);
        if (!good)
            return rule.sku + u'=' + rule.warehouse;
        known.insert(rule.sku);
    }
    return {};
}

} // namespace

std::vector<WarehouseRule> warehouseRules(UnitOfWork &unit, ShopId shop)
{
    std::vector<WarehouseRule> rules;
    const QString json = unit.settings().value(keyOf(shop)).value_or(QString());
    for (const QJsonValue &one : QJsonDocument::fromJson(json.toUtf8()).array()) {
        WarehouseRule rule{one[u"sku"].toString(), one[u"warehouse"].toString()};
        if (!rule.sku.isEmpty() && !rule.warehouse.isEmpty())
            rules.push_back(std::move(rule));
    }
    return rules;
}

Result<std::vector<SetWarehouses::OfShop>> SetWarehouses::all() const
{
    using All = std::vector<OfShop>;
    return inRead<All>(m_place.store, [](UnitOfWork &unit) -> Result<All> {
        All all;
        for (Shop &shop : unit.orders().shops()) {
            auto rules = warehouseRules(unit, shop.id);
            all.push_back({std::move(shop), std::move(rules)});
        }
        return all;
    });
}

Result<void> SetWarehouses::set(ShopId shop, const std::vector<WarehouseRule> &rules) const
{
    if (const QString wrong = unsound(rules); !wrong.isEmpty())
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"rule"_s}, {u"value"_s, wrong}});
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const auto shops = unit.orders().shops();
        if (std::ranges::find(shops, shop, &Shop::id) == shops.end())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, QString::number(shop.value)}});
        if (rules.empty())
            unit.settings().remove(keyOf(shop));
        else
            unit.settings().setValue(keyOf(shop), jsonOf(rules));
        m_place.record(unit, u"warehouses"_s, SubjectKind::Shop, shop.value, {{u"rules"_s, qint64(rules.size())}});
        return {};
    });
}

} // namespace waydesk
