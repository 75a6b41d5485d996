// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/filter.h"

namespace waydesk {

/// What the values of a filter can be that no fixed list says: the linked shops, the tags, and the platforms and
/// carriers that this program knows. Provinces are free: orders of abroad name what they like.
struct FilterWords {
    std::vector<Shop> shops;
    QStringList platforms;
    QStringList tags; ///< names; "none" goes beside them
    QStringList carriers; ///< codes; "none" goes beside them
};

/// InvalidArgument (values: argument, value, allowed) at the first value that can never find anything. Letter case
/// counts for the names of shops alone, as when a filter runs.
Result<void> checkFilter(const Filter &filter, const FilterWords &known);

} // namespace waydesk
