// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace waydesk {

/// Whole copies of the store that were made on the way, before a migration or a restore, and that hold receivers. What
/// backs up on a schedule has a plan of its own, and a file that a person named is that person's.
class ExpiringCopies
{
public:
    virtual ~ExpiringCopies() = default;
    /// Files made before `beforeMs` (UTC ms); none where a server keeps the store.
    virtual QStringList olderThan(qint64 beforeMs) = 0;
    /// Deletes them; returns those that are gone.
    virtual QStringList removeOlderThan(qint64 beforeMs) = 0;
};

} // namespace waydesk
