// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/area.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace waydesk {

/// A carrier does not take parcels to an area for a while: snow, Spring Festival, a lockdown. UTC milliseconds.
struct Suspension {
    qint64 id = 0;
    QString carrier; ///< code; empty = every carrier
    Area area;
    qint64 from = 0; ///< the first moment
    qint64 until = 0; ///< the first moment after it; 0 = until somebody ends it
    QString why; ///< in people's words

    bool isAt(qint64 nowMs) const { return from <= nowMs && (until == 0 || nowMs < until); }
    /// True if it begins or ends after the earlier moment and not after the later.
    bool turnsBetween(qint64 oneMs, qint64 otherMs) const;
    bool concerns(QStringView code) const { return carrier.isEmpty() || code == carrier; }

    friend bool operator==(const Suspension &, const Suspension &) = default;
};

/// All suspensions that the desk knows. A plain value; copies share the list. Any thread may read.
class Suspensions
{
public:
    Suspensions() = default;
    explicit Suspensions(std::vector<Suspension> all);

    bool isEmpty() const { return !m_all; }
    std::span<const Suspension> all() const;
    /// Those that cover the place, at any time, for a parcel of this carrier. Without a carrier only those of every
    /// carrier count: another one may still go there.
    std::vector<Suspension> of(QStringView carrier, const Area &place) const;
    /// True if one of them does.
    bool turnsBetween(qint64 oneMs, qint64 otherMs) const;

private:
    std::shared_ptr<const std::vector<Suspension>> m_all; ///< none instead of an empty list
};

/// The suspensions that only one of the two lists has.
std::vector<Suspension> differing(const Suspensions &before, const Suspensions &after);

} // namespace waydesk
