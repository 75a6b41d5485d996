// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setrisk.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/riskrule.h"

#include <QJsonDocument>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr RiskLimits surgeLeast{1, 99999};

QString shopKey(ShopId shop) { return u"risk/shop/"_s + QString::number(shop.value); }

std::unexpected<Error> notFound(const QString &subject, qint64 id)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, subject}, {u"name"_s, QString::number(id)}});
}

std::unexpected<Error> wrong(const QString &argument, int value, const RiskLimits &limits)
{
    return fail(ErrorCode::InvalidArgument,
                {{u"argument"_s, argument},
                 {u"value"_s, value},
                 {u"allowed"_s, QStringList{u"%1..%2"_s.arg(limits.from).arg(limits.until)}}});
}

Result<void> sound(const RiskTerms &terms)
{
    if (!surgeLeast.holds(terms.surgeLeast))
        return wrong(u"day_surge_least"_s, terms.surgeLeast, surgeLeast);
    for (const RiskCheck check : riskChecks) {
        if (!riskLimits(check).holds(terms.of(check).limit))
            return wrong(riskCheckName(check), terms.of(check).limit, riskLimits(check));
    }
    return {};
}

Result<void> known(UnitOfWork &unit, std::span<const ShopId> shops)
{
    const auto all = unit.orders().shops();
    for (const ShopId shop : shops) {
        if (std::ranges::find(all, shop, &Shop::id) == all.end())
            return notFound(u"shop"_s, shop.value);
    }
    return {};
}

} // namespace

RiskTerms RiskSettings::termsOf(ShopId shop) const
{
    const auto found = std::ranges::find(shops, shop, [](const OfShop &one) { return one.shop.id; });
    return found == shops.end() ? RiskTerms() : found->terms;
}

RiskSettings riskSettings(UnitOfWork &unit)
{
    RiskSettings settings;
    for (const Shop &shop : unit.orders().shops()) {
        const auto kept = unit.settings().value(shopKey(shop.id));
        const QJsonObject json = QJsonDocument::fromJson(kept.value_or(QString()).toUtf8()).object();
        settings.shops.push_back({shop, riskTermsFromJson(json), kept.has_value()});
    }
    return settings;
}

Result<RiskSettings> SetRisk::all() const
{
    return inRead<RiskSettings>(m_place.store,
                                [](UnitOfWork &unit) -> Result<RiskSettings> { return riskSettings(unit); });
}

Result<void> SetRisk::set(std::span<const ShopId> shops, const RiskTerms &terms) const
{
    return m_place.store.write([&](UnitOfWork &unit) { return put(m_place, unit, shops, terms); });
}

Result<void> SetRisk::put(const Workplace &place, UnitOfWork &unit, std::span<const ShopId> shops,
                          const RiskTerms &terms)
{
    if (const auto good = sound(terms); !good)
        return good;
    if (const auto good = known(unit, shops); !good)
        return good;
    const QJsonObject json = riskTermsToJson(terms);
    for (const ShopId shop : shops) {
        unit.settings().setValue(shopKey(shop), QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)));
        place.record(unit, u"risk_terms"_s, SubjectKind::Shop, shop.value, {{u"terms"_s, json}});
    }
    return {};
}

Result<void> SetRisk::reset(std::span<const ShopId> shops) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (const auto good = known(unit, shops); !good)
            return good;
        for (const ShopId shop : shops) {
            unit.settings().remove(shopKey(shop));
            m_place.record(unit, u"risk_terms"_s, SubjectKind::Shop, shop.value, {{u"reset"_s, true}});
        }
        return {};
    });
}

Result<RiskExplanation> SetRisk::explain(OrderId id) const
{
    return inRead<RiskExplanation>(m_place.store, [&](UnitOfWork &unit) -> Result<RiskExplanation> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return notFound(u"order"_s, id.value);
        RiskExplanation explanation{orders.front(), {}, {}};
        const auto shops = unit.orders().shops();
        explanation.shop = *std::ranges::find(shops, orders.front().shop, &Shop::id);
        const RiskSettings settings = riskSettings(unit);
        for (const auto &[order, findings] : riskFindings(unit, settings, {id}))
            explanation.findings = findings;
        return explanation;
    });
}

} // namespace waydesk
