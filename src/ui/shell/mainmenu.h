// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace waydesk {

class Language;
class MainWindow;

/// The menu bar: only commands that work, each with its key.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    MainMenu(MainWindow &window, Language &language);
    void retranslate();
    /// What Ctrl+Z would take back; empty = nothing, as far as is known: the verb has the last word.
    void showUndo(const QString &step);

private:
    QAction *add(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> act);
    void buildLanguages(Language &language);
    void about();

    MainWindow &m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_help;
    QMenu *m_languages;
    QAction *m_import;
    QAction *m_accounts;
    QAction *m_writeBack;
    QAction *m_quit;
    QAction *m_undo;
    QAction *m_search;
    QAction *m_all;
    QAction *m_none;
    QAction *m_fullScreen;
    QAction *m_about;
    std::vector<QAction *> m_pages;
    QString m_step;
};

} // namespace waydesk
