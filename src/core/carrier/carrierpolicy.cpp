// SPDX-License-Identifier: Apache-2.0
#include "core/carrier/carrierpolicy.h"

#include "core/support/capped.h"
#include "core/support/names.h"

#include <algorithm>
#include <array>

namespace waydesk {

namespace {
constexpr std::array actionNames{
    EnumName{RuleAction::Use, "use"},
    EnumName{RuleAction::Avoid, "avoid"},
    EnumName{RuleAction::Cheapest, "cheapest"},
    EnumName{RuleAction::Fastest, "fastest"},
};
constexpr qint64 gramsOfKilogram = 1000;
} // namespace

QString ruleActionName(RuleAction action) { return nameIn(actionNames, action); }

std::optional<RuleAction> ruleActionFromName(QStringView name) { return valueIn(actionNames, name); }

int CarrierRule::depth() const
{
    int widest = areas.empty() ? 0 : 4;
    for (const Area &area : areas)
        widest = std::min(widest, area.depth());
    return widest;
}

qint64 priceOf(const PriceRow &row, std::optional<qint64> grams, std::optional<qint64> cubicCm)
{
    qint64 charged = grams.value_or(0);
    if (row.volumeDivisor > 0 && cubicCm)
        charged = std::max(charged, cappedProduct(*cubicCm, gramsOfKilogram) / row.volumeDivisor);
    const qint64 beyond = charged - row.firstGrams;
    if (beyond <= 0 || row.stepGrams <= 0)
        return row.firstMinor;
    const qint64 steps = (beyond - 1) / row.stepGrams + 1;
    return cappedSum(row.firstMinor, cappedProduct(steps, row.stepMinor));
}

} // namespace waydesk
