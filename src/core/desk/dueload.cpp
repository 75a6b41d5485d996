// SPDX-License-Identifier: Apache-2.0
#include "core/desk/dueload.h"

#include <algorithm>

namespace waydesk {

namespace {
bool isToGo(const OrderTable &table, RowHandle row)
{
    if (!table.isLive(row) || table.isBlocked(row) || table.deadline(row) == 0)
        return false;
    if (!table.key(row).parcel().isValid())
        return true;
    const ParcelState state = table.parcelState(row);
    return state == ParcelState::Planned || state == ParcelState::Numbered || state == ParcelState::Printed;
}
} // namespace

DueLoad dueLoad(const OrderTable &table, qint64 dayStart, qint64 dayEnd, qint64 now)
{
    constexpr qint64 hour = 3'600'000;
    DueLoad load;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        if (!isToGo(table, row))
            continue;
        const qint64 due = table.deadline(row);
        if (due < now)
            ++load.overdue;
        if (due >= dayStart && due < dayEnd)
            ++load.byHour[static_cast<size_t>(std::min<qint64>(23, (due - dayStart) / hour))];
    }
    return load;
}

} // namespace waydesk
