// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// Says on a data folder that its store is open: every open store shares the lock, who puts another file in its place
/// needs it alone. The system frees it when the process ends, however it ends.
class StoreLock
{
public:
    enum class Use { Shared, Alone };

    /// Waits at most `waitMs`; throws StoreFailure: StoreLocked if others stay in the way, StoreUnavailable if the
    /// folder takes no lock.
    StoreLock(const QString &folder, Use use, int waitMs);
    ~StoreLock();
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

private:
    int m_file = -1;
};

} // namespace waydesk
