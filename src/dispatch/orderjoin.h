// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/ordersource.h"

#include <QVarLengthArray>

#include <vector>

namespace waydesk {

/// What one call's files say of one order: the records in the order in which they must be applied (older first, then
/// as the files were named).
struct JoinedOrder {
    ShopId shop;
    struct Part {
        const OrderRecord *record = nullptr;
        size_t file = 0;
    };
    QVarLengthArray<Part, 2> parts;

    const QString &number() const { return parts.front().record->order.number; }
};

/// Joins the records of several files by shop and order number; in order of first appearance.
std::vector<JoinedOrder> joinOrders(const std::vector<ParsedFile> &files, const std::vector<ShopId> &shops);

} // namespace waydesk
