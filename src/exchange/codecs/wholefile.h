// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace waydesk {

/// Writes a file whole or not at all: beside its place, synced, then renamed. DiskFull or FileUnwritable, and what
/// stood there before stays.
Result<void> writeWholeFile(const QString &file, QByteArrayView bytes);

/// All of a small file. FileNotFound, FileUnreadable, or FileTooLarge if it has more than `atMost` bytes; the errors
/// carry its name (`file`), without its folder.
Result<QByteArray> readWholeFile(const QString &file, qint64 atMost);

} // namespace waydesk
