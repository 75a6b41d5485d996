// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QtGlobal>

#include <deque>

namespace waydesk {

/// Tells a bouncing trigger from a second scan: the same code again within the time since it was last read. For live
/// scanners only. Times are monotonic milliseconds.
class BounceFilter
{
public:
    explicit BounceFilter(qint64 withinMs = 1500)
        : m_withinMs(withinMs)
    { }
    bool isBounce(const QString &code, qint64 atMs);

private:
    struct Seen {
        QString code;
        qint64 atMs;
    };
    qint64 m_withinMs;
    std::deque<Seen> m_seen;
};

} // namespace waydesk
