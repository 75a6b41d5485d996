// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/desksource.h"
#include "storage/desk/deskfacts.h"

#include <memory>
#include <optional>

namespace waydesk {

/// Puts the rows of the desk together as the orders come by: an order on its own and the only order of a parcel go
/// on at once, those of a merged parcel wait for each other.
class DeskAssembly
{
public:
    DeskAssembly(const DeskFacts &facts, const DeskSource::Sink &sink);
    ~DeskAssembly();
    void take(const DeskOrderRow &order);

private:
    struct Waiting;
    DeskOrder describe(const DeskOrderRow &order, const DeskParcel *parcel, std::string &text,
                       std::string &tagGoods) const;
    void describeTags(const DeskOrderRow &order, std::string &goods, DeskTagFacts &out) const;
    void goodsOf(const DeskOrderRow &order, const DeskParcel *parcel, std::string &text, DeskOrder &out) const;
    void deliver(const DeskParcel *parcel, std::span<const DeskOrderRow> orders);
    void wait(size_t parcel, const DeskOrderRow &order);

    const DeskFacts &m_facts;
    const DeskSource::Sink &m_sink;
    std::unordered_map<size_t, std::unique_ptr<Waiting>> m_waiting;
    std::vector<DeskOrder> m_orders;
    std::vector<std::string> m_texts;
    std::vector<std::string> m_tagGoods;
    std::vector<Reason> m_holds;
};

} // namespace waydesk
