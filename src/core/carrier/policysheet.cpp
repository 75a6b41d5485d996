// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/policysheet.h"

#include "core/support/names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array partNames{
    EnumName{PolicyPart::Rules, "rules"}, EnumName{PolicyPart::Prices, "prices"},
    EnumName{PolicyPart::Areas, "areas"}, EnumName{PolicyPart::Suspensions, "suspensions"},
    EnumName{PolicyPart::Goods, "goods"},
};

namespace RuleColumn {
enum : size_t {
    Priority,
    Action,
    Carrier,
    Areas,
    GramsFrom,
    GramsTo,
    VolumeFrom,
    VolumeTo,
    ValueFrom,
    ValueTo,
    Currency,
    Shops,
    Platforms,
    Goods,
    Notes,
    Demands
};
}
constexpr std::array ruleColumns{
    SheetColumn{"priority", u"优先级", true},
    SheetColumn{"action", u"动作", true},
    SheetColumn{"carrier", u"快递公司"},
    SheetColumn{"areas", u"地区"},
    SheetColumn{"weight_from_g", u"重量起(克)"},
    SheetColumn{"weight_to_g", u"重量止(克)"},
    SheetColumn{"volume_from_cm3", u"体积起(立方厘米)"},
    SheetColumn{"volume_to_cm3", u"体积止(立方厘米)"},
    SheetColumn{"value_from", u"金额起"},
    SheetColumn{"value_to", u"金额止"},
    SheetColumn{"currency", u"币种"},
    SheetColumn{"shops", u"店铺"},
    SheetColumn{"platforms", u"平台"},
    SheetColumn{"goods", u"商品"},
    SheetColumn{"notes", u"备注词"},
    SheetColumn{"demands", u"平台指定"},
};

namespace PriceColumn {
enum : size_t { Carrier, Area, FirstGrams, FirstPrice, StepGrams, StepPrice, Days, Divisor };
}
constexpr std::array priceColumns{
    SheetColumn{"carrier", u"快递公司", true}, SheetColumn{"area", u"地区", true},
    SheetColumn{"first_g", u"首重(克)", true}, SheetColumn{"first_price", u"首重价格", true},
    SheetColumn{"step_g", u"续重(克)"},        SheetColumn{"step_price", u"续重价格"},
    SheetColumn{"days", u"时效(天)"},          SheetColumn{"volume_divisor", u"抛比"},
};

namespace AreaColumn {
enum : size_t { Carrier, Area, Served };
}
constexpr std::array areaColumns{
    SheetColumn{"carrier", u"快递公司", true},
    SheetColumn{"area", u"地区", true},
    SheetColumn{"served", u"是否派送", true},
};

namespace SuspensionColumn {
enum : size_t { Carrier, Area, From, Until, Why };
}
constexpr std::array suspensionColumns{
    SheetColumn{"carrier", u"快递公司", true},
    SheetColumn{"area", u"地区", true},
    SheetColumn{"from", u"停发开始", true},
    SheetColumn{"until", u"停发结束"},
    SheetColumn{"why", u"原因"},
};

namespace GoodsColumn {
enum : size_t { Sku, Grams, Volume };
}
constexpr std::array goodsColumns{
    SheetColumn{"sku", u"商品编码", true},
    SheetColumn{"weight_g", u"重量(克)", true},
    SheetColumn{"volume_cm3", u"体积(立方厘米)"},
};

Area area(SheetCells &cells, size_t column)
{
    const QString typed = cells.needed(column);
    const auto found = areaFromText(typed);
    if (!typed.isEmpty() && !found)
        cells.refuse(column, u"area"_s);
    return found.value_or(Area());
}

void checkRange(SheetCells &cells, const MeasureRange &range, size_t toColumn)
{
    if (range.from && range.to && *range.to <= *range.from)
        cells.refuse(toColumn, u"ends"_s);
}

/// Of an amount; one that is given without an amount is a slip.
QString currency(SheetCells &cells, const MeasureRange &value)
{
    static const QRegularExpression shape(u"^[A-Z]{3}$"_s);
    QString typed = cells.text(RuleColumn::Currency).toUpper();
    if (typed.isEmpty())
        return value.isOpen() ? QString() : PolicyLimits::currency;
    if (!shape.match(typed).hasMatch())
        cells.refuse(RuleColumn::Currency, u"currency"_s);
    else if (value.isOpen())
        cells.refuse(RuleColumn::Currency, u"no_amount"_s);
    return typed;
}

