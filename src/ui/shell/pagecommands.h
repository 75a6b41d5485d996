// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QAction;

namespace waydesk {

class Page;

/// One thing that can be done on a page, as the menu and the key sheet show it.
struct PageCommand {
    QString text;
    QString key;
    bool enabled = true;
    QAction *action = nullptr; ///< the page's own; null: a button's
    std::function<void()> run;
};

/// Every command of a page: the actions that it added to itself (QWidget::addAction) and its buttons that show a key.
/// A page's single letters are no shortcuts; it names them by the action's property "keyCap".
std::vector<PageCommand> commandsOf(const Page &page);

} // namespace waydesk
