// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/expiringcopies.h"

#include <QString>

namespace waydesk {

/// The copies beside a store in a folder: backups/waydesk-v<version>-<time>.db of a migration, and
/// waydesk.db.before-restore-<time> of a restore. Their age is in their names.
class StoreCopies final : public ExpiringCopies
{
public:
    /// `folder` empty: the store is on a server, and there are none.
    explicit StoreCopies(const QString &folder)
        : m_folder(folder)
    { }

    QStringList olderThan(qint64 beforeMs) override;
    QStringList removeOlderThan(qint64 beforeMs) override;

private:
    QString m_folder;
};

} // namespace waydesk
