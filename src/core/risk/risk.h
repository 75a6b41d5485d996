// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/risk/riskterms.h"
#include "core/support/ids.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// What an order is judged by, as the platform wrote it: so a store finds all that share it. A part that is not known,
/// or masked, is empty: it is like no other's.
struct RiskOrder {
    OrderId id;
    ShopId shop;
    QString street;
    QString place; ///< the whole address
    QString phone;
    QString buyer;
    qint64 createdAt = 0;
    qint64 pieces = 0;
    qint64 mostOfOne = 0; ///< pieces of the article that it has most of
    qint64 asOf = 0;
    bool waits = true; ///< still to be shipped; others stand in no group

    /// Fills place, and empties what is masked.
    void settle(const QString &province, const QString &city, const QString &district);
};

/// A shop's orders of one day, and of a usual one; nothing = too little is known of the days before.
struct ShopDay {
    ShopId shop;
    qint64 from = 0;
    qint64 until = 0; ///< where the next day begins
    qint64 orders = 0;
    std::optional<qint64> usual;
};

/// How many days before a day make what is usual, and how many of them a shop must have been there.
inline constexpr int usualDays = 28;
inline constexpr int leastUsualDays = 7;
/// The median of the days since the shop's first order among them; `before` is oldest first. A usual day has one
/// order at least.
std::optional<qint64> usualDay(std::span<const qint64> before);

/// What one check says of one order.
struct RiskFinding {
    RiskCheck check = RiskCheck::DaySurge;
    RiskAction action = RiskAction::Off;
    qint64 figure = 0; ///< what it counted
    qint64 limit = 0; ///< from which on it is unusual
    bool unusual = false;
    qint64 usual = 0; ///< DaySurge alone: orders of a usual day

    friend bool operator==(const RiskFinding &, const RiskFinding &) = default;
};

/// Counts who shares what, in whatever order the orders come.
class RiskGroups
{
public:
    /// `pool` holds the judged orders and everybody who shares place, phone or buyer with them; each once.
    RiskGroups(std::span<const RiskOrder> pool, std::span<const ShopDay> days);

    /// Of each check that is not off, in the order of RiskCheck. An order that is not in the pool shares nothing.
    std::vector<RiskFinding> findings(const RiskOrder &order, const RiskTerms &terms) const;

private:
    /// What all that share something with an order come to.
    struct Shared {
        OrderId order;
        qint64 ofPlace = 0;
        qint64 ofPhone = 0;
        qint64 piecesOfBuyer = 0;
    };

    RiskFinding daySurge(const RiskOrder &order, const RiskTerms &terms) const;
    const ShopDay *dayOf(const RiskOrder &order) const;
    Shared sharedBy(OrderId order) const;

    std::vector<Shared> m_shared; ///< by order
    std::vector<ShopDay> m_days; ///< by shop and time
};

/// From how many orders on a day is a surge.
qint64 surgeLimit(const ShopDay &day, const RiskTerms &terms);

/// The unusual findings with this action as codes and figures: "same_address:20 quantity:64"; empty if there are none.
/// The figure of what others share too is a step (the limit doubled again and again), so that one more of them does not
/// make another text of all.
QString riskText(std::span<const RiskFinding> findings, RiskAction action);

/// One code of such a text.
struct RiskCode {
    RiskCheck check = RiskCheck::DaySurge;
    qint64 figure = 0;

    friend bool operator==(const RiskCode &, const RiskCode &) = default;
};
/// Nothing if the text is no such text.
std::vector<RiskCode> riskCodes(const QString &text);

} // namespace waydesk
