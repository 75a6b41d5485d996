// SPDX-License-Identifier: Apache-2.0
#include "core/desk/dueload.h"

#include "core/desk/view.h"
#include "core/support/localday.h"

#include <algorithm>

namespace waydesk {

namespace {
constexpr qint64 hour = 3'600'000;

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

bool isToBeMadeReady(const OrderTable &table, RowHandle row)
{
    const PrintState state = table.printState(row);
    return isRunning(table, row) && state != PrintState::Verified && state != PrintState::HandedOver;
}

DueAhead dueAhead(const OrderTable &table, qint64 nowMs)
{
    DueAhead ahead;
    const qint64 day = startOfDay(nowMs);
    ahead.start = day + (nowMs - day) / hour * hour;
    for (RowHandle row = 0; row < table.handleEnd(); ++row) {
        const qint64 due = table.isLive(row) ? table.deadline(row) : 0;
        if (due == 0 || !isToBeMadeReady(table, row))
            continue;
        DueAhead::Rows &rows = table.isBlocked(row) ? ahead.held : ahead.going;
        const auto at = size_t(std::max<qint64>(0, (due - ahead.start) / hour));
        if (due <= nowMs)
            ++rows.overdue;
        else
            ++(at < DueAhead::Hours ? rows.byHour[at] : rows.later);
    }
    return ahead;
}

DueLoad dueLoad(const OrderTable &table, qint64 dayStart, qint64 dayEnd, qint64 now)
{
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
