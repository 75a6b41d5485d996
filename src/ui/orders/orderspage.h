// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/deskquery.h"
#include "dispatch/importorders.h"
#include "ui/common/page.h"
#include "ui/orders/orderquery.h"
#include "ui/orders/orderselection.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QDockWidget;
class QMainWindow;
class QPushButton;
class QStackedLayout;

namespace waydesk {

class ActionBar;
class CheckSet;
class DetailsPanel;
class DockTitle;
class EmptyState;
class FilterBar;
class GhostNumbers;
class ImportFlow;
class KeyButton;
class OrderActions;
class OrderTableModel;
class OrderView;
class PaperFlow;
class PrintJobs;
class SavedViews;
class Strip;
class ViewBar;
class ViewTabs;
struct CodeTrace;
struct SelectionSummary;
struct UiServices;

/// All orders of all shops in one table: views, search, filters, ticks, and what can be done with them.
class OrdersPage : public Page
{
    Q_OBJECT

public:
    /// Beyond `rowsHere` rows of the table, what looks at all of them runs beside the interface.
    OrdersPage(const UiServices &services, PrintJobs &jobs, QWidget *parent = nullptr,
               size_t rowsHere = OrderQuery::RowsHere);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("orders"); }
    int count() const override { return m_ready; }
    void entered() override;
    QString scanHint() const override;
    bool takeScan(const QString &code) override;
    bool takeFiles(const QStringList &files) override;

    void chooseFiles();
    bool isImporting() const;
    /// "1,284 orders · 128 rows shown", for the status bar; empty before the table is there.
    QString countsText() const;
    void checkAll();
    void checkNone();
    void focusSearch();
    /// Into a table file that people name, XLSX or CSV.
    void exportTable();
    void setView(View view);
    /// The dock beside the table, F12.
    void toggleDetails();
    bool showsDetails() const;
    void openUndoHistory();
    /// What suppliers send in our place.
    void openPurchases();
    Strip &strip() { return *m_strip; }

Q_SIGNALS:
    void printStarted();
    /// Every ticked parcel is printed and verified: tell the platforms.
    void dispatchWanted();
    /// A file's shop is not linked yet.
    void shopsWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void reset();
    void apply(const TableChange &change);
    void refresh();
    void showAnswer(DeskAnswer &answer);
    void showEmpty();
    void buildTop(QWidget *top);
    void buildDetails();
    void showDetails();
    void showDetailStates();
    void addShortcuts();
    void connectViews();
    void openView();
    void saveView();
    void renameView();
    void removeView();
    void openViewMenu(const QPoint &at);
    enum class Find { OrSay, OrGoOn }; ///< where the code is found nowhere: say so, or go on to the rows
    void findCode(const QString &code, Find what);
    void openTrace(const CodeTrace &trace);
    void showRow(RowKey key);
    bool stepBack();
    void foresee(const OrderSelection &chosen);
    void addPapers(PaperFlow *papers);
    void restoreLook();
    void toggleCompact();
    void sortBy(int column);
    void copyNumber();
    void watchFolder();
    void paste();
    void typeOrder();
    void openOwnOrder(const QString &pasted);
    void leaveUnsent();
    /// Of all rows that are shown.
    void acceptShown();
    void chooseWatched();
    void addShape();
    void giveShape();
    bool goUrgent();
    bool goMessage();
    bool dispatch();
    SelectionSummary summary() const;
    bool canSplit() const;
    RowBits chosen() const;
    using Chosen = std::shared_ptr<const OrderSelection>; ///< a million rows' are not copied about
    using Act = std::function<void(const Chosen &)>;
    void withSelection(Act act);
    void withSelection(void (OrderActions::*act)(const OrderSelection &));
    void foreseePlan(const Chosen &chosen);
    /// So much is ticked that it is read and planned beside what is short.
    bool isMuch() const;
    void planned();
    void scheduleSummary();
    void summarise();
    bool typed(int key, Qt::KeyboardModifiers modifiers);
    void currentRow(void (OrderActions::*act)(RowHandle));
    void showImport(const ImportReport &report);
    void showImportFailure(const Error &error);
    void showImportStop(const ImportReport &report, const Error &error, const QStringList &left);
    void openImportResult(const ImportReport &report);
    void retranslate();
    const UiServices &m_services;
    OrderTableModel *m_model;
    CheckSet *m_checks;
    OrderQuery *m_query;
    SortKey m_sort;
    ViewBar *m_views;
    ViewTabs *m_tabs;
    FilterBar *m_filters;
    Strip *m_strip;
    OrderView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    ActionBar *m_bar;
    QMainWindow *m_inner; ///< holds the dock
    QDockWidget *m_dock;
    DockTitle *m_dockTitle;
    DetailsPanel *m_details;
    QPushButton *m_history;
    QPushButton *m_columns;
    KeyButton *m_importButton;
    KeyButton *m_detailsButton;
    OrderActions *m_actions;
    ImportFlow *m_import;
    SavedViews *m_saved;
    GhostNumbers *m_ghosts;
    QAction *m_saveView = nullptr;
    QAction *m_renameView = nullptr;
    QAction *m_removeView = nullptr;
    QAction *m_export = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_typeOrder = nullptr;
    QAction *m_leaveUnsent = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_watch = nullptr;
    QAction *m_addShape = nullptr;
    QAction *m_giveShape = nullptr;
    std::optional<size_t> m_openView; ///< the saved view that is shown
    std::vector<Act> m_acts; ///< until what is shown is known
    int m_findAsked = 0;
    QTimer m_summaryTimer;
    bool m_planning = false; ///< much, and not answered yet
    bool m_planAgain = false;
    int m_summaryAsked = 0;
    int m_ready = 0;
    int m_orderTotal = 0; ///< in the table
    int m_rowsShown = 0; ///< of the view and its filters
    int m_lastRow = 0;
    bool m_shownOnce = false;
};

} // namespace waydesk
