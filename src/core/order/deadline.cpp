// SPDX-License-Identifier: Apache-2.0
#include "core/order/deadline.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array basisNames{
    EnumName{DeadlineBasis::Promised, "promised"},  EnumName{DeadlineBasis::Override, "override"},
    EnumName{DeadlineBasis::ShopTerm, "shop_term"}, EnumName{DeadlineBasis::Platform, "platform"},
    EnumName{DeadlineBasis::Assumed, "assumed"},    EnumName{DeadlineBasis::Unknown, "unknown"}};
constexpr std::array startNames{EnumName{DeadlineStart::Paid, "paid"}, EnumName{DeadlineStart::Created, "created"},
                                EnumName{DeadlineStart::GroupComplete, "group_complete"},
                                EnumName{DeadlineStart::PresaleDue, "presale_due"},
                                EnumName{DeadlineStart::PauseOver, "pause_over"}};
} // namespace

QString deadlineBasisName(DeadlineBasis basis) { return nameIn(basisNames, basis); }
QString deadlineStartName(DeadlineStart start) { return nameIn(startNames, start); }

DeadlineFacts deadlineFactsOf(const Order &order)
{
    return {order.shop, order.shipBy, order.paidAt, order.createdAt, order.presale ? order.presaleDue : 0};
}

} // namespace waydesk
