// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "dispatch/ports/tablewriter.h"

#include <QCoreApplication>
#include <QHash>

#include <span>

namespace waydesk {

/// The order table as a sheet for a spreadsheet: what the screen shows, receivers masked, one row for each of `rows`
/// in their order. A predicted number is not in it. Any thread.
class OrderSheet
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::OrderSheet)

public:
    static TableSheet of(const OrderTable &table, std::span<const RowHandle> rows,
                         const QHash<QString, QString> &carrierNames);
};

} // namespace waydesk
