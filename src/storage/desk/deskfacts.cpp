// SPDX-License-Identifier: Apache-2.0
#include "storage/desk/deskfacts.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace waydesk {

void DeskFacts::finish()
{
    const auto key = [](const DeskLine &line) { return std::tuple(line.order, line.lineNo); };
    if (!std::ranges::is_sorted(lines, {}, key))
        std::ranges::sort(lines, {}, key);
    // The parts of a split order bring its lines once each.
    const auto repeated = std::ranges::unique(lines, {}, key);
    lines.erase(repeated.begin(), repeated.end());
    if (!std::ranges::is_sorted(inParcel))
        std::ranges::sort(inParcel);
    std::unordered_map<qint64, size_t> place;
    place.reserve(parcels.size());
    for (size_t i = 0; i < parcels.size(); ++i)
        place.emplace(parcels[i].id, i);
    parcelsOfOrder.reserve(parcels.size());
    for (const DeskParcelLine &line : parcelLines) {
        const auto found = place.find(line.parcel);
        if (found == place.end())
            continue;
        std::vector<qint64> &orders = parcels[found->second].orders;
        if (std::ranges::find(orders, line.order) != orders.end())
            continue;
        orders.push_back(line.order);
        parcelsOfOrder[line.order].push_back(found->second);
    }
}

bool DeskFacts::isInParcel(qint64 order) const { return std::ranges::binary_search(inParcel, order); }

std::vector<qint64> DeskFacts::splitOrders() const
{
    std::vector<qint64> orders;
    for (const DeskParcel &parcel : parcels) {
        if (!parcel.whole)
            orders.insert(orders.end(), parcel.orders.begin(), parcel.orders.end());
    }
    std::ranges::sort(orders);
    const auto rest = std::ranges::unique(orders);
    orders.erase(rest.begin(), rest.end());
    return orders;
}

PartMark DeskFacts::partOf(const DeskParcel &parcel) const
{
    if (parcel.whole)
        return {};
    for (const qint64 order : parcel.orders) {
        const auto parts = partsOf.find(order);
        if (parts == partsOf.end())
            continue;
        const PartMark mark{
            static_cast<int>(std::ranges::count_if(parts->second, [&](qint64 id) { return id <= parcel.id; })),
            static_cast<int>(parts->second.size())};
        if (mark.isPart())
            return mark;
    }
    return {};
}

std::pair<const DeskLine *, const DeskLine *> DeskFacts::linesOf(qint64 order) const
{
    const auto range = std::ranges::equal_range(lines, order, {}, &DeskLine::order);
    return {lines.data() + (range.begin() - lines.begin()), lines.data() + (range.end() - lines.begin())};
}

} // namespace waydesk
