// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setstock.h"

#include "core/stock/giftsheet.h"
#include "core/stock/stocksheet.h"
#include "core/support/names.h"
#include "dispatch/giftlines.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/stockrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;
constexpr std::array importNames{EnumName{StockImport::Replace, "replace"}, EnumName{StockImport::Update, "update"},
                                 EnumName{StockImport::Add, "add"}};

std::unexpected<Error> wrong(const QString &argument, const QVariant &value)
{
    return fail(ErrorCode::InvalidArgument, {{u"argument"_s, argument}, {u"value"_s, value}});
}

std::unexpected<Error> notCounted(const QString &sku)
{
    return fail(ErrorCode::NotFound, {{u"subject"_s, u"article"_s}, {u"name"_s, sku}});
}

std::optional<StockItem> known(UnitOfWork &unit, const QString &sku)
{
    const auto items = unit.stock().items();
    const auto found = std::ranges::find(items, sku, &StockItem::sku);
    return found == items.end() ? std::nullopt : std::optional(*found);
}

void record(const Workplace &place, UnitOfWork &unit, const QString &step, const QJsonObject &detail)
{
    QJsonObject all = detail;
    all.insert(u"step"_s, step);
    place.record(unit, u"stock"_s, SubjectKind::None, 0, all);
}

/// What the file says, with what was known of its articles.
std::vector<StockItem> merged(StockSheet::Read read, const std::vector<StockItem> &before, StockImport kind)
{
    for (StockItem &item : read.items) {
        const auto found = std::ranges::lower_bound(before, item.sku, {}, &StockItem::sku);
        if (found == before.end() || found->sku != item.sku)
            continue;
        if (!read.warnStated)
            item.warnAt = found->warnAt;
        if (!read.nameStated || item.name.isEmpty())
            item.name = found->name;
        if (kind == StockImport::Add) {
            item.quantity = std::min(item.quantity + found->quantity, mostPieces);
            item.countedAt = found->countedAt;
        }
    }
    return std::move(read.items);
}

} // namespace

QString stockImportName(StockImport kind) { return nameIn(importNames, kind); }
std::optional<StockImport> stockImportFromName(QStringView name) { return valueIn(importNames, name); }

Result<int> SetStock::import(const std::vector<SheetRow> &rows, StockImport kind, qint64 countedAt) const
{
    const qint64 now = m_place.clock.wallMs();
    if (countedAt > now)
        return wrong(u"at"_s, countedAt);
    auto read = StockSheet::read(rows, countedAt > 0 ? countedAt : now);
    if (!read)
        return std::unexpected(read.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        const auto items = merged(*read, unit.stock().items(), kind);
        if (kind == StockImport::Replace)
            unit.stock().clear();
        unit.stock().put(items);
        const auto count = static_cast<int>(items.size());
        record(m_place, unit, stockImportName(kind), {{u"articles"_s, count}});
        return count;
    });
}

Result<StockItem> SetStock::set(const Count &count) const
{
    const qint64 now = m_place.clock.wallMs();
    const QString sku = count.sku.trimmed();
    if (sku.isEmpty() || sku.size() > longestText)
        return wrong(u"sku"_s, count.sku);
    if (count.quantity && (*count.quantity < 0 || *count.quantity > mostPieces))
        return wrong(u"quantity"_s, *count.quantity);
    if (count.warnAt && (*count.warnAt < 0 || *count.warnAt > mostPieces))
        return wrong(u"warn"_s, *count.warnAt);
    if (count.countedAt > now)
        return wrong(u"at"_s, count.countedAt);
    return inWrite<StockItem>(m_place.store, [&](UnitOfWork &unit) -> Result<StockItem> {
        const auto before = known(unit, sku);
        if (!before && !count.quantity)
            return notCounted(sku);
        StockItem item = before.value_or(StockItem());
        item.sku = sku;
        item.warnAt = count.warnAt.value_or(item.warnAt);
        item.name = count.name.value_or(item.name).left(longestText);
        if (count.quantity) {
            item.quantity = *count.quantity;
            item.countedAt = count.countedAt > 0 ? count.countedAt : now;
        }
        unit.stock().put(std::span(&item, 1));
        record(m_place, unit, u"set"_s, {{u"sku"_s, sku}, {u"quantity"_s, item.quantity}, {u"warn"_s, item.warnAt}});
        return item;
    });
}

