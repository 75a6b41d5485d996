// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/carrier.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waydesk {

/// A stretch of a carrier's numbers as a person would say it.
struct ShapePart {
    enum class Kind {
        Text, ///< `choices` has what stands there
        OneOf, ///< `choices`: "36", "40–49"
        Digits,
        Letters,
        Characters ///< letters or digits
    };
    Kind kind = Kind::Text;
    QStringList choices{};
    int least = 1; ///< how many of them; 0 = may be missing
    int most = 1;
};

/// How the numbers of one format look: read off its pattern, so that a rule file needs no second description.
struct NumberShape {
    std::vector<ShapePart> parts;
    int shortest = 0;
    int longest = 0;

    /// Nothing if the pattern is written in a way that is not known here: named and plain groups, alternatives,
    /// classes, \d, counts; what looks ahead is left out.
    static std::optional<NumberShape> of(const NumberFormat &format);
};

/// A number of the format, with its right check character; empty if none could be made.
QString exampleNumber(const NumberFormat &format);

} // namespace waydesk
