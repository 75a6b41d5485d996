// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/openrecords.h"

#include <utility>

namespace waydesk {

namespace {

constexpr size_t atHand = 16;

} // namespace

OpenRecords::OpenRecords(OrderRecords &packed, std::function<void(OrderRecord &)> settle)
    : m_packed(packed)
    , m_settle(std::move(settle))
    , m_numbers(packed.spool())
{ }

/// Mostly it is that of the row before.
std::optional<size_t> OpenRecords::find(const QString &number) const
{
    if (!m_last.empty() && m_last.back().order.number == number)
        return size() - 1;
    return m_numbers.find(number);
}

size_t OpenRecords::add(const QString &number)
{
    if (m_last.size() >= atHand)
        packFirst();
    m_numbers.add(number);
    m_last.emplace_back().order.number = number;
    return size() - 1;
}

OrderRecord &OpenRecords::at(size_t index)
{
    if (index >= m_packed.size())
        return m_last[index - m_packed.size()];
    if (m_takenFrom != index) {
        putBack();
        m_taken = m_packed[index];
        m_takenFrom = index;
    }
    return m_taken;
}

void OpenRecords::packAll()
{
    putBack();
    while (!m_last.empty())
        packFirst();
}

void OpenRecords::putBack()
{
    if (!m_takenFrom)
        return;
    m_settle(m_taken);
    m_packed.replace(*std::exchange(m_takenFrom, std::nullopt), m_taken);
}

void OpenRecords::packFirst()
{
    m_settle(m_last.front());
    m_packed.push_back(m_last.front());
    m_last.pop_front();
}

} // namespace waydesk
