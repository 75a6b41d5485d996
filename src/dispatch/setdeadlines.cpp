// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setdeadlines.h"

#include "dispatch/ports/calendarshelf.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60;

QString shopKey(ShopId shop) { return u"deadline/shop/"_s + QString::number(shop.value); }
QString overridePrefix() { return u"deadline/override/"_s; }

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectIn(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

QString promiseText(const Term &term) { return term.amount > 0 ? termText(term) : QString(); }

QString jsonOf(const ShopTerms &terms)
{
    return compact({{u"promise"_s, promiseText(terms.promise)}, {u"country"_s, terms.country}});
}

QString jsonOf(const DeadlineOverride &one)
{
    return compact({{u"name"_s, one.name},
                    {u"platform"_s, one.platform},
                    {u"shop"_s, QString::number(one.shop.value)},
                    {u"from"_s, one.from},
                    {u"until"_s, one.until},
                    {u"effect"_s, overrideEffectName(one.effect)},
                    {u"term"_s, promiseText(one.term)},
                    {u"ship_by"_s, one.shipBy}});
}

qint64 timeIn(const QJsonObject &object, const QString &key) { return qint64(object[key].toDouble()); }

std::optional<DeadlineOverride> overrideFrom(qint64 id, const QJsonObject &object)
{
    const auto effect = overrideEffectFromName(object[u"effect"].toString());
    if (!effect || id <= 0)
        return std::nullopt;
    DeadlineOverride one;
    one.id = id;
    one.name = object[u"name"].toString();
    one.platform = object[u"platform"].toString();
    one.shop = ShopId(object[u"shop"].toString().toLongLong());
    one.from = timeIn(object, u"from"_s);
    one.until = timeIn(object, u"until"_s);
    one.effect = *effect;
    one.term = termFromText(object[u"term"].toString()).value_or(Term());
    one.shipBy = timeIn(object, u"ship_by"_s);
    const bool whole = one.effect != OverrideEffect::Term || one.term.isSound();
    return whole ? std::optional(one) : std::nullopt;
}

std::unexpected<Error> wrong(const QString &argument, const QVariant &value)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
}

std::unexpected<Error> noShop(ShopId shop)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, u"shop"_s}, {u"name"_s, QString::number(shop.value)}});
}

Result<void> sound(const DeadlineOverride &one)
{
    if (one.name.trimmed().isEmpty() || one.name.size() > longestName)
        return wrong(u"name"_s, one.name);
    if (one.from <= 0)
        return wrong(u"from"_s, QString());
    if (one.until <= one.from)
        return wrong(u"until"_s, QString());
    if (one.effect == OverrideEffect::Term && !one.term.isSound())
        return wrong(u"term"_s, promiseText(one.term));
    if (one.effect == OverrideEffect::ShipBy && one.shipBy <= one.from)
        return wrong(u"ship_by"_s, QString());
    return {};
}

/// Every table has to count the shops anew that it is about.
void tell(UnitOfWork &unit, const DeadlineOverride &one, const std::vector<Shop> &shops)
{
    for (const Shop &shop : shops) {
        if (one.isAbout(shop))
            unit.history().changed(SubjectKind::Shop, shop.id.value);
    }
}

QJsonObject detailOf(const DeadlineOverride &one)
{
    return {{u"override"_s, one.id},
            {u"effect"_s, overrideEffectName(one.effect)},
            {u"from"_s, one.from},
            {u"until"_s, one.until}};
}

} // namespace

ShopTerms DeadlineSettings::termsOf(ShopId shop) const
{
    const auto found = std::ranges::find(terms, shop, &ShopTerms::shop);
    return found == terms.end() ? ShopTerms{shop, {}, {}} : *found;
}

DeadlineSettings deadlineSettings(UnitOfWork &unit)
{
    DeadlineSettings settings;
    settings.shops = unit.orders().shops();
    for (const Shop &shop : settings.shops) {
        if (const auto kept = unit.settings().value(shopKey(shop.id))) {
            const QJsonObject object = objectIn(*kept);
            settings.terms.push_back(
                {shop.id, termFromText(object[u"promise"].toString()).value_or(Term()), object[u"country"].toString()});
        }
    }
    const auto kept = unit.settings().beginningWith(overridePrefix());
    for (auto one = kept.cbegin(); one != kept.cend(); ++one) {
        const qint64 id = one.key().sliced(overridePrefix().size()).toLongLong();
        if (auto read = overrideFrom(id, objectIn(one.value())))
            settings.overrides.push_back(std::move(*read));
    }
    std::ranges::sort(settings.overrides, std::greater(), &DeadlineOverride::id);
    return settings;
}

