// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/handoverparcels.h"

#include <QString>

#include <vector>

namespace waydesk {

/// A pick-up round over all its carriers.
struct RoundSum {
    QString round;
    int carriers = 0;
    int open = 0; ///< of them not signed yet
    int scanned = 0;
    int printed = 0;
    int missing = 0; ///< in open ones
    int held = 0; ///< in open ones, not taken out yet
};

/// Rounds of these pick-ups, each once: those with an open one first, the newest of them first.
std::vector<RoundSum> roundsOf(const std::vector<HandoverView> &views);
/// The one that is shown: `wanted` if there is such a round, else the first.
QString roundToShow(const std::vector<RoundSum> &rounds, const QString &wanted);

} // namespace waydesk
