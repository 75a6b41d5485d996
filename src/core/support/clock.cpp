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

} // namespace waydesk
