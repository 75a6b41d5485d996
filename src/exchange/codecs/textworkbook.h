// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace waydesk {

/// A spreadsheet file of one sheet, in which every cell is a text: ids keep all their digits and nothing is a formula.
/// An empty or impossible sheet name is replaced. DiskFull if the temporary folder is.
Result<QByteArray> textWorkbook(const QString &sheetName, const QStringList &headings,
                                const std::vector<QStringList> &rows);

} // namespace waydesk
