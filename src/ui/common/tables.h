// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemView;
class QHeaderView;
class QTableView;

namespace waydesk {

/// Rows of one fixed height, no grid, no wrapping, nothing that resizes to its contents. `stretch` is the column that
/// takes the room that is left.
void setUpTable(QTableView &table, int rowHeight, int stretch);

/// Columns become as wide as their headings need, now and when words, text size or columns change; a person may still
/// make them narrower. `stretch` takes the room that is left, but no less than its heading needs; -1 = none does.
void fitHeader(QHeaderView &header, int stretch = -1);

/// Letters, Space and Del mean something to the page, not to the list.
void passKeysOn(QAbstractItemView &view);

} // namespace waydesk
