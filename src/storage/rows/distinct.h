// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <ranges>
#include <vector>

namespace waydesk {

/// The values sorted, each once: a list that goes to the store in chunks must not meet the same row twice.
template <std::ranges::forward_range Values>
std::vector<std::ranges::range_value_t<Values>> distinct(const Values &values)
{
    std::vector<std::ranges::range_value_t<Values>> once(values.begin(), values.end());
    std::ranges::sort(once);
    const auto rest = std::ranges::unique(once);
    once.erase(rest.begin(), rest.end());
    return once;
}

} // namespace waydesk
