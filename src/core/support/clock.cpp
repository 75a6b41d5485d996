// SPDX-License-Identifier: Apache-2.0
#include "core/support/clock.h"

#include <QDateTime>

#include <chrono>

namespace waydesk {

namespace {
qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
} // namespace

qint64 SystemClock::wallMs() const { return QDateTime::currentMSecsSinceEpoch(); }

qint64 SystemClock::monotonicNs() const { return steadyNs(); }

qint64 FixedClock::monotonicNs() const { return steadyNs(); }

MovedClock::MovedClock(qint64 wallMs)
    : m_wallMs(wallMs)
    , m_startNs(steadyNs())
{ }

qint64 MovedClock::wallMs() const { return m_wallMs + (steadyNs() - m_startNs) / 1'000'000; }

qint64 MovedClock::monotonicNs() const { return steadyNs(); }

} // namespace waydesk
