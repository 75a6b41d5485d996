// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/fillnumbers.h"

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
    /// Shape and counting rule of the format that fits.
    static QString rule(const NumberVerdict &verdict);

private:
    static QString shapeOf(const NumberVerdict &verdict);
};

} // namespace waydesk
