// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/suspension.h"

#include <QHash>

#include <algorithm>

namespace waydesk {

bool Suspension::turnsBetween(qint64 oneMs, qint64 otherMs) const
{
    const auto [early, late] = std::minmax(oneMs, otherMs);
    const auto between = [&](qint64 at) { return at > early && at <= late; };
    return between(from) || between(until);
}

Suspensions::Suspensions(std::vector<Suspension> all)
    : m_all(all.empty() ? nullptr : std::make_shared<const std::vector<Suspension>>(std::move(all)))
{ }

std::span<const Suspension> Suspensions::all() const
{
    return m_all ? std::span<const Suspension>(*m_all) : std::span<const Suspension>();
}

std::vector<Suspension> Suspensions::of(QStringView carrier, const Area &place) const
{
    std::vector<Suspension> found;
    for (const Suspension &one : all()) {
        if (one.concerns(carrier) && covers(one.area, place))
            found.push_back(one);
    }
    return found;
}

bool Suspensions::turnsBetween(qint64 oneMs, qint64 otherMs) const
{
    return std::ranges::any_of(all(), [&](const Suspension &one) { return one.turnsBetween(oneMs, otherMs); });
}

std::vector<Suspension> differing(const Suspensions &before, const Suspensions &after)
{
    std::vector<Suspension> found;
    const auto addMissing = [&](std::span<const Suspension> from, std::span<const Suspension> in) {
        QMultiHash<qint64, const Suspension *> byId;
        byId.reserve(static_cast<qsizetype>(in.size()));
        for (const Suspension &one : in)
            byId.insert(one.id, &one);
        std::ranges::copy_if(from, std::back_inserter(found), [&](const Suspension &one) {
            const auto [begin, end] = byId.equal_range(one.id);
            return std::none_of(begin, end, [&](const Suspension *other) { return *other == one; });
        });
    };
    addMissing(before.all(), after.all());
    addMissing(after.all(), before.all());
    return found;
}

} // namespace waydesk
