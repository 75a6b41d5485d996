// SPDX-License-Identifier: Apache-2.0
#include "scanning/bouncefilter.h"

#include <algorithm>

namespace waydesk {

bool BounceFilter::isBounce(const QString &code, qint64 atMs)
{
    std::erase_if(m_seen, [&](const Seen &seen) { return atMs - seen.atMs > m_withinMs; });
    const auto same = std::find_if(m_seen.begin(), m_seen.end(), [&](const Seen &seen) { return seen.code == code; });
    const bool bounce = same != m_seen.end();
    if (bounce)
        m_seen.erase(same);
    m_seen.push_back({code, atMs});
    return bounce;
}

} // namespace waydesk
