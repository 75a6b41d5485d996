// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setmergepolicy.h"

#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString prefix() { return u"merge/shop/"_s; }

QJsonObject jsonOf(const MergePolicy &policy)
{
    return {{u"cross_shop"_s, policy.crossShop},
            {u"any_buyer"_s, policy.anyBuyer},
            {u"notes"_s, policy.notes},
            {u"presale"_s, policy.presale},
            {u"most_grams"_s, policy.mostGrams}};
}

MergePolicy policyFrom(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    MergePolicy policy;
    policy.crossShop = object[u"cross_shop"].toBool(policy.crossShop);
    policy.anyBuyer = object[u"any_buyer"].toBool(policy.anyBuyer);
    policy.notes = object[u"notes"].toBool(policy.notes);
    policy.presale = object[u"presale"].toBool(policy.presale);
    policy.mostGrams = std::clamp<qint64>(object[u"most_grams"].toInteger(), 0, SetMergePolicy::heaviest);
    return policy;
}

} // namespace

std::unordered_map<ShopId, MergePolicy> mergePolicies(UnitOfWork &unit)
{
    std::unordered_map<ShopId, MergePolicy> policies;
    const auto kept = unit.settings().beginningWith(prefix());
    for (auto one = kept.cbegin(); one != kept.cend(); ++one)
        policies.emplace(ShopId(one.key().sliced(prefix().size()).toLongLong()), policyFrom(one.value()));
    return policies;
}

Result<std::vector<SetMergePolicy::OfShop>> SetMergePolicy::all() const
{
    using All = std::vector<OfShop>;
    return inRead<All>(m_place.store, [](UnitOfWork &unit) -> Result<All> {
        const auto policies = mergePolicies(unit);
        All all;
        for (Shop &shop : unit.orders().shops()) {
            const auto found = policies.find(shop.id);
            all.push_back({std::move(shop), found == policies.end() ? MergePolicy() : found->second});
        }
        return all;
    });
}

Result<void> SetMergePolicy::set(ShopId shop, const MergePolicy &policy) const
{
    if (policy.mostGrams < 0 || policy.mostGrams > heaviest)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"most_grams"_s}, {u"value"_s, policy.mostGrams}});
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const auto shops = unit.orders().shops();
        if (std::ranges::find(shops, shop, &Shop::id) == shops.end())
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, QString::number(shop.value)}});
        const QString key = prefix() + QString::number(shop.value);
        const QJsonObject json = jsonOf(policy);
        const QString text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
        const auto kept = unit.settings().value(key);
        if (policy == (kept ? policyFrom(*kept) : MergePolicy()))
            return {};
        if (policy == MergePolicy())
            unit.settings().remove(key);
        else
            unit.settings().setValue(key, text);
        m_place.record(unit, u"merge_policy"_s, SubjectKind::Shop, shop.value, json);
        return {};
    });
}

} // namespace waydesk
