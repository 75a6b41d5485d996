// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/notepolicy.h"
#include "core/risk/risk.h"
#include "dispatch/holdfact.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace waydesk {

/// What a hold says to people: why, since when, by whom, how old its data is, and what to do next.
class HoldTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::HoldTexts)

public:
    /// The reason as a sentence, with what its text says in words.
    static QString sentence(const HoldFact &fact);
    /// The same where only a reason and what is known of them is at hand: of the gravest hold with that reason.
    static QString sentence(Reason reason, const std::vector<HoldFact> &facts, const QString &text = {});
    /// Since when, by whom or what, and how old the data is, at a wall time.
    static QString origin(const HoldFact &fact, qint64 nowMs);
    /// By whom or what alone.
    static QString setter(const QString &setBy);
    /// What to do next about a reason that stops a parcel at this step; nothing = there is no parcel yet. Every pair
    /// has a text.
    static QString whatToDo(Reason reason, std::optional<ParcelState> state);

    static QString check(RiskCheck check);
    static QString action(RiskAction action);
    static QString demand(NoteDemand demand);
    /// Codes of a rule in words; any other text stays as it is.
    static QString risk(const QString &text);
    static QString note(const QString &text);

private:
    static QString code(const RiskCode &code);
    static QString beforeLabel(Reason reason, bool hasNumber);
    static QString withLabel(Reason reason);
    static QString withCourier(Reason reason);
};

} // namespace waydesk
