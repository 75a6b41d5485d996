// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierchooser.h"
#include "core/carrier/policysheet.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace waydesk {

/// What the carrier choice and its tables say to people. `name` gives a carrier's name for its code.
class CarrierTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::CarrierTexts)

public:
    using Name = std::function<QString(const QString &)>;

    /// "SF: the rule of priority 10 names it", or why there is none.
    static QString choice(const CarrierChoice &choice, const Name &name);
    /// One candidate in a line: name, price, days, what is for and against it, and our own history.
    static QString candidate(const CarrierCandidate &one, const Name &name);
    static QString reason(ChoiceReason reason);
    /// What is for and against it and our own history, without what is `shownElsewhere`.
    static QString candidateReasons(const CarrierCandidate &one,
                                    const std::function<bool(ChoiceReason)> &shownElsewhere);
    /// "118 handed over, 2 recalled, 1 taken out"; empty without history.
    static QString record(const CarrierRecord &record);
    static QString part(PolicyPart part);
    /// What a column of a part's sheet is called on the screen.
    static QString column(const QString &key);
    /// A cell of such a sheet as people read it: actions, yes and no, everywhere, carriers.
    static QString cell(const QString &key, const QString &value, const Name &name);
    /// Why a cell was refused (SheetCells).
    static QString cellProblem(const QString &reason, const QString &value);
};

} // namespace waydesk