std::optional<RuleAction> action(const QString &word)
{
    static const std::array<std::pair<QString, RuleAction>, 4> chinese{{{u"用"_s, RuleAction::Use},
                                                                        {u"不用"_s, RuleAction::Avoid},
                                                                        {u"最便宜"_s, RuleAction::Cheapest},
                                                                        {u"最快"_s, RuleAction::Fastest}}};
    const auto found = std::ranges::find(chinese, word, &std::pair<QString, RuleAction>::first);
    return found != chinese.end() ? found->second : ruleActionFromName(word.toLower());
}

QString numberText(std::optional<qint64> value) { return value ? QString::number(*value) : QString(); }

QString moneyOrNothing(std::optional<qint64> value) { return value ? moneyText(*value) : QString(); }

QString orNothing(qint64 value) { return value == 0 ? QString() : QString::number(value); }

QString everyOr(const QString &carrier) { return carrier.isEmpty() ? u"*"_s : carrier; }

QStringList cellsOf(const CarrierRule &rule)
{
    QStringList areas;
    for (const Area &one : rule.areas)
        areas.append(areaText(one));
    const QString between = u";"_s;
    return {QString::number(rule.priority),
            ruleActionName(rule.action),
            rule.carrier,
            areas.join(between),
            numberText(rule.grams.from),
            numberText(rule.grams.to),
            numberText(rule.cubicCm.from),
            numberText(rule.cubicCm.to),
            moneyOrNothing(rule.valueMinor.from),
            moneyOrNothing(rule.valueMinor.to),
            rule.currency,
            rule.shops.join(between),
            rule.platforms.join(between),
            rule.goods.join(between),
            rule.notes.join(between),
            rule.demands.join(between)};
}

QStringList cellsOf(const PriceRow &row)
{
    return {row.carrier,
            areaText(row.area),
            QString::number(row.firstGrams),
            moneyText(row.firstMinor),
            orNothing(row.stepGrams),
            row.stepGrams == 0 ? QString() : moneyText(row.stepMinor),
            orNothing(row.days),
            orNothing(row.volumeDivisor)};
}

QStringList cellsOf(const ServiceArea &row)
{
    return {row.carrier, areaText(row.area), row.served ? u"yes"_s : u"no"_s};
}

QStringList cellsOf(const Suspension &row)
{
    return {everyOr(row.carrier), areaText(row.area), timeText(row.from, false), timeText(row.until, true), row.why};
}

QStringList cellsOf(const GoodsMeasure &row) { return {row.sku, QString::number(row.grams), orNothing(row.cubicCm)}; }

/// True the first time.
bool isNew(QSet<QString> &seen, const QString &text)
{
    const qsizetype before = seen.size();
    seen.insert(text);
    return seen.size() > before;
}

template <class Row, class Order>
std::vector<std::pair<qint64, QStringList>> sorted(std::vector<Row> rows, Order &&order)
{
    std::ranges::sort(rows, {}, order);
    std::vector<std::pair<qint64, QStringList>> cells;
    for (const Row &row : rows)
        cells.emplace_back(row.id, cellsOf(row));
    return cells;
}

} // namespace

QString policyPartName(PolicyPart part) { return nameIn(partNames, part); }

std::optional<PolicyPart> policyPartFromName(QStringView name) { return valueIn(partNames, name); }

std::span<const SheetColumn> PolicySheet::columns() const
{
    switch (m_part) {
    case PolicyPart::Rules: return ruleColumns;
    case PolicyPart::Prices: return priceColumns;
    case PolicyPart::Areas: return areaColumns;
    case PolicyPart::Suspensions: return suspensionColumns;
    case PolicyPart::Goods: break;
    }
    return goodsColumns;
}

QStringList PolicySheet::headings() const
{
    QStringList keys;
    for (const SheetColumn &column : columns())
        keys.append(QString::fromLatin1(column.key));
    return keys;
}

