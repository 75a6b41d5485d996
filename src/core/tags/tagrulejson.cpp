// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagrulejson.h"

#include <QJsonArray>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void putWords(QJsonObject &json, const QString &key, const QStringList &words)
{
    if (!words.isEmpty())
        json.insert(key, QJsonArray::fromStringList(words));
}

QStringList words(const QJsonObject &json, const QString &key)
{
    QStringList all;
    for (const auto &word : json[key].toArray())
        all.append(word.toString());
    return all;
}

std::optional<qint64> amount(const QJsonObject &json, const QString &key)
{
    return json.contains(key) ? std::optional(json[key].toInteger(-1)) : std::nullopt;
}

} // namespace

QJsonObject tagRuleToJson(const TagRule &rule)
{
    const TagConditions &when = rule.when;
    QJsonObject json{{u"id"_s, rule.id},
                     {u"name"_s, rule.name},
                     {u"colour"_s, tagColourName(rule.colour)},
                     {u"urgent"_s, rule.urgent}};
    QJsonArray shops;
    for (const ShopId shop : when.shops)
        shops.append(shop.value);
    if (!shops.isEmpty())
        json.insert(u"shops"_s, shops);
    putWords(json, u"countries"_s, when.countries);
    putWords(json, u"services"_s, when.services);
    putWords(json, u"goods"_s, when.goods);
    putWords(json, u"notes"_s, when.notes);
    if (when.amountFrom)
        json.insert(u"amount_from_minor"_s, *when.amountFrom);
    if (when.amountUntil)
        json.insert(u"amount_until_minor"_s, *when.amountUntil);
    if (when.hasAmount())
        json.insert(u"currency"_s, when.currency);
    if (when.piecesFrom > 0)
        json.insert(u"pieces_from"_s, when.piecesFrom);
    if (when.buyer != TagBuyer::Any)
        json.insert(u"buyer"_s, tagBuyerName(when.buyer));
    if (when.buyer == TagBuyer::Returning)
        json.insert(u"earlier_from"_s, when.earlierFrom);
    return json;
}

std::optional<TagRule> tagRuleFromJson(const QJsonObject &json)
{
    TagRule rule;
    rule.id = json[u"id"].toInteger();
    rule.name = json[u"name"].toString();
    rule.colour = tagColourFromName(json[u"colour"].toString()).value_or(TagColour::Grey);
    rule.urgent = json[u"urgent"].toBool();
    TagConditions &when = rule.when;
    for (const auto &shop : json[u"shops"].toArray())
        when.shops.emplace_back(shop.toInteger());
    when.countries = words(json, u"countries"_s);
    when.services = words(json, u"services"_s);
    when.goods = words(json, u"goods"_s);
    when.notes = words(json, u"notes"_s);
    when.amountFrom = amount(json, u"amount_from_minor"_s);
    when.amountUntil = amount(json, u"amount_until_minor"_s);
    when.currency = json[u"currency"].toString();
    when.piecesFrom = json[u"pieces_from"].toInteger();
    when.buyer = tagBuyerFromName(json[u"buyer"].toString()).value_or(TagBuyer::Any);
    when.earlierFrom = json[u"earlier_from"].toInt(1);
    rule = tidied(std::move(rule));
    return rule.id > 0 && sound(rule, {}) ? std::optional(std::move(rule)) : std::nullopt;
}

} // namespace waydesk
