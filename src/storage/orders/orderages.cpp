// SPDX-License-Identifier: Apache-2.0
// What SqlOrderRepository writes about many orders at once.
#include "storage/orders/sqlorderrepository.h"
#include "storage/rows/conflict.h"
#include "storage/rows/updaterows.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

void refuse(std::span<const Order> some) { throwConflict(about("update"_L1, "order"_L1, some.front().id.value)); }

bool isFinished(OrderStatus status)
{
    return status == OrderStatus::Shipped || status == OrderStatus::Done || status == OrderStatus::Cancelled;
}

} // namespace

void SqlOrderRepository::touchMany(std::span<const Order> orders)
{
    updateRows(
        m_db, "shop_order", std::array<const char *, 0>{}, orders,
        [](const Order &o) { return std::tuple(o.id, o.version); }, refuse);
}

void SqlOrderRepository::touchAges(std::span<const Order> orders)
{
    updateRows(
        m_db, "shop_order",
        std::array{"as_of", "as_of_known", "receiver_as_of", "receiver_as_of_known", "lines_as_of",
                   "lines_as_of_known"},
        orders,
        [](const Order &o) {
            return std::tuple(o.asOf, o.asOfKnown, o.receiverAsOf, o.receiverAsOfKnown, o.linesAsOf, o.linesAsOfKnown,
                              o.id, o.version);
        },
        refuse);
    for (const Order &order : orders) {
        if (isFinished(order.status))
            m_log.changed(SubjectKind::Order, order.id.value);
    }
}

} // namespace waydesk
