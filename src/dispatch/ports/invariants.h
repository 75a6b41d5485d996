// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QStringList>

namespace waydesk {

/// Everything that must always hold in the store, asked of the store itself. Any thread but the interface thread.
class InvariantCheck
{
public:
    virtual ~InvariantCheck() = default;
    /// One line for each violation: a stable code, then the ids it concerns as name=value; empty = all holds.
    virtual Result<QStringList> violations() = 0;
};

} // namespace waydesk
