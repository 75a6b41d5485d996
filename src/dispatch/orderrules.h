// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/orderrule.h"
#include "dispatch/workplace.h"

#include <memory>
#include <vector>

namespace waydesk {

/// Every rule that JudgeOrders keeps. They may keep a reference to `place`.
std::vector<std::unique_ptr<OrderRule>> orderRules(const Workplace &place);

} // namespace waydesk
