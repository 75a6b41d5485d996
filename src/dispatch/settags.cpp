// SPDX-License-Identifier: Apache-2.0
#include "dispatch/settags.h"

#include "core/tags/tagrulejson.h"
#include "dispatch/buyerhistory.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/settingsrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString rulesKey = QStringLiteral("tags/rules");
const QString acceptKey = QStringLiteral("tags/accept");

std::unexpected<Error> notFound(const QString &subject, qint64 id)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, subject}, {u"name"_s, QString::number(id)}});
}

QString compact(const QJsonDocument &json) { return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); }

QString kept(UnitOfWork &unit, const QString &key) { return unit.settings().value(key).value_or(QString()); }

void keepTags(UnitOfWork &unit, const TagSettings &settings)
{
    QJsonArray json;
    for (const TagRule &tag : settings.tags)
        json.append(tagRuleToJson(tag));
    for (const auto &raw : settings.unread)
        json.append(raw);
    unit.settings().setValue(rulesKey, compact(QJsonDocument(json)));
}

void keep(UnitOfWork &unit, const AcceptRules &rules)
{
    unit.settings().setValue(acceptKey, compact(QJsonDocument(acceptRulesToJson(rules))));
}

auto placeOf(std::vector<TagRule> &tags, qint64 id) { return std::ranges::find(tags, id, &TagRule::id); }

} // namespace

void SetTags::keepChanged(UnitOfWork &unit, TagSettings &settings) const
{
    if (settings.isAcceptTorn)
        return;
    if (settings.accept.on)
        settings.accept.changed = m_place.clock.wallMs();
    keep(unit, settings.accept);
}

TagSettings tagSettings(UnitOfWork &unit)
{
    TagSettings settings;
    const QString rules = kept(unit, rulesKey);
    const QJsonDocument all = QJsonDocument::fromJson(rules.toUtf8());
    if (!rules.isEmpty() && !all.isArray())
        settings.unread.append(rules);
    for (const auto &one : all.array()) {
        auto rule = tagRuleFromJson(one.toObject());
        if (rule && placeOf(settings.tags, rule->id) == settings.tags.end() && sound(*rule, settings.tags))
            settings.tags.push_back(std::move(*rule));
        else
            settings.unread.append(one);
    }
    if (const QString text = kept(unit, acceptKey); !text.isEmpty()) {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        settings.accept = acceptRulesFromJson(json.object());
        if (!json.isObject())
            settings.accept.on = settings.accept.unread = true;
        settings.isAcceptTorn = settings.accept.unread;
        settings.accept.unread |= waitsForOthers(settings.accept, settings.tags);
    }
    return settings;
}

Result<TagSettings> SetTags::all() const
{
    return inRead<TagSettings>(m_place.store,
                               [](UnitOfWork &unit) -> Result<TagSettings> { return tagSettings(unit); });
}

Result<qint64> SetTags::put(const TagRule &typed, std::optional<TagEffect> effect) const
{
    return inWrite<qint64>(m_place.store, [&](UnitOfWork &unit) -> Result<qint64> {
        TagSettings settings = tagSettings(unit);
        std::vector<TagRule> &tags = settings.tags;
        TagRule rule = tidied(typed);
        if (const auto good = sound(rule, tags); !good)
            return std::unexpected(good.error());
        const auto shops = unit.orders().shops();
        for (const ShopId shop : rule.when.shops) {
            if (std::ranges::find(shops, shop, &Shop::id) == shops.end())
                return notFound(u"shop"_s, shop.value);
        }
        const auto before = placeOf(tags, rule.id);
        if (rule.id != 0 && before == tags.end())
            return notFound(u"tag"_s, rule.id);
        const bool says = effect && effectOf(settings.accept, rule.id) != *effect;
        if (says && settings.isAcceptTorn)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_unreadable"_s}});
        if (rule.id == 0) {
            rule.id = unit.newId();
            tags.push_back(rule);
        } else {
            *before = rule;
        }
        keepTags(unit, settings);
        if (says)
            settings.accept = withEffect(settings.accept, rule.id, *effect);
        keepChanged(unit, settings);
        m_place.record(unit, u"tag_rule"_s, SubjectKind::None, 0, {{u"tag"_s, rule.id}, {u"urgent"_s, rule.urgent}});
        return rule.id;
    });
}

Result<void> SetTags::remove(qint64 id) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        TagSettings settings = tagSettings(unit);
        const auto found = placeOf(settings.tags, id);
        if (found == settings.tags.end())
            return notFound(u"tag"_s, id);
        settings.tags.erase(found);
        for (qsizetype i = settings.unread.size(); i-- > 0;) {
            if (settings.unread[i].toObject()[u"id"].toInteger() == id) // a second one would take its place
                settings.unread.removeAt(i);
        }
        keepTags(unit, settings);
        settings.accept = withEffect(settings.accept, id, TagEffect::None);
        keepChanged(unit, settings);
        m_place.record(unit, u"tag_rule"_s, SubjectKind::None, 0, {{u"tag"_s, id}, {u"removed"_s, true}});
        return {};
    });
}

