// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderrules.h"

#include "dispatch/acceptrule.h"
#include "dispatch/noterule.h"
#include "dispatch/riskrule.h"
#include "dispatch/stockrule.h"
#include "dispatch/supplierrule.h"

namespace waydesk {

std::vector<std::unique_ptr<OrderRule>> orderRules(const Workplace &place)
{
    std::vector<std::unique_ptr<OrderRule>> rules;
    rules.push_back(std::make_unique<RiskRule>());
    rules.push_back(std::make_unique<NoteRule>());
    rules.push_back(std::make_unique<StockRule>(place));
    rules.push_back(std::make_unique<AcceptRule>());
    rules.push_back(std::make_unique<SupplierRule>());
    return rules;
}

} // namespace waydesk
