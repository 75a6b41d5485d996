// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/knownorders.h"
#include "dispatch/ports/orderrepository.h"

#include <QHash>

#include <functional>
#include <span>
#include <vector>

namespace waydesk {

/// What one file did to orders.
struct FileCount {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
};

/// Puts the new orders of an import under its run, which no reader sees yet, in transactions short enough for a scan
/// to wait for (Lane::Bulk), and sorts out those that are known. What an order comes to is made ahead, on a thread
/// beside the one that writes.
class StageOrders
{
public:
    StageOrders(const Workplace &place, ImportRunId run, const std::vector<Shop> &shops, size_t files);

    /// `progress` is told how many are staged, between transactions; false cancels. What is staged then stays in the
    /// run. `seen`, if given, is shown each order once, on the thread beside. Refused (reason: import_going_back,
    /// imported_elsewhere) where another run that nobody sees has some of the orders.
    Result<void> run(const JoinedOrders &joined, const std::function<bool(qint64 done)> &progress,
                     const std::function<void(const JoinedOrder &)> &seen = {});

    const std::vector<FileCount> &counts() const { return m_counts; }
    const KnownOrders &known() const { return m_known; }

private:
    /// Orders as they are if nobody knew them before, and what is told of them then.
    struct Prepared {
        std::vector<JoinedOrder> joined;
        std::vector<Order> orders;
        std::vector<AddressKey> keys;
        std::vector<bool> changed; ///< by each part, one order's after the other's
    };
    struct Staged {
        std::vector<FileCount> counts;
        KnownOrders known;
    };
    void prepare(Prepared &out) const;
    Result<Staged> stage(UnitOfWork &unit, Prepared &prepared) const;
    static void countNew(const Prepared &prepared, const std::vector<bool> &isKnown, Staged &staged);
    static void sortOut(const JoinedOrder &joined, const Order &known, Staged &staged);

    const Workplace &m_place;
    ImportRunId m_run;
    QHash<ShopId, QString> m_platforms;
    std::vector<FileCount> m_counts; ///< of each file
    KnownOrders m_known;
};

} // namespace waydesk
