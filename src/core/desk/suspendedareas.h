// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/suspension.h"

#include <QHash>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace waydesk {

/// Which rows of the order table a suspension stops. Every row is in an area, known by a number; what is suspended
/// there is worked out once per area, so that a row costs one look-up, and none while there are no suspensions. An area
/// keeps its number for good. The split parts of an address are read once; where the street names the place each row's
/// own is read, once.
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
    static constexpr quint32 NotKnown = 0; ///< no area's number

    bool isEmpty() const { return m_all.isEmpty(); }
    const Suspensions &all() const { return m_all; }
    /// The number of the area that a row goes to.
    quint32 areaOf(const Place &place, const Receiver &receiver);
    /// The interned texts have other numbers now.
    void forgetPlaces() { m_places.clear(); }

    /// These hold from now on; touches() is about what came, went or changed with them. True if anything did.
    bool set(const Suspensions &all);
    bool touches(quint32 area) const { return m_here[area].touched; }
    /// By area's number: whether one of them begins or ends there between the two moments.
    std::vector<bool> turning(qint64 oneMs, qint64 otherMs) const;
    /// True if one of them stops parcels of this carrier there at that moment.
    bool stops(quint32 area, std::string_view carrier, qint64 nowMs) const;

private:
    struct Here {
        Area area;
        std::vector<quint32> suspensions; ///< by their index
        bool touched = false;
    };

    quint32 numberOf(const Area &area);
    void look(Here &here) const;

    Suspensions m_all;
    std::vector<Suspension> m_differing; ///< from those before
    std::vector<std::string> m_carriers; ///< of each suspension; empty = every carrier
    std::vector<Here> m_here = std::vector<Here>(1); ///< by number
    QHash<Area, quint32> m_numbers;
    QHash<Place, quint32> m_places; ///< those whose split parts name the area
};

} // namespace waydesk