Result<int> SetTags::removeUnread() const
{
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        TagSettings settings = tagSettings(unit);
        if (settings.unread.isEmpty() && !waitsForOthers(settings.accept, settings.tags))
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"tag remove"_s}});
        if (settings.isAcceptTorn)
            return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_unreadable"_s}});
        settings.accept = withTags(settings.accept, settings.tags);
        const auto gone = static_cast<int>(settings.unread.size());
        settings.unread = {};
        keepTags(unit, settings);
        keepChanged(unit, settings);
        m_place.record(unit, u"tag_rule"_s, SubjectKind::None, 0, {{u"unread"_s, gone}, {u"removed"_s, true}});
        return gone;
    });
}

Result<void> SetTags::move(qint64 id, size_t place) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        TagSettings settings = tagSettings(unit);
        std::vector<TagRule> &tags = settings.tags;
        const auto found = placeOf(tags, id);
        if (found == tags.end())
            return notFound(u"tag"_s, id);
        TagRule rule = std::move(*found);
        tags.erase(found);
        tags.insert(tags.begin() + static_cast<ptrdiff_t>(std::min(place, tags.size())), std::move(rule));
        keepTags(unit, settings);
        m_place.record(unit, u"tag_rule"_s, SubjectKind::None, 0,
                       {{u"tag"_s, id}, {u"place"_s, static_cast<qint64>(place)}});
        return {};
    });
}

Result<AcceptRules> SetTags::setAccept(AcceptRules rules) const
{
    return inWrite<AcceptRules>(m_place.store,
                                [&](UnitOfWork &unit) { return accept(unit, tagSettings(unit), rules); });
}

Result<AcceptRules> SetTags::setMode(bool on, bool othersGo) const
{
    return inWrite<AcceptRules>(m_place.store, [&](UnitOfWork &unit) {
        const TagSettings settings = tagSettings(unit);
        AcceptRules rules = settings.accept;
        rules.on = on;
        rules.othersGo = on ? othersGo : rules.othersGo;
        return accept(unit, settings, rules);
    });
}

Result<AcceptRules> SetTags::accept(UnitOfWork &unit, const TagSettings &settings, AcceptRules rules) const
{
    if (settings.isAcceptTorn && rules.on)
        return fail(ErrorCode::InvalidArgument, {{u"argument"_s, u"tag"_s}, {u"reason"_s, u"tag_unreadable"_s}});
    for (const std::vector<qint64> *ids : {&rules.wait, &rules.go}) {
        for (const qint64 id : *ids) {
            if (std::ranges::find(settings.tags, id, &TagRule::id) == settings.tags.end()
                && effectOf(settings.accept, id) == TagEffect::None) // it is there, and cannot be read
                return notFound(u"tag"_s, id);
        }
    }
    for (const qint64 id : rules.wait) {
        const auto tag = std::ranges::find(settings.tags, id, &TagRule::id);
        if (std::ranges::find(rules.go, id) != rules.go.end())
            return fail(ErrorCode::InvalidArgument,
                        {{u"argument"_s, u"tag"_s},
                         {u"reason"_s, u"tag_both"_s},
                         {u"value"_s, tag == settings.tags.end() ? QString::number(id) : tag->name}});
    }
    const qint64 now = m_place.clock.wallMs();
    const bool staysOn = settings.accept.on && !settings.isAcceptTorn;
    rules.since = !rules.on ? 0 : staysOn ? settings.accept.since : now;
    rules.changed = rules.on ? now : 0;
    if (!rules.on)
        rules = withTags(rules, settings.tags);
    rules.unread = waitsForOthers(rules, settings.tags);
    keep(unit, rules);
    m_place.record(unit, u"accept_rules"_s, SubjectKind::None, 0, {{u"rules"_s, acceptRulesToJson(rules)}});
    return rules;
}

Result<TagExplanation> SetTags::explain(OrderId id) const
{
    return inRead<TagExplanation>(m_place.store, [&](UnitOfWork &unit) -> Result<TagExplanation> {
        const auto orders = unit.orders().byIds(std::span(&id, 1));
        if (orders.empty())
            return notFound(u"order"_s, id.value);
        TagExplanation found{orders.front(), {}, {}, {}, {}};
        const auto shops = unit.orders().shops();
        found.shop = *std::ranges::find(shops, found.order.shop, &Shop::id);
        const TagSettings settings = tagSettings(unit);
        const TagMatcher matcher(settings.tags);
        if (matcher.asksForBuyers())
            found.earlier = BuyerHistory::earlierIn(unit, id, found.order.shop, found.order.buyer,
                                                    madeAt(found.order.createdAt, found.order.paidAt));
        const TagBits bits = matcher.match(tagFactsOf(found.order, found.earlier));
        for (size_t i = 0; i < settings.tags.size(); ++i) {
            if (((bits >> i) & 1u) != 0)
                found.tags.push_back(settings.tags[i]);
        }
        found.waits = waitsBecause(settings.accept, settings.tags, bits);
        return found;
    });
}

} // namespace waydesk
