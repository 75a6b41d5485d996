// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/sheetcells.h"
#include "core/stock/gifts.h"
#include "core/stock/stockitem.h"
#include "dispatch/workplace.h"

#include <optional>
#include <vector>

namespace waydesk {

/// What a file of counted goods does.
enum class StockImport {
    Replace, ///< it is all that is counted
    Update, ///< its articles were counted, all others stay as they are
    Add ///< its pieces came in: they are added to what is there
};
QString stockImportName(StockImport kind);
std::optional<StockImport> stockImportFromName(QStringView name);

/// Changes what is known of the stock, and the gifts that go with orders. Kept with the store; what orders are held by
/// it follows by StockRule. No step of the undo list.
class SetStock
{
public:
    explicit SetStock(const Workplace &place)
        : m_place(place)
    { }

    /// Number of articles. `countedAt` 0 = now; InvalidArgument (argument = at) if it is to come. Warning levels and
    /// names stay where the table has none. Errors as of StockSheet::read().
    Result<int> import(const std::vector<SheetRow> &rows, StockImport kind, qint64 countedAt = 0) const;
    /// Counted by hand; no warning level or name given = as before. InvalidArgument (argument = sku, quantity, at).
    struct Count {
        QString sku;
        std::optional<qint64> quantity; ///< none = only the others change
        std::optional<qint64> warnAt;
        std::optional<QString> name;
        qint64 countedAt = 0; ///< 0 = now
    };
    Result<StockItem> set(const Count &count) const;
    /// Pieces that came in, or went if it is less than nothing. NotFound (article).
    Result<StockItem> add(const QString &sku, qint64 pieces) const;
    /// Not counted any more. NotFound (article).
    Result<void> remove(const QString &sku) const;

    Result<std::vector<GiftRule>> gifts() const;
    /// The rows of a file take the place of all rules. Number of rules. Errors as of GiftSheet::read().
    Result<int> replaceGifts(const std::vector<SheetRow> &rows) const;
    /// One rule more, in the cells of GiftSheet::headings(); returns it with its id.
    Result<GiftRule> addGift(const QStringList &cells) const;
    /// NotFound (gift).
    Result<void> removeGift(qint64 id) const;

private:
    Result<std::vector<GiftRule>> readGifts(const std::vector<SheetRow> &rows) const;

    const Workplace &m_place;
};

} // namespace waydesk
