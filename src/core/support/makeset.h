// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

namespace waydesk {

/// Sorts, and leaves each value once.
template <class T> void makeSet(std::vector<T> &all)
{
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
}

} // namespace waydesk
