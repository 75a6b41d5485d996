// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace waydesk {

enum class ManifestList { Missing, Held, Numbers };

/// A stretch of one list on one page, filled column by column.
struct ManifestStretch {
    ManifestList list = ManifestList::Numbers;
    bool continued = false; ///< its heading says so
    int first = 0;
    int count = 0;
    int rows = 0;
    int top = 0; ///< of its heading
};

struct ManifestPage {
    std::vector<ManifestStretch> stretches;
    int signaturesTop = -1; ///< -1 = none on this page
};

/// Heights in any one unit; all pages are equally high.
struct ManifestMetrics {
    int firstTop = 0; ///< where lists may begin on page 1
    int otherTop = 0;
    int bottom = 0;
    int heading = 0;
    int row = 0;
    int gap = 0; ///< below a list
    int signatures = 0;
    int columns = 1;
};

/// Breaks a manifest into pages. The signature boxes stand on the last page and never without a number above them (as
/// long as there is one); no heading stands without a row.
std::vector<ManifestPage> planManifest(int missing, int held, int numbers, const ManifestMetrics &metrics);

} // namespace waydesk
