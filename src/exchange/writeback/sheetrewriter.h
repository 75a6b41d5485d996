// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "exchange/writeback/templatetable.h"

#include <QByteArray>
#include <QSet>

namespace waydesk {

/// Rows of a sheet that are hidden.
Result<QSet<int>> hiddenRows(const QByteArray &xml);

/// The XML of a sheet with some cells set to text. Every byte outside the touched cells and the sheet's stated extent
/// stays. `edits` are sorted by row and column; a new cell takes the format of the cell above it, if that one
/// is below the row of headings. NotASpreadsheet if the XML is not UTF-8 or not whole.
Result<QByteArray> rewriteSheet(const QByteArray &xml, const std::vector<CellEdit> &edits, int headingRow = 0);

} // namespace waydesk
