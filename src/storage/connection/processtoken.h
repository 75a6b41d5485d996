// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// Names a process so that others can tell whether it still lives: host name, the host's boot, process number and
/// start. Not the machine id: imaged workstations share one, and containers have none.
class ProcessToken
{
public:
    /// Of this very process: host/boot/pid/start.
    static QString own();
    /// False if that process is known to be gone: this host was started anew since, or no such process runs on it. Of
    /// another host's nobody here can tell: true.
    static bool isAlive(const QString &token);
};

} // namespace waydesk
