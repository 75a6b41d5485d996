// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/windowbench.h"

#include <QSize>
#include <QString>

#include <functional>
#include <memory>

class QMenu;

namespace waydesk {
class Language;
class MainWindow;
} // namespace waydesk

namespace waydesk::test {

/// The main window with work in every state, walked through: each page, and what each command of its menus opens.
/// What comes to a page or a dialog later is on the way by itself.
class Journey
{
public:
    /// Before the window is made.
    std::function<void(QSettings &)> prepare;
    /// After the window is shown, ahead of the first page.
    std::function<void(MainWindow &)> begin;
    QString language = QStringLiteral("en");
    QSize size{1600, 1000};
    /// A page of the window, or a dialog that is open now; once each, by its object name.
    std::function<void(const QString &name, QWidget &window)> visit;

    Journey();
    ~Journey();
    /// `doing` hears of each command before it runs.
    void run(const std::function<void(const QString &)> &doing = {});
    /// How many commands were run.
    int done() const { return m_done; }

private:
    void walk(MainWindow &window, int page);
    void chooseSplittable(QWidget &page);
    void perform(const QString &name, const std::function<void()> &command);
    void giveUpDialogs();
    void askQuestions(MainWindow &window);
    void checkAll(MainWindow &window);
    void printOne(MainWindow &window);
    void runMenu(const QMenu &menu);
    void settle();

    WindowBench m_bench;
    MainWindow *m_window = nullptr;
    QString m_unprinted;
    std::function<void(const QString &)> m_doing;
    QStringList m_seen;
    int m_done = 0;
};

} // namespace waydesk::test
