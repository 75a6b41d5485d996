// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderrules.h"

#include "dispatch/noterule.h"
#include "dispatch/riskrule.h"

namespace waydesk {

std::vector<std::unique_ptr<OrderRule>> orderRules(const Workplace &)
{
    std::vector<std::unique_ptr<OrderRule>> rules;
    rules.push_back(std::make_unique<RiskRule>());
    rules.push_back(std::make_unique<NoteRule>());
    return rules;
}

} // namespace waydesk
