// SPDX-License-Identifier: Apache-2.0
#include "core/stock/stocksheet.h"

#include <QSet>

#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Column : size_t { Sku, Quantity, Warn, Name };

constexpr std::array columns{SheetColumn{"sku", u"商家编码", true}, SheetColumn{"quantity", u"库存数量", true},
                             SheetColumn{"warn", u"预警数量"}, SheetColumn{"name", u"商品名称"}};

const std::vector<HeadingSynonyms> &synonyms()
{
    static const std::vector<HeadingSynonyms> all{
        {"sku",
         {u"商家编码"_s, u"sku编码"_s, u"sku货号"_s, u"规格编码"_s, u"商品编码"_s, u"货号"_s, u"编码"_s, u"SellerSKU"_s,
          u"Seller SKU"_s}},
        {"quantity",
         {u"库存数量"_s, u"可用库存"_s, u"实际库存"_s, u"现有库存"_s, u"库存"_s, u"数量"_s, u"盘点数量"_s, u"stock"_s,
          u"qty"_s}},
        {"warn", {u"预警数量"_s, u"库存预警"_s, u"预警值"_s, u"预警"_s, u"安全库存"_s, u"warning level"_s}},
        {"name", {u"商品名称"_s, u"品名"_s, u"名称"_s, u"商品"_s, u"title"_s}}};
    return all;
}

QString folded(const QString &heading)
{
    QString key = heading.normalized(QString::NormalizationForm_KC).toLower();
    key.removeIf([](QChar c) { return c.isSpace() || c == u'_'; });
    return key;
}

} // namespace

void replaceHeadings(std::vector<SheetRow> &rows, std::span<const HeadingSynonyms> synonyms)
{
    if (rows.empty())
        return;
    QStringList &cells = rows.front().cells;
    QStringList keys;
    for (const QString &cell : std::as_const(cells))
        keys.append(folded(cell));
    for (const HeadingSynonyms &one : synonyms) {
        const QString key = QString::fromLatin1(one.key);
        if (keys.contains(folded(key)))
            continue;
        for (const QString &word : one.words) {
            if (const qsizetype at = keys.indexOf(folded(word)); at >= 0) {
                cells[at] = key;
                // Its other names, where it has them too, mean nothing here.
                for (qsizetype i = 0; i < keys.size(); ++i) {
                    const bool other = i != at
                        && std::ranges::any_of(one.words, [&](const QString &w) { return folded(w) == keys[i]; });
                    if (other)
                        cells[i].clear();
                }
                break;
            }
        }
    }
}

Result<StockSheet::Read> StockSheet::read(std::vector<SheetRow> rows, qint64 countedAt)
{
    replaceHeadings(rows, synonyms());
    const auto found = SheetColumns::find(columns, rows);
    if (!found)
        return std::unexpected(found.error());
    Read read;
    read.warnStated = found->at(Warn) >= 0;
    read.nameStated = found->at(Name) >= 0;
    QSet<QString> seen;
    for (size_t i = 1; i < rows.size(); ++i) {
        SheetCells cells(*found, rows[i]);
        StockItem item;
        item.sku = cells.needed(Sku);
        item.quantity = cells.neededCount(Quantity, mostPieces);
        item.warnAt = cells.count(Warn, mostPieces).value_or(0);
        item.name = cells.text(Name);
        item.countedAt = countedAt;
        if (seen.contains(item.sku))
            cells.refuse(Sku, u"twice"_s);
        if (cells.error())
            return std::unexpected(*cells.error());
        seen.insert(item.sku);
        read.items.push_back(std::move(item));
    }
    return read;
}

QStringList StockSheet::headings()
{
    QStringList all;
    for (const SheetColumn &column : columns)
        all.append(QString::fromLatin1(column.key));
    return all;
}

QStringList StockSheet::cells(const StockItem &item)
{
    return {item.sku, QString::number(item.quantity), item.warnAt > 0 ? QString::number(item.warnAt) : QString(),
            item.name};
}

} // namespace waydesk