QString PolicySheet::carrier(SheetCells &cells, size_t column, bool every) const
{
    const QString name = cells.needed(column);
    if (every && (name == u"*" || name == u"全部"))
        return {};
    if (const Carrier *known = m_carriers.find(name))
        return known->code;
    for (const Carrier &one : m_carriers.carriers()) {
        if (one.nameZh == name || one.nameEn.compare(name, Qt::CaseInsensitive) == 0)
            return one.code;
    }
    if (!name.isEmpty())
        cells.refuse(column, u"carrier"_s);
    return {};
}

CarrierRule PolicySheet::rule(SheetCells &cells, const QStringList &shops) const
{
    CarrierRule rule;
    rule.priority = cells.neededCount(RuleColumn::Priority, PolicyLimits::priority);
    const QString word = cells.needed(RuleColumn::Action);
    const auto wanted = action(word);
    if (!word.isEmpty() && !wanted)
        cells.refuse(RuleColumn::Action, u"action"_s);
    rule.action = wanted.value_or(RuleAction::Use);
    if (rule.action == RuleAction::Use || rule.action == RuleAction::Avoid)
        rule.carrier = carrier(cells, RuleColumn::Carrier);
    else if (!cells.text(RuleColumn::Carrier).isEmpty())
        cells.refuse(RuleColumn::Carrier, u"no_carrier"_s);
    for (const QString &typed : cells.words(RuleColumn::Areas)) {
        if (const auto found = areaFromText(typed))
            rule.areas.push_back(*found);
        else
            cells.refuse(RuleColumn::Areas, u"area"_s);
    }
    rule.grams = {cells.count(RuleColumn::GramsFrom, PolicyLimits::grams),
                  cells.count(RuleColumn::GramsTo, PolicyLimits::grams)};
    rule.cubicCm = {cells.count(RuleColumn::VolumeFrom, PolicyLimits::cubicCm),
                    cells.count(RuleColumn::VolumeTo, PolicyLimits::cubicCm)};
    rule.valueMinor = {cells.money(RuleColumn::ValueFrom, PolicyLimits::valueMinor),
                       cells.money(RuleColumn::ValueTo, PolicyLimits::valueMinor)};
    checkRange(cells, rule.grams, RuleColumn::GramsTo);
    checkRange(cells, rule.cubicCm, RuleColumn::VolumeTo);
    checkRange(cells, rule.valueMinor, RuleColumn::ValueTo);
    rule.currency = currency(cells, rule.valueMinor);
    rule.shops = cells.words(RuleColumn::Shops);
    if (!std::ranges::all_of(rule.shops, [&](const QString &shop) { return shops.contains(shop); }))
        cells.refuse(RuleColumn::Shops, u"shop"_s);
    rule.platforms = cells.words(RuleColumn::Platforms);
    rule.goods = cells.words(RuleColumn::Goods);
    rule.notes = cells.words(RuleColumn::Notes);
    rule.demands = cells.words(RuleColumn::Demands);
    return rule;
}

PriceRow PolicySheet::price(SheetCells &cells) const
{
    PriceRow row;
    row.carrier = carrier(cells, PriceColumn::Carrier);
    row.area = area(cells, PriceColumn::Area);
    row.firstGrams = cells.neededCount(PriceColumn::FirstGrams, PolicyLimits::grams);
    row.firstMinor = cells.neededMoney(PriceColumn::FirstPrice, PolicyLimits::priceMinor);
    row.stepGrams = cells.count(PriceColumn::StepGrams, PolicyLimits::grams).value_or(0);
    if (row.stepGrams > 0)
        row.stepMinor = cells.neededMoney(PriceColumn::StepPrice, PolicyLimits::priceMinor);
    row.days = cells.count(PriceColumn::Days, PolicyLimits::days).value_or(0);
    row.volumeDivisor = cells.count(PriceColumn::Divisor, PolicyLimits::divisor).value_or(0);
    if (row.volumeDivisor > 0 && row.volumeDivisor < PolicyLimits::leastDivisor)
        cells.refuse(PriceColumn::Divisor, u"small"_s);
    return row;
}

Suspension PolicySheet::suspension(SheetCells &cells) const
{
    Suspension row;
    row.carrier = carrier(cells, SuspensionColumn::Carrier, true);
    row.area = area(cells, SuspensionColumn::Area);
    cells.needed(SuspensionColumn::From);
    row.from = cells.time(SuspensionColumn::From, false).value_or(0);
    row.until = cells.time(SuspensionColumn::Until, true).value_or(0);
    if (row.until != 0 && row.until <= row.from)
        cells.refuse(SuspensionColumn::Until, u"ends"_s);
    row.why = cells.text(SuspensionColumn::Why);
    return row;
}

