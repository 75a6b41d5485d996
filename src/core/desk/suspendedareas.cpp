// SPDX-License-Identifier: Apache-2.0
#include "core/desk/suspendedareas.h"

#include <algorithm>

namespace waydesk {

const std::vector<Suspension> &SuspendedAreas::at(const Place &place, const Receiver &receiver)
{
    const auto look = [&](const Area &area) {
        std::vector<Suspension> found;
        std::ranges::copy_if(m_all.all(), std::back_inserter(found),
                             [&](const Suspension &one) { return covers(one.area, area); });
        return found;
    };
    if (const auto seen = m_seen.constFind(place); seen != m_seen.constEnd())
        return *seen;
    const FoundArea found = findArea(receiver());
    if (found.byParts)
        return *m_seen.insert(place, look(found.area));
    m_here = look(found.area);
    return m_here;
}

bool SuspendedAreas::stops(const Place &place, const Receiver &receiver, std::string_view carrier, qint64 nowMs)
{
    if (isEmpty())
        return false;
    const auto &there = at(place, receiver);
    return !there.empty() && std::ranges::any_of(there, [&](const Suspension &one) {
        return one.isAt(nowMs)
            && one.concerns(QString::fromUtf8(carrier.data(), static_cast<qsizetype>(carrier.size())));
    });
}

} // namespace waydesk
