// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace waydesk {

/// Tells whether the process that holds a lease still lives. A token names machine, process and its start.
class ProcessProbe
{
public:
    virtual ~ProcessProbe() = default;
    virtual QString token() const = 0;
    /// False only if the process is known to be gone; a token of another machine counts as alive.
    virtual bool isAlive(const QString &token) const = 0;
};

} // namespace waydesk
