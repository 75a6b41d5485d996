// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/undolaststep.h"
#include "ui/common/uiservices.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <vector>

class QLabel;
class QStackedWidget;

namespace waydesk {

class AccountsPage;
class Appearance;
class BackupWatch;
class Corner;
class DueWatch;
class FirstRunPage;
class HandoverPage;
class Language;
class MainMenu;
class OrdersPage;
class Page;
class PrintJobs;
class PrintPage;
class Rail;
class ReportsPage;
class RestoreFlow;
class ScanJournal;
class ScanPage;
class ScanRouter;
class SettingsPage;
class StatusLine;
class Strip;
enum class SetupStep;

/// The window: rail, pages, menu, status bar. Composes only; what pages do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `services` and `language` outlive the window.
    MainWindow(const UiServices &services, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Scans of the router go to the dialog or page in front.
    void listenTo(ScanRouter &router);
    void takeScan(const QString &code);
    void showPage(int index);
    void bringUp(const Page *page);
    int pageCount() const { return static_cast<int>(m_pages.size()); }
    Page *page(int index) const { return m_pages[static_cast<size_t>(index)]; }
    OrdersPage &orders() { return *m_orders; }
    HandoverPage &handover() { return *m_handover; }
    /// Asks for order files and imports them.
    void chooseFiles();
    /// F12: the details beside the orders, on or off.
    void showDetails();
    void importFiles(const QStringList &files);
    /// Only into an empty store: sample shops and real ones do not mix.
    void openSamples();
    void openAccounts();
    /// The scanner's settings and its learning code.
    void openScanner();
    void undo();
    void redo();
    /// Who works here from now on; refused while something runs that carries the name.
    void changeOperator();
    void openGuide();
    void openKeySheet();
    /// The next list, field or rail of what is shown.
    void focusNextPane();
    Appearance &look() { return *m_look; }

Q_SIGNALS:
    /// A scan was refused: to be heard as a low tone.
    void scanRefused();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    /// Esc that no page wanted: one step back.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPage(Page *page);
    /// The page at that place of the rail; in an empty store the first run stands in for the orders.
    Page *pageAt(int index) const;
    void arriveAt(Page *page);
    void followFirstRun();
    void goToStep(SetupStep step);
    void addKeys();
    void showCounts();
    void showDue();
    Strip &stripInFront();
    void connectPages();
    void askUndo();
    void takeStep(Result<QString> (UndoLastStep::*step)(), const QString &words);
    void tell(const QString &line);
    void showHint();
    void showScanner();
    void refuseScan(const QString &line);
    void retranslate();
    void keepPlaces();
    Page *currentPage() const;

    const UiServices &m_services;
    Language &m_language;
    Appearance *m_look;
    PrintJobs *m_jobs;
    OrdersPage *m_orders;
    PrintPage *m_print;
    ScanPage *m_scan;
    HandoverPage *m_handover;
    AccountsPage *m_accounts;
    ReportsPage *m_reports;
    std::vector<Page *> m_pages;
    FirstRunPage *m_firstRun;
    RestoreFlow *m_restore;
    SettingsPage *m_settingsPage;
    Rail *m_rail;
    QStackedWidget *m_stack;
    ScanJournal *m_journal;
    BackupWatch *m_backups;
    DueWatch *m_due;
    MainMenu *m_menu;
    StatusLine *m_status;
    Corner *m_corner;
    Strip *m_strip; ///< over every page but the orders, which have their own
    QTimer m_stripTimer;
    QLabel *m_serial;
    QPointer<ScanRouter> m_router;
    int m_current = 0;
    int m_previous = 0;
};

} // namespace waydesk
