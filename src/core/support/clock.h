// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace waydesk {

/// Time from outside. Wall time is UTC milliseconds since 1970 and may jump; history is never ordered by it.
/// Monotonic time is nanoseconds from an arbitrary start and only measures gaps. Safe from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual qint64 wallMs() const = 0;
    virtual qint64 monotonicNs() const = 0;
};

class SystemClock final : public Clock
{
public:
    qint64 wallMs() const override;
    qint64 monotonicNs() const override;
};

/// A clock set by hand: for tests, and for the CLI's --now (wall time stands, monotonic time goes on).
class FixedClock final : public Clock
{
public:
    explicit FixedClock(qint64 wallMs)
        : m_wallMs(wallMs)
    { }
    qint64 wallMs() const override { return m_wallMs; }
    qint64 monotonicNs() const override;
    void setWallMs(qint64 ms) { m_wallMs = ms; }
    void advanceMs(qint64 ms) { m_wallMs += ms; }

private:
    qint64 m_wallMs;
};

/// Begins at a given wall time and goes on from there: the window's --now.
class MovedClock final : public Clock
{
public:
    explicit MovedClock(qint64 wallMs);
    qint64 wallMs() const override;
    qint64 monotonicNs() const override;

private:
    qint64 m_wallMs;
    qint64 m_startNs;
};

} // namespace waydesk
