// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskrow.h"

#include <memory>
#include <memory_resource>
#include <span>
#include <vector>

namespace waydesk {

/// Rows that own their texts: keeps what a DeskSource delivers beyond its call-back, e.g. on the way to another
/// thread. Rows stay valid while this lives, also after moving it.
class DeskRows
{
public:
    DeskRows();

    void append(const DeskRow &row);
    std::span<const DeskRow> rows() const { return m_rows; }

private:
    std::string_view keep(std::string_view text);
    DeskOrder keep(const DeskOrder &order);

    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory;
    std::vector<DeskRow> m_rows;
};

} // namespace waydesk
