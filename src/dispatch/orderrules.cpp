// SPDX-License-Identifier: Apache-2.0
#include "dispatch/orderrules.h"

namespace waydesk {

std::vector<std::unique_ptr<OrderRule>> orderRules(const Workplace &)
{
    std::vector<std::unique_ptr<OrderRule>> rules;
    return rules;
}

} // namespace waydesk
