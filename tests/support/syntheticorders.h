// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/parcel/planning.h"

#include <vector>

namespace waydesk {

/// Invented orders of three linked shops (Taobao, Pinduoduo, Lazada), the same for the same count and seed. About 12 %
/// of them share their receiver with another one, written with other white space, width or case; some are unpaid,
/// shipped, closed, refunded (whole or one line), under review, on presale, masked or without a receiver.
struct SyntheticOrders {
    std::vector<Shop> shops;
    std::vector<Order> orders;
    qint64 nowMs = 0;
};

SyntheticOrders makeSyntheticOrders(size_t count, quint64 seed = 1);

/// The orders as the planner wants them, all shops on one account; they point into `source`.
std::vector<PlanCandidate> candidatesOf(const SyntheticOrders &source, AccountId account = AccountId(1));

} // namespace waydesk
