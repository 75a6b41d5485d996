// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtNumeric>

#include <limits>

namespace waydesk {

/// Sums and products of what is not negative, for numbers that files tell: too large stays the largest number instead
/// of turning negative.
inline constexpr qint64 largestCount = std::numeric_limits<qint64>::max();

inline qint64 cappedSum(qint64 a, qint64 b)
{
    qint64 sum = 0;
    return qAddOverflow(a, b, &sum) ? largestCount : sum;
}

inline qint64 cappedProduct(qint64 a, qint64 b)
{
    qint64 product = 0;
    return qMulOverflow(a, b, &product) ? largestCount : product;
}

} // namespace waydesk
