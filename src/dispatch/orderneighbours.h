// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/risk/risk.h"
#include "dispatch/ports/store.h"

#include <span>
#include <vector>

namespace waydesk {

/// Finds who shares street, phone or buyer with an order, from memory: an index of the store over these texts made
/// each import of 100,000 orders twice as long. Filled by the first question with all that wait (about 50 bytes an
/// order); from then on each question takes up the orders that it names, so whoever asks must name every order that
/// changes, or let it follow. What is remembered of orders that changed or left stays until it is as much again, then
/// all is read anew.
///
/// One object, one thread at a time.
class OrderNeighbours
{
public:
    /// `spare`: that many outdated parts are never worth reading anew.
    explicit OrderNeighbours(size_t spare = 100'000)
        : m_spare(spare)
    { }

    /// Orders that may share something with these, and these themselves; each once. More than do: the caller compares
    /// what they are now.
    std::vector<OrderId> of(UnitOfWork &unit, std::span<const RiskOrder> orders);
    /// What is remembered follows these that changed; nothing where nothing was asked yet.
    void follow(UnitOfWork &unit, const std::vector<OrderId> &changed);
    /// How many parts of orders are remembered.
    size_t size() const { return m_parts.size(); }

private:
    struct Part {
        size_t hash = 0;
        OrderId order;
        friend auto operator<=>(const Part &, const Part &) = default;
    };
    static void append(std::vector<Part> &parts, const RiskOrder &order);
    void takeWaiting(std::span<const RiskOrder> orders);
    void load(UnitOfWork &unit);
    void take(std::span<const Part> parts);

    size_t m_spare;
    std::vector<Part> m_parts; ///< sorted, each once
    size_t m_loaded = 0; ///< parts at the last load
    bool m_isLoaded = false;
};

} // namespace waydesk
