// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/pagecommands.h"

#include "ui/common/keybutton.h"
#include "ui/common/page.h"

#include <QAction>
#include <QKeySequence>
#include <QPointer>

namespace waydesk {

namespace {

QString keyOf(const QAction &action)
{
    const QString cap = action.property("keyCap").toString();
    return cap.isEmpty() ? action.shortcut().toString(QKeySequence::NativeText) : cap;
}

} // namespace

std::vector<PageCommand> commandsOf(const Page &page)
{
    std::vector<PageCommand> commands;
    for (QAction *action : page.actions()) {
        if (!action->isSeparator() && action->isVisible())
            commands.push_back(
                {action->text(), keyOf(*action), action->isEnabled(), action, [action] { action->trigger(); }});
    }
    for (KeyButton *button : page.findChildren<KeyButton *>()) {
        // flat ones stand beside the tabs for what a menu has anyway
        if (!button->isFlat() && !button->isHidden() && !button->keyCap().isEmpty() && !button->text().isEmpty())
            commands.push_back(
                {button->text(), button->keyCap(), button->isEnabled(), nullptr, [held = QPointer<KeyButton>(button)] {
                     if (held)
                         held->click();
                 }});
    }
    return commands;
}

} // namespace waydesk
