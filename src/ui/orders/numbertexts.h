// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/fillnumbers.h"
#include "dispatch/takennumbers.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What the number dialog says of a preview.
class NumberTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::NumberTexts)

public:
    /// Of the first number: right, unusual, or impossible and why.
    static QString verdict(const NumberVerdict &verdict);
    /// Why there are fewer numbers than parcels; empty if there are enough.
    static QString stop(const FillReport &report);
    static QString apiAssigned();
    /// "YT + 13 digits": runs of digits are counted, the rest stands as it is.
    static QString shapeOf(const NumberVerdict &verdict);
    /// Of the format that fits; empty without one.
    static QString checkRule(const NumberVerdict &verdict);
    /// "printed 11-20", "given 11-20", "voided".
    static QString useOf(const TakenNumber &taken);
    /// The whole sentence, with the order it was used for.
    static QString skippedFor(const TakenNumber &taken);
};

} // namespace waydesk
