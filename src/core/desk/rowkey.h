// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

namespace waydesk {

/// What a row stands for: a parcel, or an order without one.
class RowKey
{
public:
    constexpr RowKey() = default;
    constexpr explicit RowKey(ParcelId parcel)
        : m_value(parcel.value)
    { }
    constexpr explicit RowKey(OrderId order)
        : m_value(-order.value)
    { }

    constexpr bool isValid() const { return m_value != 0; }
    constexpr ParcelId parcel() const { return ParcelId(m_value > 0 ? m_value : 0); }
    constexpr OrderId order() const { return OrderId(m_value < 0 ? -m_value : 0); }
    /// Unique over parcels and orders, never 0 for a valid key.
    constexpr qint64 value() const { return m_value; }

    friend constexpr auto operator<=>(RowKey, RowKey) = default;

private:
    qint64 m_value = 0;
};

} // namespace waydesk
