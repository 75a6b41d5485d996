// SPDX-License-Identifier: Apache-2.0
#include "core/order/status.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array statusNames{
    EnumName{OrderStatus::Unknown, "unknown"},     EnumName{OrderStatus::Unpaid, "unpaid"},
    EnumName{OrderStatus::ToShip, "to_ship"},      EnumName{OrderStatus::PartShipped, "part_shipped"},
    EnumName{OrderStatus::Shipped, "shipped"},     EnumName{OrderStatus::Done, "done"},
    EnumName{OrderStatus::Cancelled, "cancelled"},
};
constexpr std::array refundNames{
    EnumName{RefundState::Unknown, "unknown"},     EnumName{RefundState::NotStated, "not_stated"},
    EnumName{RefundState::None, "none"},           EnumName{RefundState::Requested, "requested"},
    EnumName{RefundState::Running, "running"},     EnumName{RefundState::Refused, "refused"},
    EnumName{RefundState::Withdrawn, "withdrawn"}, EnumName{RefundState::Done, "done"},
};
} // namespace

QString orderStatusName(OrderStatus status) { return nameIn(statusNames, status); }

std::optional<OrderStatus> orderStatusFromName(QStringView name) { return valueIn(statusNames, name); }

QString refundName(RefundState refund) { return nameIn(refundNames, refund); }

std::optional<RefundState> refundFromName(QStringView name) { return valueIn(refundNames, name); }

bool isOpen(RefundState refund) { return refund == RefundState::Requested || refund == RefundState::Running; }

} // namespace waydesk
