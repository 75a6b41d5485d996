// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/historyrepository.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What an event of the history is called on the screen; a verb that nobody named stands for itself.
class EventTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::EventTexts)

public:
    static QString word(const QString &verb);
    /// What its codes say: number, carrier, copy, verdict, reason. Empty if there is none of them.
    static QString detail(const Event &event);
};

} // namespace waydesk
