// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QHash>

#include <span>
#include <vector>

namespace waydesk {

/// How many numbers of one account a shop may take on a local day.
struct DailyLimit {
    ShopId shop;
    qint64 perDay = 0;
};

/// Which of these parcels must wait. `shops`: the shop that each one's number counts for, in canonical sequence.
/// `takenToday`: what the shops have taken already. A shop without a limit takes as many as it likes.
std::vector<bool> overDailyLimit(std::span<const ShopId> shops, std::span<const DailyLimit> limits,
                                 QHash<ShopId, qint64> takenToday);

} // namespace waydesk
