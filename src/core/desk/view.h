// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace waydesk {

/// The saved views. "Over" means that no parcel will leave: closed, cancelled, refunded, already shipped elsewhere or
/// handed over. "Running" means that its deadline counts: not over, and not unpaid.
///
/// Ready      not blocked, and open, planned or numbered: may go on to its label
/// Overdue    running, and its deadline is known and reached
/// DueSoon    running, and its deadline is within the next DueSoonMs
/// Mergeable  OrderTable::isMergeable(): another row has the same AddressKey
/// Held       blocked by a reason, and not handed over
/// Unprinted  open, planned or numbered, and not over; held rows included
/// Printed    printed or verified, and not handed over
/// Missing    printed, not in doubt, and nobody has scanned it
/// Unusual    looks unusual, whether that stops it or not, and not over
/// ToReview   waits for a person to look at it here (unusual, a note, a new order), and not over
/// OutOfStock the stock that is known does not reach as far as it, and not over
/// All        every row
enum class View {
    Ready,
    Overdue,
    DueSoon,
    Mergeable,
    Held,
    Unprinted,
    Printed,
    Missing,
    Unusual,
    ToReview,
    OutOfStock,
    All
};

constexpr size_t ViewCount = 12;
constexpr qint64 DueSoonMs = 6LL * 3600 * 1000;

QString viewName(View view);
std::optional<View> viewFromName(QStringView name);
QStringList viewNames();

/// One bit per View that the row is in.
quint32 viewBits(const OrderTable &table, RowHandle row, qint64 nowMs);
constexpr quint32 viewBit(View view) { return 1u << static_cast<int>(view); }
/// No parcel will leave for this row any more.
bool isOver(const OrderTable &table, RowHandle row);
/// Its deadline counts.
bool isRunning(const OrderTable &table, RowHandle row);

using ViewCounts = std::array<int, ViewCount>;
/// Rows in each view, by the number of the View.
ViewCounts countViews(const OrderTable &table, qint64 nowMs);

} // namespace waydesk
