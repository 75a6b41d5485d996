// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setsuppliers.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonDocument>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t chunk = 500;
constexpr size_t mostTried = 5000;
constexpr size_t mostExamples = 8;

QString keyOf(ShopId shop) { return u"supplier/shop/"_s + QString::number(shop.value); }

} // namespace

const SupplierTerms &SupplierSettings::termsOf(ShopId shop) const
{
    static const SupplierTerms none;
    const auto found = std::ranges::find(shops, shop, [](const OfShop &one) { return one.shop.id; });
    return found == shops.end() ? none : found->terms;
}

QString SupplierSettings::nameOf(ShopId shop) const
{
    const auto found = std::ranges::find(shops, shop, [](const OfShop &one) { return one.shop.id; });
    return found == shops.end() ? QString() : found->shop.name;
}

SupplierSettings supplierSettings(UnitOfWork &unit)
{
    SupplierSettings settings;
    for (const Shop &shop : unit.orders().shops()) {
        const QString kept = unit.settings().value(keyOf(shop.id)).value_or(QString());
        if (kept.isEmpty()) {
            settings.shops.push_back({shop, {}});
            continue;
        }
        const auto terms = SupplierTerms::fromJson(QJsonDocument::fromJson(kept.toUtf8()).object());
        settings.shops.push_back({shop, terms.value_or(SupplierTerms()), terms.has_value()});
    }
    return settings;
}

Result<SupplierSettings> SetSuppliers::all() const
{
    return inRead<SupplierSettings>(
        m_place.store, [](UnitOfWork &unit) -> Result<SupplierSettings> { return supplierSettings(unit); });
}

Result<void> SetSuppliers::set(std::span<const ShopId> shops, const SupplierTerms &terms) const
{
    return m_place.store.write([&](UnitOfWork &unit) { return put(unit, shops, terms); });
}

Result<QStringList> SetSuppliers::setAll(ShopId chosen, const SupplierTerms &terms) const
{
    return inWrite<QStringList>(m_place.store, [&](UnitOfWork &unit) -> Result<QStringList> {
        std::vector<ShopId> shops{chosen};
        QStringList leftOut;
        const SupplierSettings settings = supplierSettings(unit);
        for (const SupplierSettings::OfShop &one : settings.shops) {
            if (one.shop.id != chosen && one.readable)
                shops.push_back(one.shop.id);
            else if (one.shop.id != chosen)
                leftOut.append(one.shop.name);
        }
        if (const auto done = put(unit, shops, terms); !done)
            return std::unexpected(done.error());
        return leftOut;
    });
}

Result<void> SetSuppliers::put(UnitOfWork &unit, std::span<const ShopId> shops, const SupplierTerms &terms) const
{
    const auto known = unit.orders().shops();
    for (const ShopId shop : shops) {
        if (std::ranges::find(known, shop, &Shop::id) == known.end())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, QString::number(shop.value)}});
        const QJsonDocument json(terms.toJson());
        unit.settings().setValue(keyOf(shop), QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
        m_place.record(unit, u"supplier_terms"_s, SubjectKind::Shop, shop.value,
                       {{u"patterns"_s, qint64(terms.patterns.size())}, {u"suppliers"_s, terms.suppliers.size()}});
    }
    return {};
}

Result<SetSuppliers::Trial> SetSuppliers::tryOut(ShopId shop, const SupplierTerms &terms) const
{
    return inRead<Trial>(m_place.store, [&](UnitOfWork &unit) -> Result<Trial> {
        Trial trial;
        const std::vector<OrderId> waiting = unit.orders().waiting();
        for (size_t from = 0; from < waiting.size() && trial.orders < int(mostTried); from += chunk) {
            const auto some = std::span(waiting).subspan(from, std::min(chunk, waiting.size() - from));
            for (const Order &order : unit.orders().byIds(some)) {
                if (order.shop != shop)
                    continue;
                ++trial.orders;
                bool any = false;
                for (const OrderLine &line : order.lines) {
                    const auto found = terms.supplierItem(line.sku);
                    if (!found)
                        continue;
                    any = true;
                    const bool known =
                        std::ranges::any_of(trial.examples, [&](const Example &one) { return one.sku == line.sku; });
                    if (!known && trial.examples.size() < mostExamples)
                        trial.examples.push_back({line.sku, *found});
                }
                trial.matching += any ? 1 : 0;
            }
        }
        return trial;
    });
}

} // namespace waydesk
