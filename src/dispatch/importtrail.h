// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "dispatch/ports/importrepository.h"
#include "dispatch/workplace.h"

#include <QHash>

#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// The live parcels of orders that an import changes, as they were before and as it left them: what is anything else
/// later was built on.
class ImportedParcels
{
public:
    ImportedParcels() = default;
    /// Those of these orders, as they stand now.
    ImportedParcels(UnitOfWork &unit, std::span<const OrderId> orders);

    bool has(OrderId order) const { return m_of.contains(order); }
    /// One that the import itself made for this order: it had no goods before.
    void add(OrderId order, ParcelId parcel) { m_of[order].push_back(parcel); }
    /// By order: its parcels with the goods that they had, and what else they are now.
    QHash<qint64, QString> told(UnitOfWork &unit) const;

    struct Told {
        ParcelId parcel;
        QString mark;
        std::vector<ParcelLine> linesBefore;
        bool isDissolved() const;
    };
    static std::vector<Told> read(const QString &text);
    /// What a parcel is apart from its goods.
    static QString mark(const Parcel &parcel);

private:
    std::unordered_map<OrderId, std::vector<ParcelId>> m_of;
    QHash<qint64, QString> m_lines;
};

/// What an import leaves behind so that UndoImport can take it back, for as long as it is kept.
namespace ImportTrails {

/// So long after it was made can an import be taken back.
inline constexpr qint64 keptMs = 48LL * 3600 * 1000;

ImportChange changed(const Order &before, const Order &after);
ImportChange aged(const Order &before, const Order &after);
/// Drops what is older, in short transactions.
Result<void> forgetOld(const Workplace &place);

} // namespace ImportTrails

} // namespace waydesk
