// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace waydesk {

enum class SortColumn {
    Deadline,
    Paid,
    Shop,
    Order,
    Receiver,
    Address,
    Carrier,
    Number,
    Quantity,
    Sequence,
    State,
    Tag
};

/// How rows are ordered. Unknown and empty values come last either way; equal ones go by deadline, then order number,
/// then row key, so that the order of any two rows is always the same. Texts compare by their normalised bytes
/// (searchText), never by a locale. Sequence is (fill, position). Tag goes by the first of a row's tags. By rising
/// deadline, urgent rows come before all others, those without a deadline too: that is the order in which people work.
struct SortKey {
    SortColumn column = SortColumn::Deadline;
    bool descending = false;

    friend bool operator==(SortKey, SortKey) = default;
};

/// "deadline", or "-deadline" for descending.
std::optional<SortKey> sortKeyFromName(QStringView name);
QString sortKeyName(SortKey key);
QStringList sortColumnNames();

void sortRows(const OrderTable &table, std::vector<RowHandle> &rows, SortKey key);
/// Puts `incoming`, which `sorted` does not have, where each belongs; far less work than sorting for a few.
void mergeRows(const OrderTable &table, std::vector<RowHandle> &sorted, std::vector<RowHandle> incoming, SortKey key);

} // namespace waydesk
