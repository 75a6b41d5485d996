// SPDX-License-Identifier: Apache-2.0
#include "dispatch/numberlookup.h"

#include "core/label/scancode.h"
#include "core/order/reason.h"
#include "dispatch/ports/numberrepository.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

Result<Assignment> liveUse(UnitOfWork &unit, const QString &typed)
{
    const ScanCode scanned = parseScan(QStringView(typed));
    const QString number = scanned.waybill();
    std::vector<Assignment> live;
    const auto uses = unit.numbers().byNumber(number);
    for (const Assignment &use : uses) {
        if (use.state == NumberState::Reserved || use.state == NumberState::Used)
            live.push_back(use);
    }
    if (live.empty() && std::ranges::find(uses, NumberState::Voided, &Assignment::state) != uses.end())
        return fail(ErrorCode::Refused, {{u"number"_s, number}, {u"reason"_s, reasonName(Reason::NumberVoided)}});
    if (live.empty())
        return fail(ErrorCode::NotFound, {{u"subject"_s, u"number"_s}, {u"number"_s, scanned.text}});
    if (live.size() > 1)
        return fail(ErrorCode::AccountAmbiguous, {{u"number"_s, number}});
    return live.front();
}

} // namespace waydesk
