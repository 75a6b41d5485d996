// SPDX-License-Identifier: Apache-2.0
#include "ui/handover/roundchoice.h"

#include <algorithm>

namespace waydesk {

std::vector<RoundSum> roundsOf(const std::vector<HandoverView> &views)
{
    std::vector<RoundSum> rounds;
    for (const HandoverView &view : views) {
        auto found = std::ranges::find(rounds, view.handover.round, &RoundSum::round);
        if (found == rounds.end())
            found = rounds.insert(rounds.end(), {view.handover.round});
        const bool open = view.handover.state == HandoverState::Open;
        ++found->carriers;
        found->scanned += view.scanned;
        found->printed += view.printed;
        if (!open)
            continue;
        ++found->open;
        found->missing += static_cast<int>(view.missing.size());
        found->held += static_cast<int>(std::ranges::count(view.held, false, &HeldItem::takenOut));
    }
    std::ranges::stable_partition(rounds, [](const RoundSum &one) { return one.open > 0; });
    return rounds;
}

QString roundToShow(const std::vector<RoundSum> &rounds, const QString &wanted)
{
    if (std::ranges::find(rounds, wanted, &RoundSum::round) != rounds.end())
        return wanted;
    return rounds.empty() ? QString() : rounds.front().round;
}

} // namespace waydesk
