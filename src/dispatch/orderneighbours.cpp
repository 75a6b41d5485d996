// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderneighbours.h"

#include "core/support/makeset.h"
#include "dispatch/ports/reportrepository.h"

#include <QHash>

#include <algorithm>

namespace waydesk {

namespace {

enum PartKind : size_t { Street = 1, Phone, Buyer };

} // namespace

void OrderNeighbours::append(std::vector<Part> &parts, const RiskOrder &order)
{
    const auto add = [&](PartKind kind, const QString &text, size_t seed) {
        if (!text.isEmpty())
            parts.push_back({qHashMulti(seed, static_cast<size_t>(kind), text), order.id});
    };
    add(Street, order.street, 0);
    add(Phone, order.phone, 0);
    add(Buyer, order.buyer, static_cast<size_t>(order.shop.value));
}

void OrderNeighbours::load(UnitOfWork &unit)
{
    m_parts.clear();
    unit.reports().eachWaiting([this](const RiskOrder &order) { append(m_parts, order); });
    makeSet(m_parts);
    m_loaded = m_parts.size();
    m_isLoaded = true;
}

void OrderNeighbours::take(std::span<const Part> parts)
{
    const auto before = static_cast<std::ptrdiff_t>(m_parts.size());
    for (const Part &part : parts) {
        if (!std::ranges::binary_search(m_parts.begin(), m_parts.begin() + before, part))
            m_parts.push_back(part);
    }
    std::ranges::inplace_merge(m_parts, m_parts.begin() + before);
}

void OrderNeighbours::takeWaiting(std::span<const RiskOrder> orders)
{
    std::vector<Part> waiting;
    for (const RiskOrder &order : orders) {
        if (order.waits)
            append(waiting, order);
    }
    makeSet(waiting);
    take(waiting);
}

void OrderNeighbours::follow(UnitOfWork &unit, const std::vector<OrderId> &changed)
{
    if (m_isLoaded && !changed.empty())
        takeWaiting(unit.reports().riskOrders(changed));
}

std::vector<OrderId> OrderNeighbours::of(UnitOfWork &unit, std::span<const RiskOrder> orders)
{
    std::vector<OrderId> found;
    if (orders.empty())
        return found;
    if (!m_isLoaded || m_parts.size() > 2 * m_loaded + m_spare)
        load(unit);
    std::vector<Part> parts;
    for (const RiskOrder &order : orders) {
        append(parts, order);
        found.push_back(order.id);
    }
    makeSet(parts);
    takeWaiting(orders);
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && parts[i].hash == parts[i - 1].hash)
            continue;
        for (const Part &part : std::ranges::equal_range(m_parts, parts[i].hash, {}, &Part::hash))
            found.push_back(part.order);
    }
    makeSet(found);
    return found;
}

} // namespace waydesk
