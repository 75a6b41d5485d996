// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What a step that can be taken back is called.
class VerbTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::VerbTexts)

public:
    static QString step(const QString &verb);
    /// With how much the step changed: "numbers given (112 parcels)".
    static QString step(const QString &verb, qint64 parcels, qint64 orders);
};

} // namespace waydesk
