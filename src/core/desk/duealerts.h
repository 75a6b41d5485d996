// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace waydesk {

/// A row that must leave soon.
struct DueRow {
    OrderId order; ///< the least of its orders: it stays when they become a parcel
    qint64 deadline = 0;
};

/// Rows that still have to be made ready (as dueLoad() counts them, held ones too) and are due within `aheadMs`, or
/// overdue. One pass over the table.
std::vector<DueRow> dueRows(const OrderTable &table, qint64 nowMs, qint64 aheadMs);

/// Says once for each row and threshold that its deadline comes near. A row that comes late is told at the nearest
/// threshold alone; one whose deadline moved is told again where it passes a threshold again.
class DueAlerts
{
public:
    /// How many rows passed a threshold since the last call.
    struct Alert {
        qint64 beforeMs = 0; ///< 0 = they are overdue
        int rows = 0;
    };

    /// Milliseconds before the deadline; overdue rows are always told. In any order.
    void setThresholds(std::vector<qint64> beforeMs);
    qint64 furthest() const { return m_before.empty() ? 0 : m_before.back(); }
    /// `rows`: all that are due within furthest(). The gravest first; rows that are not there any more are forgotten.
    std::vector<Alert> take(std::span<const DueRow> rows, qint64 nowMs);

private:
    struct Told {
        qint64 deadline = 0;
        qint64 beforeMs = 0;
    };
    std::vector<qint64> m_before; ///< rising
    std::unordered_map<OrderId, Told> m_told; ///< by DueRow::order
};

constexpr size_t MostDueThresholds = 6;
/// "120, 30" in minutes, as people type it: milliseconds, each once, rising. What is no number from 1 minute to 7 days
/// is left out, and so is what is more than MostDueThresholds.
std::vector<qint64> dueThresholdsFrom(QStringView minutes);
QString dueThresholdsText(std::span<const qint64> beforeMs);

} // namespace waydesk
