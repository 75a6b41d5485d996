// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/numbershape.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// Numbering rules in the words of people who pack parcels.
class NumberShapeTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::NumberShapeTexts)

public:
    /// "YT + 13 digits", "36 / 37 / 39 … + 10 digits"; of more than `most` choices only so many.
    static QString shape(const NumberShape &shape, qsizetype most = 3);
    /// "15", "8 to 10".
    static QString length(const NumberShape &shape);

private:
    static QString part(const ShapePart &part, qsizetype most);
};

} // namespace waydesk
