// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "dispatch/ports/store.h"
#include "storage/connection/database.h"

#include <QString>

namespace waydesk {

/// Copies the open SQLite database into one file that appears whole, checked and on disk, or not at all.
Result<void> writeBackup(const Database &database, const QString &file);

/// SqlStore::previewRestore.
Result<RestorePreview> previewRestore(const QString &file, const QString &folder);

/// SqlStore::restore.
Result<QString> restoreBackup(const QString &file, const QString &folder, qint64 nowMs);

} // namespace waydesk
