// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrow.h"
#include "core/support/error.h"
#include "dispatch/ports/changefeed.h"

#include <functional>
#include <span>
#include <vector>

namespace waydesk {

/// Whether DeskOrder::tagFacts are read too: they are several texts of each order more.
enum class DeskDetail { Plain, WithTagFacts };

/// Reads rows of open work for core/desk::OrderTable: one per live parcel, one per order without a live parcel
/// (orders shipped, closed or done long ago, and parcels handed over before `sinceMs`, are left out).
/// Deadlines and tags are not in the store: they are left out. The row's views are valid only during the call-back. Any
/// thread but the interface thread.
class DeskSource
{
public:
    virtual ~DeskSource() = default;
    using Sink = std::function<void(const DeskRow &)>;
    /// Everything, and the change sequence that it stands for.
    virtual Result<qint64> loadAll(qint64 sinceMs, DeskDetail detail, const Sink &sink) = 0;
    /// The rows that now stand for these orders and their live parcels. Rows of the same orders and parcels that are
    /// not delivered no longer exist.
    virtual Result<void> loadOrders(std::span<const OrderId> orders, DeskDetail detail, const Sink &sink) = 0;
    /// The orders that a set of changes touches (parcels, numbers and import runs resolved to orders). A batch stands
    /// for none: its steps come one by one, and each names the parcels that it touched.
    virtual Result<std::vector<OrderId>> ordersOf(std::span<const Change> changes) = 0;
};

} // namespace waydesk
