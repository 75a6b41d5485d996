// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"
#include "dispatch/orderjoin.h"
#include "dispatch/workplace.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace waydesk {

/// Orders of which an import had to leave a row out: what is known of them may be out of date (the row may have told of
/// a refund), so they get a hold. It goes by itself once a later import reads what was missing.
class ImportHolds
{
public:
    /// Keeps references to `files` and `joined`.
    ImportHolds(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops, const JoinedOrders &joined);

    /// In the transaction that publishes the import, before what it says of known orders is written; the number of
    /// holds set.
    int set(const Workplace &place, UnitOfWork &unit, ImportRunId run) const;
    /// Before lift(), outside of its transaction: looks whether there is anything to lift, and finds the orders.
    Result<void> prepareLift(const Workplace &place);
    /// When all of it is written: an order must not go on with what was known before. Only what prepareLift() saw
    /// coming: a hold that another import sets meanwhile, where there was none, waits for a later file.
    void lift(const Workplace &place, UnitOfWork &unit, ImportRunId run) const;

private:
    using Key = std::pair<qint64, QString>; ///< shop, order number
    /// Whether the import says of the order what the hold misses.
    bool brings(const Order &order, const Hold &hold) const;
    int holdRejected(const Workplace &place, UnitOfWork &unit, ImportRunId run, size_t file) const;

    const std::vector<ParsedFile> &m_files;
    const std::vector<ShopId> &m_shops;
    const JoinedOrders &m_joined;
    QSet<Key> m_rejected;
    QHash<Key, size_t> m_read; ///< places of the joined orders that had such a hold
};

} // namespace waydesk
