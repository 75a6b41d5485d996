// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/markready.h"

#include <QCoreApplication>
#include <QString>

namespace waydesk {

/// What "ready to ship" says to people, translated.
class ReadyTexts
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::ReadyTexts)

public:
    /// "reported 11-22 14:02", "waits to be reported", "may be reported", "not yet: not printed", "stopped: ...".
    static QString state(const ReadyView &view);
    /// Why it may not, or not yet; empty if it may.
    static QString against(const ReadyVerdict &verdict);

private:
    static QString gap(ReadyGap gap);
};

} // namespace waydesk
