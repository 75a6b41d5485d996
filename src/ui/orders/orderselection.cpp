// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderselection.h"

#include <QSet>

namespace waydesk {

OrderSelection OrderSelection::of(const OrderTable &table, std::span<const RowHandle> shown, const RowBits &chosen)
{
    OrderSelection out;
    size_t left = chosen.count();
    for (const RowHandle row : shown) {
        if (left == 0)
            break;
        if (!chosen.test(row))
            continue;
        --left;
        if (!table.isLive(row))
            continue;
        const PrintState state = table.printState(row);
        const bool early = state == PrintState::Open || state == PrintState::Planned;
        for (int i = 0; i < table.orderCount(row); ++i) {
            const OrderId id = table.order(row, i).id;
            out.orders.push_back(id);
            if (early) {
                out.unplanned.push_back(id);
                out.early.emplace_back(id, table.key(row).parcel());
            }
        }
        const ParcelId parcel = table.key(row).parcel();
        if (parcel.isValid())
            out.parcels.push_back(parcel);
        if (state == PrintState::Planned)
            out.planned.push_back(parcel);
        else if (state == PrintState::Numbered)
            out.numbered.push_back(parcel);
        else if (!early)
            ++out.others;
        if (state == PrintState::Verified)
            ++out.verified;
    }
    return out;
}

int OrderSelection::parcelsAfter(const PlanReport &report) const
{
    QSet<qint64> inReport;
    for (const auto &made : report.parcels) {
        for (const OrderId order : made.orders)
            inReport.insert(order.value);
    }
    QSet<qint64> dissolved;
    QSet<qint64> kept;
    for (const auto &[order, parcel] : early) {
        if (parcel.isValid())
            (inReport.contains(order.value) ? dissolved : kept).insert(parcel.value);
    }
    kept.subtract(dissolved);
    return static_cast<int>(numbered.size()) + others
        + static_cast<int>(report.parcels.size() + static_cast<size_t>(kept.size()));
}

} // namespace waydesk
