// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>

namespace waydesk {

/// One page as PDF: `code` as Code 128 under `words`, to be scanned from paper. The file appears whole or not at all.
Result<void> writeScannerSheet(const QString &code, const QString &words, const QString &file);

} // namespace waydesk
