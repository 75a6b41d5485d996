// SPDX-License-Identifier: Apache-2.0
#include "core/stock/giftsheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column : size_t { Name, Sku, Title, Quantity, Per, Amount, Goods, Shops, From, Until };

constexpr std::array columns{SheetColumn{"name", u"规则名称", true},
                             SheetColumn{"gift", u"赠品编码", true},
                             SheetColumn{"title", u"赠品名称"},
                             SheetColumn{"quantity", u"数量"},
                             SheetColumn{"per", u"每"},
                             SheetColumn{"amount_from", u"满额"},
                             SheetColumn{"goods", u"含商品编码"},
                             SheetColumn{"shops", u"店铺"},
                             SheetColumn{"from", u"开始"},
                             SheetColumn{"until", u"结束"}};

constexpr qint64 mostGifts = 1000;
constexpr qint64 mostMoney = 1'000'000'000'00;

bool perParcel(SheetCells &cells)
{
    const QString word = cells.text(Per).toLower();
    const bool parcel = word == u"parcel"_s || word == u"包裹"_s;
    if (!parcel && !word.isEmpty() && word != u"order"_s && word != u"订单"_s)
        cells.refuse(Per, u"per"_s);
    return parcel;
}

GiftRule rule(SheetCells &cells, const QStringList &shops)
{
    GiftRule rule;
    rule.name = cells.needed(Name);
    rule.sku = cells.needed(Sku);
    rule.title = cells.text(Title);
    if (rule.title.isEmpty())
        rule.title = rule.sku;
    rule.quantity = cells.count(Quantity, mostGifts).value_or(1);
    if (rule.quantity == 0)
        cells.refuse(Quantity, u"small"_s);
    rule.perParcel = perParcel(cells);
    rule.amountFrom = cells.money(Amount, mostMoney).value_or(0);
    rule.goods = cells.words(Goods);
    rule.shops = cells.words(Shops);
    for (const QString &shop : std::as_const(rule.shops)) {
        if (!shops.contains(shop))
            cells.refuse(Shops, u"shop"_s);
    }
    rule.from = cells.time(From, false).value_or(0);
    rule.until = cells.time(Until, true).value_or(0);
    if (rule.until > 0 && rule.until <= rule.from)
        cells.refuse(Until, u"ends"_s);
    return rule;
}

} // namespace

Result<std::vector<GiftRule>> GiftSheet::read(const std::vector<SheetRow> &rows, const QStringList &shops)
{
    const auto found = SheetColumns::find(columns, rows);
    if (!found)
        return std::unexpected(found.error());
    std::vector<GiftRule> rules;
    for (size_t i = 1; i < rows.size(); ++i) {
        SheetCells cells(*found, rows[i]);
        rules.push_back(rule(cells, shops));
        if (cells.error())
            return std::unexpected(*cells.error());
    }
    return rules;
}

QStringList GiftSheet::headings()
{
    QStringList all;
    for (const SheetColumn &column : columns)
        all.append(QString::fromLatin1(column.key));
    return all;
}

QStringList GiftSheet::cells(const GiftRule &rule)
{
    return {rule.name,
            rule.sku,
            rule.title,
            QString::number(rule.quantity),
            rule.perParcel ? u"parcel"_s : u"order"_s,
            rule.amountFrom > 0 ? moneyText(rule.amountFrom) : QString(),
            rule.goods.join(u';'),
            rule.shops.join(u';'),
            timeText(rule.from, false),
            timeText(rule.until, true)};
}

QByteArray GiftSheet::toJson(std::span<const GiftRule> rules)
{
    QJsonArray all;
    for (const GiftRule &rule : rules)
        all.append(QJsonObject{{u"id"_s, QString::number(rule.id)},
                               {u"name"_s, rule.name},
                               {u"gift"_s, rule.sku},
                               {u"title"_s, rule.title},
                               {u"quantity"_s, rule.quantity},
                               {u"per_parcel"_s, rule.perParcel},
                               {u"amount_from"_s, rule.amountFrom},
                               {u"goods"_s, QJsonArray::fromStringList(rule.goods)},
                               {u"shops"_s, QJsonArray::fromStringList(rule.shops)},
                               {u"from"_s, rule.from},
                               {u"until"_s, rule.until}});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<GiftRule> GiftSheet::fromJson(const QByteArray &json)
{
    const auto words = [](const QJsonValue &list) {
        QStringList all;
        for (const auto &one : list.toArray())
            all.append(one.toString());
        return all;
    };
    std::vector<GiftRule> rules;
    for (const auto &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject one = value.toObject();
        GiftRule rule;
        rule.id = one[u"id"].toString().toLongLong();
        rule.name = one[u"name"].toString();
        rule.sku = one[u"gift"].toString();
        rule.title = one[u"title"].toString();
        rule.quantity = one[u"quantity"].toInteger();
        rule.perParcel = one[u"per_parcel"].toBool();
        rule.amountFrom = one[u"amount_from"].toInteger();
        rule.goods = words(one[u"goods"]);
        rule.shops = words(one[u"shops"]);
        rule.from = one[u"from"].toInteger();
        rule.until = one[u"until"].toInteger();
        if (rule.id > 0 && !rule.sku.isEmpty() && rule.quantity > 0)
            rules.push_back(std::move(rule));
    }
    return rules;
}

} // namespace waydesk
