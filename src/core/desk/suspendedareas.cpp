// SPDX-License-Identifier: Apache-2.0
#include "core/desk/suspendedareas.h"

#include <algorithm>

namespace waydesk {

quint32 SuspendedAreas::areaOf(const Place &place, const Receiver &receiver)
{
    if (const auto seen = m_places.constFind(place); seen != m_places.constEnd())
        return *seen;
    const FoundArea found = findArea(receiver());
    const quint32 number = numberOf(found.area);
    if (found.byParts)
        m_places.insert(place, number);
    return number;
}

quint32 SuspendedAreas::numberOf(const Area &area)
{
    quint32 &number = m_numbers[area];
    if (number == NotKnown) {
        number = static_cast<quint32>(m_here.size());
        look(m_here.emplace_back(Here{area, {}, false}));
    }
    return number;
}

void SuspendedAreas::look(Here &here) const
{
    const auto isHere = [&](const Suspension &one) { return covers(one.area, here.area); };
    here.suspensions.clear();
    const auto all = m_all.all();
    for (size_t i = 0; i < all.size(); ++i) {
        if (isHere(all[i]))
            here.suspensions.push_back(static_cast<quint32>(i));
    }
    here.touched = std::ranges::any_of(m_differing, isHere);
}

bool SuspendedAreas::set(const Suspensions &all)
{
    m_differing = differing(m_all, all);
    m_all = all;
    m_carriers.clear();
    for (const Suspension &one : all.all())
        m_carriers.push_back(one.carrier.toStdString());
    for (size_t number = NotKnown + 1; number < m_here.size(); ++number)
        look(m_here[number]);
    return !m_differing.empty();
}

std::vector<bool> SuspendedAreas::turning(qint64 oneMs, qint64 otherMs) const
{
    std::vector<bool> found(m_here.size());
    for (size_t number = 0; number < found.size(); ++number)
        found[number] = std::ranges::any_of(m_here[number].suspensions,
                                            [&](quint32 i) { return m_all.all()[i].turnsBetween(oneMs, otherMs); });
    return found;
}

bool SuspendedAreas::stops(quint32 area, std::string_view carrier, qint64 nowMs) const
{
    return std::ranges::any_of(m_here[area].suspensions, [&](quint32 i) {
        return (m_carriers[i].empty() || m_carriers[i] == carrier) && m_all.all()[i].isAt(nowMs);
    });
}

} // namespace waydesk
