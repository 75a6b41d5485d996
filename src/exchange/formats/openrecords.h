// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/orderrecords.h"
#include "core/support/numberedtexts.h"

#include <deque>
#include <functional>
#include <optional>

namespace waydesk {

/// The records of a file while its rows come. The rows of an order mostly stand together: the last records are at hand,
/// those before them packed, and taken out again where a row goes on with one.
class OpenRecords
{
public:
    /// `settle` is called with each record that is packed, once or more often.
    OpenRecords(OrderRecords &packed, std::function<void(OrderRecord &)> settle);

    size_t size() const { return m_packed.size() + m_last.size(); }
    std::optional<size_t> find(const QString &number) const;
    /// The index of a new one, which must not be there yet.
    size_t add(const QString &number);
    /// Until the next call with another index, or add().
    OrderRecord &at(size_t index);
    void packAll();
    /// Whether a record may have passed for a new one: see NumberedTexts.
    bool isDamaged() const { return m_numbers.isDamaged(); }

private:
    void putBack();
    void packFirst();

    OrderRecords &m_packed;
    std::function<void(OrderRecord &)> m_settle;
    NumberedTexts m_numbers;
    std::deque<OrderRecord> m_last;
    OrderRecord m_taken;
    std::optional<size_t> m_takenFrom;
};

} // namespace waydesk
