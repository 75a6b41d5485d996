// SPDX-License-Identifier: Apache-2.0
#include "core/risk/riskterms.h"

#include "core/support/names.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array checkNames{
    EnumName{RiskCheck::DaySurge, "day_surge"},   EnumName{RiskCheck::SameAddress, "same_address"},
    EnumName{RiskCheck::SamePhone, "same_phone"}, EnumName{RiskCheck::BuyerBulk, "buyer_bulk"},
    EnumName{RiskCheck::Quantity, "quantity"},
};
static_assert(checkNames.size() == riskChecks.size());
constexpr std::array actionNames{EnumName{RiskAction::Off, "off"}, EnumName{RiskAction::Remark, "remark"},
                                 EnumName{RiskAction::Review, "review"}};
constexpr RiskLimits surgeLeastLimits{1, 99999};
const QString leastKey = QStringLiteral("day_surge_least");
} // namespace

QString riskCheckName(RiskCheck check) { return nameIn(checkNames, check); }

std::optional<RiskCheck> riskCheckFromName(QStringView name) { return valueIn(checkNames, name); }

QString riskActionName(RiskAction action) { return nameIn(actionNames, action); }

std::optional<RiskAction> riskActionFromName(QStringView name) { return valueIn(actionNames, name); }

bool RiskTerms::isOff() const
{
    return std::ranges::all_of(checks, [](const RiskTerm &term) { return term.action == RiskAction::Off; });
}

RiskLimits riskLimits(RiskCheck check)
{
    return check == RiskCheck::DaySurge ? RiskLimits{2, 100} : RiskLimits{2, 9999};
}

QJsonObject riskTermsToJson(const RiskTerms &terms)
{
    QJsonObject json{{leastKey, terms.surgeLeast}};
    for (const RiskCheck check : riskChecks)
        json.insert(
            riskCheckName(check),
            QJsonObject{{u"action"_s, riskActionName(terms.of(check).action)}, {u"limit"_s, terms.of(check).limit}});
    return json;
}

RiskTerms riskTermsFromJson(const QJsonObject &json)
{
    RiskTerms terms;
    if (const int least = json[leastKey].toInt(); surgeLeastLimits.holds(least))
        terms.surgeLeast = least;
    for (const RiskCheck check : riskChecks) {
        const QJsonObject one = json[riskCheckName(check)].toObject();
        if (const auto action = riskActionFromName(one[u"action"].toString()))
            terms.of(check).action = *action;
        if (const int limit = one[u"limit"].toInt(); riskLimits(check).holds(limit))
            terms.of(check).limit = limit;
    }
    return terms;
}

} // namespace waydesk
