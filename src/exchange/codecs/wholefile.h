// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArrayView>
#include <QString>

namespace waydesk {

/// Writes a file whole or not at all: beside its place, synced, then renamed. DiskFull or FileUnwritable, and what
/// stood there before stays.
Result<void> writeWholeFile(const QString &file, QByteArrayView bytes);

} // namespace waydesk
