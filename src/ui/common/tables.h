// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemView;
class QTableView;

namespace waydesk {

/// Rows of one fixed height, no grid, no wrapping, nothing that resizes to its contents. `stretch` is the column that
/// takes the room that is left.
void setUpTable(QTableView &table, int rowHeight, int stretch);

/// Letters, Space and Del mean something to the page, not to the list.
void passKeysOn(QAbstractItemView &view);

} // namespace waydesk