Result<StockItem> SetStock::add(const QString &sku, qint64 pieces) const
{
    return inWrite<StockItem>(m_place.store, [&](UnitOfWork &unit) -> Result<StockItem> {
        auto item = known(unit, sku.trimmed());
        if (!item)
            return notCounted(sku);
        if (pieces > mostPieces || pieces < -mostPieces || item->quantity + pieces < 0
            || item->quantity + pieces > mostPieces)
            return wrong(u"quantity"_s, pieces);
        item->quantity += pieces;
        unit.stock().put(std::span(&*item, 1));
        record(m_place, unit, u"add"_s, {{u"sku"_s, item->sku}, {u"pieces"_s, pieces}});
        return *item;
    });
}

Result<void> SetStock::remove(const QString &sku) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (!unit.stock().remove(sku.trimmed()))
            return notCounted(sku);
        record(m_place, unit, u"remove"_s, {{u"sku"_s, sku.trimmed()}});
        return {};
    });
}

Result<std::vector<GiftRule>> SetStock::gifts() const
{
    using Rules = std::vector<GiftRule>;
    return inRead<Rules>(m_place.store, [](UnitOfWork &unit) -> Result<Rules> { return giftRules(unit); });
}

Result<std::vector<GiftRule>> SetStock::readGifts(const std::vector<SheetRow> &rows) const
{
    const auto shops = inRead<QStringList>(m_place.store, [](UnitOfWork &unit) -> Result<QStringList> {
        QStringList names;
        for (const Shop &shop : unit.orders().shops())
            names.append(shop.name);
        return names;
    });
    if (!shops)
        return std::unexpected(shops.error());
    return GiftSheet::read(rows, *shops);
}

Result<int> SetStock::replaceGifts(const std::vector<SheetRow> &rows) const
{
    auto rules = readGifts(rows);
    if (!rules)
        return std::unexpected(rules.error());
    return inWrite<int>(m_place.store, [&](UnitOfWork &unit) -> Result<int> {
        for (GiftRule &rule : *rules)
            rule.id = unit.newId();
        keepGiftRules(unit, *rules);
        const auto count = static_cast<int>(rules->size());
        m_place.record(unit, u"gifts"_s, SubjectKind::None, 0, {{u"step"_s, u"import"_s}, {u"rules"_s, count}});
        return count;
    });
}

Result<GiftRule> SetStock::addGift(const QStringList &cells) const
{
    auto read = readGifts({{0, GiftSheet::headings()}, {1, cells}});
    if (!read) {
        read.error().values.remove(u"row"_s); // there is only one
        return std::unexpected(read.error());
    }
    return inWrite<GiftRule>(m_place.store, [&](UnitOfWork &unit) -> Result<GiftRule> {
        auto rules = giftRules(unit);
        if (rules.size() >= GiftSheet::mostRows)
            return wrong(u"gift"_s, cells.value(0));
        GiftRule rule = read->front();
        rule.id = unit.newId();
        rules.push_back(rule);
        keepGiftRules(unit, rules);
        m_place.record(unit, u"gifts"_s, SubjectKind::None, 0,
                       {{u"step"_s, u"add"_s}, {u"rule"_s, rule.id}, {u"sku"_s, rule.sku}});
        return rule;
    });
}

Result<void> SetStock::removeGift(qint64 id) const
{
    return m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        auto rules = giftRules(unit);
        if (std::erase_if(rules, [id](const GiftRule &rule) { return rule.id == id; }) == 0)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"gift"_s}, {u"name"_s, QString::number(id)}});
        keepGiftRules(unit, rules);
        m_place.record(unit, u"gifts"_s, SubjectKind::None, 0, {{u"step"_s, u"remove"_s}, {u"rule"_s, id}});
        return {};
    });
}

} // namespace waydesk
