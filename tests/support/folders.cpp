// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

QString inSource(const QString &path) { return QStringLiteral(WAYDESK_SOURCE_DIR) + path; }

QString inTestData(const QString &path) { return inSource(QStringLiteral("/tests/data")) + path; }

QString inBinaries(const QString &path) { return QStringLiteral(WAYDESK_BIN_DIR) + path; }
