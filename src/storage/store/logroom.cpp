// SPDX-License-Identifier: Apache-2.0
#include "storage/store/logroom.h"

#include <algorithm>
#include <array>

namespace waydesk {

namespace {
constexpr std::array<qint64, 3> pieces{4 << 20, 16 << 20, 64 << 20}; // beyond what the log wants ahead
constexpr qint64 leastFree = 1 << 30;
} // namespace

qint64 LogRoom::grow(qint64 logBytes, qint64 free)
{
    if (free < leastFree) {
        m_reserved = logBytes + ahead + pieces.back();
        return 0;
    }
    const auto piece = std::min<size_t>(size_t(m_pieces++), pieces.size() - 1);
    m_reserved = logBytes + ahead + pieces[piece];
    return m_reserved;
}

} // namespace waydesk
