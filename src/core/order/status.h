// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// What the platform says of an order. Unknown: no file has said it yet.
enum class OrderStatus { Unknown, Unpaid, ToShip, PartShipped, Shipped, Done, Cancelled };

/// What the platform says of a refund. Unknown: this order's files could say it but have not yet (Taobao list without
/// its detail). NotStated: the platform's files never say it (Lazada). Running includes "refused, but still open".
enum class RefundState { Unknown, NotStated, None, Requested, Running, Refused, Withdrawn, Done };

QString orderStatusName(OrderStatus status);
std::optional<OrderStatus> orderStatusFromName(QStringView name);
QString refundName(RefundState refund);
std::optional<RefundState> refundFromName(QStringView name);

/// True while the refund may still end either way, so that its order must wait.
bool isOpen(RefundState refund);

} // namespace waydesk
