// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/suspension.h"

#include <QHash>

#include <functional>
#include <vector>

namespace waydesk {

/// Which rows of the order table a suspension stops. A place is looked at once and known by its interned texts from
/// then on, so that a row costs one look-up, and none while there are no suspensions. Where the street names the place
/// each row is looked at.
class SuspendedAreas
{
public:
    /// The interned texts of a row's place.
    struct Place {
        quint32 country = 0, province = 0, city = 0, district = 0;

        friend bool operator==(const Place &, const Place &) = default;
        friend size_t qHash(const Place &p, size_t seed = 0)
        {
            return qHashMulti(seed, p.country, p.province, p.city, p.district);
        }
    };
    using Receiver = std::function<Address()>; ///< called for a place that is not known yet

    SuspendedAreas() = default;
    explicit SuspendedAreas(Suspensions all)
        : m_all(std::move(all))
    { }

    bool isEmpty() const { return m_all.isEmpty(); }
    const Suspensions &all() const { return m_all; }
    /// The interned texts have other numbers now.
    void forgetPlaces() { m_seen.clear(); }
    /// True if one of them ever stops anything there.
    bool touches(const Place &place, const Receiver &receiver) { return !at(place, receiver).empty(); }
    bool stops(const Place &place, const Receiver &receiver, std::string_view carrier, qint64 nowMs);

private:
    const std::vector<Suspension> &at(const Place &place, const Receiver &receiver);

    Suspensions m_all;
    QHash<Place, std::vector<Suspension>> m_seen;
    std::vector<Suspension> m_here; ///< of a place that only the street names
};

} // namespace waydesk
