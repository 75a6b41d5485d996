// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace waydesk {

/// How long work will take still, from how much of it is done. Times are monotonic milliseconds.
class TimeLeft
{
public:
    static constexpr qint64 SilentMs = 2000; ///< what is over sooner needs no forecast
    static constexpr double SilentShare = 0.02;

    explicit TimeLeft(qint64 startMs = 0)
        : m_startMs(startMs)
    { }
    /// `share` of all work, 0 to 1. Nothing while it is too early to tell.
    std::optional<qint64> at(qint64 nowMs, double share) const
    {
        const qint64 passed = nowMs - m_startMs;
        if (passed < SilentMs || share < SilentShare)
            return std::nullopt;
        return share >= 1 ? 0 : qint64(double(passed) * (1 - share) / share);
    }

private:
    qint64 m_startMs;
};

} // namespace waydesk