void PolicySheet::readRow(SheetCells &cells, const QStringList &shops, CarrierPolicy &policy) const
{
    switch (m_part) {
    case PolicyPart::Rules: policy.rules.push_back(rule(cells, shops)); break;
    case PolicyPart::Prices: policy.prices.push_back(price(cells)); break;
    case PolicyPart::Areas: {
        ServiceArea row;
        row.carrier = carrier(cells, AreaColumn::Carrier);
        row.area = area(cells, AreaColumn::Area);
        row.served = cells.yes(AreaColumn::Served);
        policy.areas.push_back(row);
        break;
    }
    case PolicyPart::Suspensions: policy.suspensions.push_back(suspension(cells)); break;
    case PolicyPart::Goods: {
        GoodsMeasure row;
        row.sku = cells.needed(GoodsColumn::Sku);
        row.grams = cells.neededCount(GoodsColumn::Grams, PolicyLimits::grams);
        row.cubicCm = cells.count(GoodsColumn::Volume, PolicyLimits::cubicCm).value_or(0);
        policy.goods.push_back(row);
        break;
    }
    }
}

void PolicySheet::dropLast(CarrierPolicy &policy) const
{
    switch (m_part) {
    case PolicyPart::Rules: policy.rules.pop_back(); break;
    case PolicyPart::Prices: policy.prices.pop_back(); break;
    case PolicyPart::Areas: policy.areas.pop_back(); break;
    case PolicyPart::Suspensions: policy.suspensions.pop_back(); break;
    case PolicyPart::Goods: policy.goods.pop_back(); break;
    }
}

Result<void> PolicySheet::read(const std::vector<SheetRow> &rows, const QStringList &shops, CarrierPolicy &policy,
                               std::vector<Error> *refused) const
{
    const auto found = SheetColumns::find(columns(), rows);
    if (!found)
        return std::unexpected(found.error());
    if (rows.size() > mostRows + 1)
        return fail(ErrorCode::FileTooLarge, {{u"rows"_s, qint64(rows.size())}, {u"most"_s, qint64(mostRows)}});
    CarrierPolicy made;
    QSet<QString> skus;
    for (size_t i = 1; i < rows.size(); ++i) {
        SheetCells cells(*found, rows[i]);
        readRow(cells, shops, made);
        if (m_part == PolicyPart::Goods && !cells.error() && !isNew(skus, made.goods.back().sku))
            cells.refuse(GoodsColumn::Sku, u"twice"_s);
        if (!cells.error())
            continue;
        if (!refused)
            return std::unexpected(*cells.error());
        refused->push_back(*cells.error());
        dropLast(made);
    }
    switch (m_part) {
    case PolicyPart::Rules: policy.rules = std::move(made.rules); break;
    case PolicyPart::Prices: policy.prices = std::move(made.prices); break;
    case PolicyPart::Areas: policy.areas = std::move(made.areas); break;
    case PolicyPart::Suspensions: policy.suspensions = std::move(made.suspensions); break;
    case PolicyPart::Goods: policy.goods = std::move(made.goods); break;
    }
    return {};
}

std::vector<std::pair<qint64, QStringList>> PolicySheet::rows(const CarrierPolicy &policy) const
{
    const auto byCarrier = [](const auto &row) { return std::tuple(row.carrier, areaText(row.area), row.id); };
    switch (m_part) {
    case PolicyPart::Rules:
        return sorted(policy.rules, [](const CarrierRule &r) { return std::tuple(r.priority, -r.depth(), -r.id); });
    case PolicyPart::Prices: return sorted(policy.prices, byCarrier);
    case PolicyPart::Areas: return sorted(policy.areas, byCarrier);
    case PolicyPart::Suspensions:
        return sorted(policy.suspensions, [](const Suspension &s) { return std::tuple(s.from, s.carrier, s.id); });
    case PolicyPart::Goods: break;
    }
    return sorted(policy.goods, [](const GoodsMeasure &row) { return std::tuple(row.sku, row.id); });
}

} // namespace waydesk
