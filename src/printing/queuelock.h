// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// Held while a run of this user on this host feeds a CUPS queue, so that the next one can tell jobs that a dead run
/// left from those of a living one. The system frees it when the process ends, however it ends.
class QueueLock
{
public:
    explicit QueueLock(const QString &queue);
    ~QueueLock();
    QueueLock(const QueueLock &) = delete;
    QueueLock &operator=(const QueueLock &) = delete;

    /// False while another run has it.
    bool isTaken() const { return m_taken; }

private:
    int m_file = -1;
    bool m_taken = false;
};

} // namespace waydesk
