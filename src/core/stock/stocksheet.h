// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/sheetcells.h"
#include "core/stock/stockitem.h"

#include <vector>

namespace waydesk {

/// Counted goods as people keep them in a spreadsheet: sku, quantity, and if they like warn and name. Headings may be
/// those of shops' own tables (商家编码, 库存数量, 安全库存 ...). The first cell that does not fit refuses the table.
namespace StockSheet {

/// More rows are refused (FileTooLarge).
inline constexpr size_t mostRows = 100'000;

/// `countedAt` is what all of them get. HeadingMissing, or InvalidArgument as of SheetCells; reason "twice" for an
/// article that stands there twice. `warnStated`: the table has the warning levels.
struct Read {
    std::vector<StockItem> items;
    bool warnStated = false;
    bool nameStated = false;
};
Result<Read> read(std::vector<SheetRow> rows, qint64 countedAt);

QStringList headings();
QStringList cells(const StockItem &item);

} // namespace StockSheet

/// Another heading for a column: where a table has none of its own headings for `key`, the first of these that it has
/// is taken as `key`.
struct HeadingSynonyms {
    const char *key;
    std::vector<QString> words; ///< best first
};
void replaceHeadings(std::vector<SheetRow> &rows, std::span<const HeadingSynonyms> synonyms);

} // namespace waydesk
