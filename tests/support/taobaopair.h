// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>

namespace waydesk {

/// A list file and the detail file that belongs to it.
struct TaobaoPair {
    QString listFile;
    QString detailFile;
    int orders = 0;
    int lines = 0;
    int refunded = 0; ///< orders with a finished refund
    int refundOpen = 0; ///< orders with a refund asked for
};

/// Writes the pair that Taobao exports for `orders` invented orders into `folder`: GBK, quoted, `="…"` ids, 71 and 18
/// columns. The same for the same count and seed. Every 7th order has two lines and every 10th shares its receiver
/// with the one before.
Result<TaobaoPair> writeTaobaoPair(const QString &folder, int orders, quint64 seed = 1);

} // namespace waydesk
