// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArrayView>
#include <QString>

namespace waydesk {

enum class FileKind { Text, Zip, OfficeBinary, OfficeEncrypted, Html };

/// Judges a file by its content, never by its name.
FileKind kindOf(QByteArrayView bytes);

/// The whole file. FileNotFound, FileUnreadable, EmptyFile, or FileTooLarge beyond 1 GiB.
Result<QByteArray> readWholeFile(const QString &file);

} // namespace waydesk
