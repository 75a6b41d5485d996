// SPDX-License-Identifier: Apache-2.0
#include "core/tags/tagrulejson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void putWords(QJsonObject &json, const QString &key, const QStringList &words)
{
    if (!words.isEmpty())
        json.insert(key, QJsonArray::fromStringList(words));
}

constexpr std::array known{"id",
                           "name",
                           "colour",
                           "urgent",
                           "shops",
                           "countries",
                           "services",
                           "goods",
                           "notes",
                           "amount_from_minor",
                           "amount_until_minor",
                           "currency",
                           "pieces_from",
                           "buyer",
                           "earlier_from"};

bool isNumber(const QJsonValue &value) { return value.isDouble() && double(value.toInteger()) == value.toDouble(); }

/// A key of a newer program may narrow the tag too.
bool isReadable(const QJsonObject &json)
{
    for (auto one = json.begin(); one != json.end(); ++one) {
        const QString key = one.key();
        const QJsonValue value = one.value();
        bool fits = std::ranges::any_of(known, [&](const char *name) { return key == QLatin1StringView(name); });
        if (key == "shops"_L1)
            fits = value.isArray() && std::ranges::all_of(value.toArray(), [](const auto &id) { return isNumber(id); });
        else if (key == "countries"_L1 || key == "services"_L1 || key == "goods"_L1 || key == "notes"_L1)
            fits = value.isArray()
                && std::ranges::all_of(value.toArray(), [](const auto &word) { return word.isString(); });
        else if (key == "pieces_from"_L1 || key == "earlier_from"_L1 || key.startsWith("amount_"_L1))
            fits = fits && isNumber(value);
        else if (key == "currency"_L1)
            fits = value.isString();
        else if (key == "buyer"_L1)
            fits = tagBuyerFromName(value.toString()).has_value();
        if (!fits)
            return false;
    }
    return true;
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
    if (!isReadable(json))
        return std::nullopt;
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
