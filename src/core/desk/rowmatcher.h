// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/filter.h"
#include "core/desk/ordertable.h"

#include <vector>

namespace waydesk {

/// A Filter made ready for one table: words are looked up once, rows are compared by numbers. Valid until the table
/// changes.
class RowMatcher
{
public:
    RowMatcher(const OrderTable &table, const Filter &filter, qint64 nowMs);

    bool matches(RowHandle row) const;

private:
    struct Condition {
        FilterKey key = FilterKey::Shop;
        quint32 bits = 0; ///< Status, Print, Message, Tag
        bool untagged = false; ///< Tag: rows without any
        std::vector<bool> ids; ///< Carrier, Province: wanted ids of the pool
        std::vector<qint64> shops; ///< Shop, Platform
        qint64 time = 0;
        ReasonSet reasons;
    };

    Condition conditionOf(const FilterTerm &term) const;
    bool meets(RowHandle row, const Condition &condition) const;
    bool anyOrderOf(RowHandle row, const Condition &condition) const;

    const OrderTable &m_table;
    qint64 m_now;
    std::vector<Condition> m_conditions;
};

} // namespace waydesk
