// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace waydesk::test {

/// What can be said of any window without knowing it. Each function returns a line for each defect.
class WidgetChecks
{
public:
    /// Every widget that one can act on tells assistive technology what it is and what it is called.
    static QStringList namesAndRoles(QWidget &window);
    /// Tab goes from top to bottom and from left to right, and through one group before the next.
    static QStringList tabOrder(QWidget &window);
    /// A widget looks different while it has the focus.
    static QStringList focusIsSeen(QWidget &window);
    /// Texts of labels, buttons, fields and headers fit into what is there for them.
    static QStringList clippedTexts(QWidget &window);
};

} // namespace waydesk::test
