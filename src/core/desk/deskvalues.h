// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QStringList>

namespace waydesk {

/// What the rows of a table name, each once and sorted by its characters' numbers; no empty texts.
struct DeskValues {
    QStringList carriers;
    QStringList provinces;

    /// One look at two interned columns.
    static DeskValues of(const OrderTable &table);
};

} // namespace waydesk
