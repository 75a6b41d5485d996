// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskrows.h"

#include <cstring>
#include <new>

namespace waydesk {

DeskRows::DeskRows()
    : m_memory(std::make_unique<std::pmr::monotonic_buffer_resource>())
{ }

std::string_view DeskRows::keep(std::string_view text)
{
    if (text.empty())
        return {};
    auto *bytes = static_cast<char *>(m_memory->allocate(text.size(), 1));
    std::memcpy(bytes, text.data(), text.size());
    return {bytes, text.size()};
}

DeskOrder DeskRows::keep(const DeskOrder &order)
{
    DeskOrder kept = order;
    for (auto text : {&DeskOrder::number, &DeskOrder::buyer, &DeskOrder::message, &DeskOrder::memo, &DeskOrder::goods})
        kept.*text = keep(order.*text);
    kept.tagFacts = {}; // its texts end with the call-back
    return kept;
}

void DeskRows::append(const DeskRow &row)
{
    DeskRow kept = row;
    for (auto text : {&DeskRow::receiver, &DeskRow::phone, &DeskRow::country, &DeskRow::province, &DeskRow::city,
                      &DeskRow::district, &DeskRow::street, &DeskRow::addressKey, &DeskRow::carrier, &DeskRow::number})
        kept.*text = keep(row.*text);

    std::pmr::polymorphic_allocator<> allocator(m_memory.get());
    auto *orders = allocator.allocate_object<DeskOrder>(row.orders.size());
    for (size_t i = 0; i < row.orders.size(); ++i)
        new (orders + i) DeskOrder(keep(row.orders[i]));
    kept.orders = {orders, row.orders.size()};
    auto *holds = allocator.allocate_object<Reason>(row.holds.size());
    for (size_t i = 0; i < row.holds.size(); ++i)
        new (holds + i) Reason(row.holds[i]);
    kept.holds = {holds, row.holds.size()};
    m_rows.push_back(kept);
}

} // namespace waydesk