DeadlineRules deadlineRules(UnitOfWork &unit, const Workplace &place)
{
    DeadlineSettings settings = deadlineSettings(unit);
    return {place.deadlineBook(), settings.shops, settings.terms, std::move(settings.overrides)};
}

Result<DeadlineSettings> SetDeadlines::all() const
{
    return inRead<DeadlineSettings>(
        m_place.store, [](UnitOfWork &unit) -> Result<DeadlineSettings> { return deadlineSettings(unit); });
}

Result<Shop> SetDeadlines::setShop(const ShopTerms &terms, std::optional<bool> mall) const
{
    if (terms.promise.amount != 0 && !terms.promise.isSound())
        return wrong(u"promise"_s, promiseText(terms.promise));
    if (!terms.country.isEmpty() && m_place.deadlineBook()->calendar(terms.country).country() != terms.country)
        return wrong(u"country"_s, terms.country);
    return inWrite<Shop>(m_place.store, [&](UnitOfWork &unit) -> Result<Shop> {
        const auto shops = unit.orders().shops();
        const auto found = std::ranges::find(shops, terms.shop, &Shop::id);
        if (found == shops.end())
            return noShop(terms.shop);
        Shop shop = *found;
        if (mall && *mall != shop.mall) {
            shop.mall = *mall;
            unit.orders().updateKind(shop);
            ++shop.version;
        }
        if (terms.promise.amount == 0 && terms.country.isEmpty())
            unit.settings().remove(shopKey(shop.id));
        else
            unit.settings().setValue(shopKey(shop.id), jsonOf(terms));
        m_place.record(
            unit, u"deadline_shop"_s, SubjectKind::Shop, shop.id.value,
            {{u"promise"_s, promiseText(terms.promise)}, {u"country"_s, terms.country}, {u"mall"_s, shop.mall}});
        return shop;
    });
}

Result<DeadlineOverride> SetDeadlines::add(const DeadlineOverride &announced) const
{
    if (const auto good = sound(announced); !good)
        return std::unexpected(good.error());
    return inWrite<DeadlineOverride>(m_place.store, [&](UnitOfWork &unit) -> Result<DeadlineOverride> {
        DeadlineOverride one = announced;
        one.name = one.name.trimmed();
        const auto shops = unit.orders().shops();
        if (one.shop.isValid() && std::ranges::find(shops, one.shop, &Shop::id) == shops.end())
            return noShop(one.shop);
        one.id = unit.newId();
        unit.settings().setValue(overridePrefix() + QString::number(one.id), jsonOf(one));
        m_place.record(unit, u"deadline_override"_s, SubjectKind::None, 0, detailOf(one));
        tell(unit, one, shops);
        return one;
    });
}

Result<void> SetDeadlines::remove(qint64 id) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const QString key = overridePrefix() + QString::number(id);
        const auto kept = unit.settings().value(key);
        if (!kept)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"override"_s}, {u"name"_s, QString::number(id)}});
        const DeadlineOverride one = overrideFrom(id, objectIn(*kept)).value_or(DeadlineOverride());
        unit.settings().remove(key);
        m_place.record(unit, u"deadline_override_removed"_s, SubjectKind::None, 0, detailOf(one));
        tell(unit, one, unit.orders().shops());
        return {};
    });
}

Result<QString> SetDeadlines::addCalendar(CalendarShelf &shelf, const QString &file) const
{
    auto id = shelf.add(file);
    if (!id)
        return id;
    if (const auto told = tellShops(*id); !told)
        return std::unexpected(told.error());
    return id;
}

Result<void> SetDeadlines::removeCalendar(CalendarShelf &shelf, const QString &id) const
{
    if (const auto removed = shelf.remove(id); !removed)
        return removed;
    return tellShops(id);
}

Result<void> SetDeadlines::tellShops(const QString &calendar) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        m_place.record(unit, u"calendar"_s, SubjectKind::None, 0, {{u"calendar"_s, calendar}});
        tell(unit, {}, unit.orders().shops());
        return {};
    });
}

} // namespace waydesk
