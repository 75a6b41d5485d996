// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace waydesk {

/// What may look unusual about an order.
///
/// DaySurge     its shop's day has many times the orders of a usual one
/// SameAddress  many waiting orders go to one place, under whatever names
/// SamePhone    many waiting orders name one phone
/// BuyerBulk    one buyer's waiting orders of a shop add up to many pieces
/// Quantity     many pieces of one article in one order
enum class RiskCheck { DaySurge, SameAddress, SamePhone, BuyerBulk, Quantity };
inline constexpr std::array riskChecks{RiskCheck::DaySurge, RiskCheck::SameAddress, RiskCheck::SamePhone,
                                       RiskCheck::BuyerBulk, RiskCheck::Quantity};

/// What comes of an unusual order: nothing, a remark that stops nothing, or a hold until somebody looked at it.
enum class RiskAction { Off, Remark, Review };

QString riskCheckName(RiskCheck check);
std::optional<RiskCheck> riskCheckFromName(QStringView name);
QString riskActionName(RiskAction action);
std::optional<RiskAction> riskActionFromName(QStringView name);

/// One check of one shop. `limit`: from how many on (DaySurge: from how many times the usual day on).
struct RiskTerm {
    RiskAction action = RiskAction::Remark;
    int limit = 0;

    friend bool operator==(const RiskTerm &, const RiskTerm &) = default;
};

/// The thresholds of one shop. As made they are the ones that count where nobody set any: remarks alone, and only far
/// from what is usual.
struct RiskTerms {
    std::array<RiskTerm, riskChecks.size()> checks{RiskTerm{RiskAction::Remark, 5}, RiskTerm{RiskAction::Remark, 10},
                                                   RiskTerm{RiskAction::Remark, 10}, RiskTerm{RiskAction::Remark, 100},
                                                   RiskTerm{RiskAction::Remark, 50}};
    int surgeLeast = 50; ///< a day with fewer orders is no surge, however small the shop

    RiskTerm &of(RiskCheck check) { return checks[static_cast<size_t>(check)]; }
    const RiskTerm &of(RiskCheck check) const { return checks[static_cast<size_t>(check)]; }
    bool isOff() const;

    friend bool operator==(const RiskTerms &, const RiskTerms &) = default;
};

/// Where a limit may lie: from..until.
struct RiskLimits {
    int from = 2;
    int until = 9999;
    bool holds(int limit) const { return limit >= from && limit <= until; }
};
RiskLimits riskLimits(RiskCheck check);

QJsonObject riskTermsToJson(const RiskTerms &terms);
/// What cannot be read counts as not set.
RiskTerms riskTermsFromJson(const QJsonObject &json);

} // namespace waydesk
