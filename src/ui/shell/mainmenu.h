// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QAction;
class QMenu;

namespace waydesk {

class Appearance;
class Language;
class MainWindow;
class Page;

/// The menu bar: only commands that work, each with its key. What a page can do stands in the menu of that page, asked
/// of the page each time the menu opens.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    MainMenu(MainWindow &window, Language &language, Appearance &look);
    void retranslate();
    /// What Ctrl+Z would take back; empty = nothing, as far as is known: the verb has the last word.
    void showUndo(const QString &step);
    /// Whether the store is empty: the sample data may be opened.
    void showTicks(bool orders);
    void showFirstRun(bool wanted);
    /// The same of Ctrl+Shift+Z.
    void showRedo(const QString &step);

private:
    struct PageMenu {
        QMenu *menu;
        std::vector<int> pages;
        std::vector<QAction *> made{}; ///< since it was last opened
    };
    QMenu *addMenu(const char *name);
    void buildFile();
    void buildEdit();
    void buildView(Language &language, Appearance &look);
    void buildTools();
    void buildHelp();
    void buildPageMenus();
    void fill(PageMenu &menu);
    void fillFrom(PageMenu &menu, int page);
    void buildLook(Appearance &look);
    QAction *add(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> act);
    QAction *addDialog(QMenu &menu, const char *name, const QKeySequence &key, std::function<void()> open);
    void buildLanguages(Language &language);
    void about();

    MainWindow &m_window;
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_view;
    QMenu *m_ordersMenu;
    QMenu *m_printMenu;
    QMenu *m_scanMenu;
    QMenu *m_tools;
    QMenu *m_help;
    QMenu *m_languages = nullptr;
    QMenu *m_textSizes = nullptr;
    QAction *m_import;
    QAction *m_sample;
    QAction *m_accounts;
    QAction *m_writeBack;
    QAction *m_purchases;
    QAction *m_ready;
    QAction *m_quit;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_search;
    QAction *m_all;
    QAction *m_none;
    QAction *m_fullScreen;
    QAction *m_dark;
    QAction *m_details;
    QAction *m_nextPane;
    QAction *m_operator;
    QAction *m_scanner;
    QAction *m_guide;
    QAction *m_keys;
    QAction *m_about;
    std::vector<QAction *> m_pages;
    std::vector<PageMenu> m_pageMenus;
    QString m_step;
    QString m_again;
};

} // namespace waydesk
