// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/orderselection.h"

#include "ui/orders/checkset.h"

namespace waydesk {

OrderSelection OrderSelection::of(const OrderTable &table, std::span<const RowHandle> shown, const CheckSet &checks)
{
    OrderSelection out;
    if (checks.isEmpty())
        return out;
    for (const RowHandle row : shown) {
        if (!table.isLive(row) || !checks.contains(table.key(row)))
            continue;
        out.rows.push_back(row);
        const PrintState state = table.printState(row);
        const bool early = state == PrintState::Open || state == PrintState::Planned;
        for (int i = 0; i < table.orderCount(row); ++i) {
            const OrderId id = table.order(row, i).id;
            out.orders.push_back(id);
            if (early)
                out.unplanned.push_back(id);
        }
        const ParcelId parcel = table.key(row).parcel();
        if (state == PrintState::Planned)
            out.planned.push_back(parcel);
        else if (state == PrintState::Numbered)
            out.numbered.push_back(parcel);
        else if (!early)
            ++out.others;
    }
    return out;
}

} // namespace waydesk
