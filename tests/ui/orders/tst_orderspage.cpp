// SPDX-License-Identifier: Apache-2.0
#include "core/desk/deskquery.h"
#include "dispatch/settags.h"
#include "models/ordertablemodel.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/filterchip.h"
#include "ui/orders/mergedialog.h"
#include "ui/orders/numberdialog.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/orderdelegate.h"
#include "ui/orders/orderheader.h"
#include "ui/orders/orderquery.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/orderview.h"
#include "ui/orders/rowstyle.h"
#include "ui/orders/splitdialog.h"
#include "ui/orders/tracedialog.h"
#include "ui/print/printjobs.h"

#include <QAction>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_OrdersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptySaysWhatToDo();
    void heldRowsCannotBeTicked();
    void searchAndChipsNarrow();
    void summaryAsksThePlanner();
    void muchIsPlannedBesideAndSwapsIn();
    void mergeExplainsItself();
    void printCountsWhatWouldPrint();
    void allChipsStandInOneRow();
    void splitTakesLinesOut();
    void heldReasonsLookDifferent();
    void everyRowPaints();
    void aScanShowsItsParcel();
    void aMergedParcelOpens();
    void headerTicksAndSorts();
    void keysMoveAndCopy();
    void keysGoToTheEnds();
    void newOrdersGoOnByKey();
    void aNumberIsEditedByKey();
    void theDockClosesByItsTitle();
    void parcelsThatWentAreNotWaitedFor();
    void nothingOpensOverAnotherPage();
    void anArrowKeyAsksNothingAnew();
    void compactRowsHaveOneHeight();
    void detailsComeAndGo();
    void destinationAndTimeLeftNarrow();

private:
    QTableView *table() { return WindowBench::child<QTableView>(m_page.get(), "orderTable"); }
    /// `rowsHere`: of how many rows the table is read beside the interface.
    void open(bool samples, size_t rowsHere = OrderQuery::RowsHere);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(table(), key, modifiers);
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<PrintJobs> m_jobs;
    std::unique_ptr<OrdersPage> m_page;
};

void tst_OrdersPage::init() { m_bench = std::make_unique<WindowBench>(); }

void tst_OrdersPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_bench.reset();
}

void tst_OrdersPage::open(bool samples, size_t rowsHere)
{
    if (samples)
        m_bench->addSamples();
    m_jobs = std::make_unique<PrintJobs>(m_bench->services());
    m_page = std::make_unique<OrdersPage>(m_bench->services(), *m_jobs, nullptr, rowsHere);
    m_page->resize(1500, 900);
    m_page->show();
    m_bench->start();
}

void tst_OrdersPage::emptySaysWhatToDo()
{
    open(false);
    auto *label = WindowBench::child<QLabel>(m_page.get(), "emptyLabel");
    QVERIFY(label->isVisible());
    QVERIFY(label->text().contains(u"Ctrl+O"_s));
    key(Qt::Key_M);
    QVERIFY(WindowBench::child<Strip>(m_page.get(), "ordersStrip")->isVisible());
}

void tst_OrdersPage::heldRowsCannotBeTicked()
{
    open(true);
    m_page->setView(View::Held);
    QVERIFY(table()->model()->rowCount() > 5);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_Space);
    m_page->checkAll();
    QCOMPARE(WindowBench::child<QLabel>(m_page.get(), "selectionLabel")->text(), u"Nothing selected"_s);
    QVERIFY(!table()->model()->index(0, 0).data(ReasonRole).toString().isEmpty());
    m_page->setView(View::Ready);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_Space);
    QVERIFY(WindowBench::child<QLabel>(m_page.get(), "selectionLabel")->text() != u"Nothing selected"_s);
    key(Qt::Key_Space);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(WindowBench::child<QLabel>(m_page.get(), "selectionLabel")->text().startsWith(u"3 "_s)
                || WindowBench::child<QLabel>(m_page.get(), "selectionLabel")->text().startsWith(u"%n"_s));
}

void tst_OrdersPage::searchAndChipsNarrow()
{
    open(true);
    m_page->setView(View::All);
    const int all = table()->model()->rowCount();
    auto *search = WindowBench::child<QLineEdit>(m_page.get(), "searchEdit");
    search->setText(u"4326117919173883199"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    search->setText(u"nobody knows this"_s);
    QVERIFY(WindowBench::child<QLabel>(m_page.get(), "emptyLabel")->isVisible());
    search->clear();
    auto *shop = WindowBench::child<FilterChip>(m_page.get(), "shopChip");
    shop->choose({QString::number(m_bench->desktop().feed().table().shops().front().id.value)});
    QVERIFY(table()->model()->rowCount() < all);
    auto *message = WindowBench::child<FilterChip>(m_page.get(), "messageChip");
    message->choose({u"any"_s});
    QVERIFY(table()->model()->rowCount() > 0);
    for (int row = 0; row < table()->model()->rowCount(); ++row) {
        const QModelIndex index = table()->model()->index(row, 0);
        QVERIFY(index.data(MessageCountRole).toInt() + index.data(MemoCountRole).toInt() > 0);
    }
    WindowBench::child<QPushButton>(m_page.get(), "clearFiltersButton")->click();
    QCOMPARE(table()->model()->rowCount(), all);
}

void tst_OrdersPage::summaryAsksThePlanner()
{
    open(true);
    m_page->checkAll();
    auto *label = WindowBench::child<QLabel>(m_page.get(), "selectionLabel");
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"→"_s), Patience);
    const QString before = label->text();
    key(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<Strip>(m_page.get(), "ordersStrip")->isVisible(), Patience);
    const auto shown = [&] { return static_cast<size_t>(table()->model()->rowCount()); };
    QTRY_VERIFY_WITH_TIMEOUT(shown() < 20, Patience);
    // The same orders, still ticked, still the same number of parcels.
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), before, Patience);
}

void tst_OrdersPage::muchIsPlannedBesideAndSwapsIn()
{
    open(true, 0);
    auto *label = WindowBench::child<QLabel>(m_page.get(), "selectionLabel");
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, Patience);
    m_page->checkAll();
    m_page->checkNone(); // hands do not wait for the plan
    m_page->checkAll();
    QVERIFY2(!label->text().contains(u"→"_s), qPrintable(label->text()));
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"→"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<QPushButton>(m_page.get(), "printButton")->text() != u"Print"_s,
                             Patience);
}

void tst_OrdersPage::mergeExplainsItself()
{
    open(true);
    m_page->checkAll();
    key(Qt::Key_M);
    auto *button = WindowBench::child<QPushButton>(m_page.get(), "stripActionButton");
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), Patience);
    button->click();
    QTRY_VERIFY(openDialog<MergeDialog>());
    auto *tree = WindowBench::child<QTreeWidget>(openDialog<MergeDialog>(), "resultTree");
    QVERIFY(tree->topLevelItemCount() > 0);
    const auto found = tree->findItems(u"4326117919173883199"_s, Qt::MatchContains | Qt::MatchRecursive);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.front()->text(1), u"Same receiver, phone and address."_s);
}

void tst_OrdersPage::printCountsWhatWouldPrint()
{
    m_bench->addSamples();
    const auto parcels = m_bench->plan();
    QVERIFY(parcels.size() > 4);
    m_bench->number({parcels.begin(), parcels.begin() + 4});
    m_bench->print({parcels.begin(), parcels.begin() + 2});
    open(false);
    m_page->setView(View::All);
    m_page->checkAll();
    const auto all = static_cast<int>(parcels.size());
    auto *print = WindowBench::child<QPushButton>(m_page.get(), "printButton");
    const QString wanted = u"Print %1 label"_s.arg(all - 2);
    QTRY_VERIFY2_WITH_TIMEOUT(print->text().startsWith(wanted), qPrintable(print->text()), Patience);
    QVERIFY(WindowBench::child<QLabel>(m_page.get(), "leftOutLabel")->isVisible());
}

/// At 1600 px, which leave the page what the rail does not take, with the dock open.
void tst_OrdersPage::allChipsStandInOneRow()
{
    open(true);
    m_page->resize(1520, 900);
    if (!WindowBench::child<QDockWidget>(m_page.get(), "detailsDock")->isVisible())
        m_page->toggleDetails();
    auto chips = m_page->findChildren<FilterChip *>();
    chips.removeIf([](const FilterChip *chip) { return chip->isHidden(); }); // that of tags, while there are none
    QCOMPARE(chips.size(), 9);
    for (const FilterChip *chip : chips) {
        QCOMPARE(chip->y(), chips.front()->y());
        QVERIFY2(chip->width() >= chip->sizeHint().width(), qPrintable(chip->objectName()));
    }
    QTRY_VERIFY(!table()->horizontalScrollBar()->isVisible()); // once the layout has settled
    chips.front()->choose({QString::number(m_bench->desktop().feed().table().shops().front().id.value)});
    QVERIFY(chips.front()->accessibleName().contains(m_bench->desktop().feed().table().shops().front().name));
    auto *clear = WindowBench::child<QPushButton>(m_page.get(), "clearFiltersButton");
    QVERIFY(clear->isVisible());
    clear->click();
    QVERIFY(!chips.front()->property("active").toBool());
}

void tst_OrdersPage::splitTakesLinesOut()
{
    open(true);
    m_page->setView(View::All);
    WindowBench::child<QLineEdit>(m_page.get(), "searchEdit")->setText(u"4326205030076224112"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_S);
    QTRY_VERIFY(openDialog<SplitDialog>());
    auto *dialog = openDialog<SplitDialog>();
    auto *lines = WindowBench::child<QTableWidget>(dialog, "linesTable");
    QTRY_VERIFY_WITH_TIMEOUT(lines->rowCount() > 0, Patience);
    auto *split = WindowBench::child<QPushButton>(dialog, "splitButton");
    split->click();
    QVERIFY(WindowBench::child<Strip>(dialog, "strip")->isVisible()); // nothing chosen yet
    WindowBench::child<QSpinBox>(dialog, "takeSpinBox0")->setValue(1);
    split->click();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 2, Patience);
}

void tst_OrdersPage::heldReasonsLookDifferent()
{
    QVERIFY(heldPill(Reason::Unpaid, {}).icon != heldPill(Reason::RefundPending, {}).icon);
    QVERIFY(heldPill(Reason::PresaleNotDue, {}).icon != heldPill(Reason::RefundPending, {}).icon);
    QVERIFY(statePill(PrintState::Verified, {}).icon != statePill(PrintState::Printed, {}).icon);
    QCOMPARE(urgencyOf(-1), Urgency::Overdue);
    QCOMPARE(urgencyOf(3600 * 1000), Urgency::Urgent);
    QCOMPARE(urgencyOf(5 * 3600 * 1000), Urgency::Soon);
    QCOMPARE(urgencyOf(7 * 3600 * 1000), Urgency::Calm);
    QCOMPARE(urgencyOf(std::nullopt), Urgency::None);
}

void tst_OrdersPage::everyRowPaints()
{
    open(true);
    m_bench->plan();
    m_page->setView(View::All);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() < 40, Patience);
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        QCOMPARE(table()->rowHeight(row), OrderDelegate::RowHeight);
    const QImage image = table()->viewport()->grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    QVERIFY(colours.size() > 50);
}

void tst_OrdersPage::aScanShowsItsParcel()
{
    m_bench->addSamples();
    const QStringList numbers = m_bench->number(m_bench->plan());
    open(false);
    m_page->setView(View::Held);
    QVERIFY(m_page->takeScan(numbers.at(2)));
    QCOMPARE(table()->currentIndex().data(WaybillRole).toString(), numbers.at(2));
    QVERIFY(!m_page->takeScan(u"YT0000000000000"_s));
}

void tst_OrdersPage::aMergedParcelOpens()
{
    open(true);
    m_bench->plan();
    m_page->setView(View::All);
    const auto merged = [this] {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, 0).data(OrderCountRole).toInt() > 1)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(merged() >= 0, Patience);
    const int top = merged();
    const int rows = table()->model()->rowCount();
    const int orders = table()->model()->index(top, 0).data(OrderCountRole).toInt();
    table()->setCurrentIndex(table()->model()->index(top, 0));
    key(Qt::Key_Right);
    QCOMPARE(table()->model()->rowCount(), rows + orders);
    QCOMPARE(table()->model()->index(top + 1, 0).data(ChildRole).toInt(), 1);
    QCOMPARE(table()->model()->index(top + orders, 0).data(ChildRole).toInt(), 2);
    QCOMPARE(table()->rowHeight(top + 1), table()->rowHeight(top));
    key(Qt::Key_Down);
    key(Qt::Key_Space); // an order of a parcel cannot be ticked alone
    QCOMPARE(WindowBench::child<QLabel>(m_page.get(), "selectionLabel")->text(), u"Nothing selected"_s);
    QVERIFY(!m_page->grab().isNull());
    key(Qt::Key_Left);
    QCOMPARE(table()->model()->rowCount(), rows);
    QCOMPARE(table()->currentIndex().row(), top);
    const QRect cell = table()->visualRect(table()->model()->index(top, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, OrderDelegate::chevronRect(cell).center());
    QCOMPARE(table()->model()->rowCount(), rows + orders);
}

void tst_OrdersPage::headerTicksAndSorts()
{
    open(true);
    m_page->setView(View::Ready);
    auto *view = WindowBench::child<OrderView>(m_page.get(), "orderTable");
    QCOMPARE(view->checkState(), Qt::Unchecked);
    const QPoint tick(14, view->header().height() / 2);
    QTest::mouseClick(view->header().viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(view->checkState(), Qt::Checked);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_Space);
    QCOMPARE(view->checkState(), Qt::PartiallyChecked);
    QTest::mouseClick(view->header().viewport(), Qt::LeftButton, {}, tick);
    QTest::mouseClick(view->header().viewport(), Qt::LeftButton, {}, tick);
    QCOMPARE(view->checkState(), Qt::Unchecked);
    Q_EMIT view->header().sortWanted(static_cast<int>(OrderColumn::Quantity));
    const auto quantity = [this](int row) {
        return table()->model()->index(row, static_cast<int>(OrderColumn::Quantity)).data().toString().mid(1).toInt();
    };
    const int last = table()->model()->rowCount() - 1;
    QVERIFY(quantity(0) < quantity(last));
    Q_EMIT view->header().sortWanted(static_cast<int>(OrderColumn::Quantity));
    QVERIFY(quantity(0) > quantity(last));
    const auto canSplit = [this] { return WindowBench::child<QPushButton>(m_page.get(), "splitButton")->isEnabled(); };
    table()->setCurrentIndex(table()->model()->index(0, 0)); // the most pieces
    QVERIFY(canSplit());
    table()->setCurrentIndex(table()->model()->index(last, 0));
    QCOMPARE(quantity(last), 1);
    QVERIFY(!canSplit());
    QVERIFY(!WindowBench::child<QPushButton>(m_page.get(), "dispatchButton")->isEnabled());
}

void tst_OrdersPage::keysMoveAndCopy()
{
    open(true);
    m_page->setView(View::All);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_G);
    const QModelIndex noted = table()->currentIndex().siblingAtColumn(0);
    QVERIFY(noted.data(MessageCountRole).toInt() + noted.data(MemoCountRole).toInt() > 0);
    key(Qt::Key_U);
    const QModelIndex urgent = table()->currentIndex().siblingAtColumn(0);
    QVERIFY(urgencyOf(urgent.data(RemainingRole).toLongLong()) >= Urgency::Urgent);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), urgent.data().toString());
    key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(WindowBench::child<QTabBar>(m_page.get(), "viewTabs")->currentIndex(), 1);
}

void tst_OrdersPage::keysGoToTheEnds()
{
    open(true);
    m_page->setView(View::All);
    const int last = table()->model()->rowCount() - 1;
    QVERIFY(last > 10);
    table()->setCurrentIndex(table()->model()->index(3, 0));
    key(Qt::Key_End);
    QCOMPARE(table()->currentIndex().row(), last);
    key(Qt::Key_Home);
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_OrdersPage::newOrdersGoOnByKey()
{
    QVERIFY(SetTags(m_bench->services().place).setMode(true, false));
    open(true);
    m_page->setView(View::ToReview);
    const auto shown = [&] { return table()->model()->rowCount(); };
    QTRY_VERIFY_WITH_TIMEOUT(shown() > 3, Patience);
    const int all = shown();
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_A); // nobody says why
    m_bench->asker().texts = {u"looked at"_s};
    key(Qt::Key_A);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), all - 1, Patience);
    m_bench->asker().texts = {u"all looked at"_s};
    m_page->findChild<QAction *>(u"acceptAction"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), 0, Patience);
    m_page->setView(View::Ready);
    QVERIFY(shown() > 0);
}

void tst_OrdersPage::aNumberIsEditedByKey()
{
    m_bench->addSamples();
    const auto parcels = m_bench->plan();
    m_bench->number({parcels.begin(), parcels.begin() + 2});
    m_bench->print({parcels.front()});
    open(false);
    m_page->setView(View::All);
    auto *view = WindowBench::child<OrderView>(m_page.get(), "orderTable");
    auto *strip = WindowBench::child<Strip>(m_page.get(), "ordersStrip");
    view->setCurrentKey(RowKey(parcels[0])); // printed
    key(Qt::Key_F2);
    QVERIFY(strip->isVisible());
    QVERIFY(!WindowBench::child<QPushButton>(strip, "stripActionButton")->isVisible());
    view->setCurrentKey(RowKey(parcels[2]));
    key(Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<NumberDialog>(), Patience);
    openDialog<NumberDialog>()->reject();
    QTRY_VERIFY(!openDialog<NumberDialog>());
    view->setCurrentKey(RowKey(parcels[1])); // numbered: cleared first, if wanted
    key(Qt::Key_F2);
    auto *clear = WindowBench::child<QPushButton>(strip, "stripActionButton");
    QVERIFY(clear->isVisible());
    clear->click();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<NumberDialog>(), Patience);
    const auto row = m_bench->desktop().feed().table().find(RowKey(parcels[1]));
    QVERIFY(row);
    QVERIFY(m_bench->desktop().feed().table().number(*row).empty());
    openDialog<NumberDialog>()->reject();
}

void tst_OrdersPage::theDockClosesByItsTitle()
{
    open(true);
    auto *dock = WindowBench::child<QDockWidget>(m_page.get(), "detailsDock");
    QVERIFY(dock->isVisible());
    WindowBench::child<QPushButton>(m_page.get(), "closeDockButton")->click();
    QVERIFY(!dock->isVisible());
    QVERIFY(!m_bench->desktop().settings().value(u"orders/details"_s).toBool());
    m_page->toggleDetails();
    WindowBench::child<QPushButton>(m_page.get(), "floatDockButton")->click();
    QVERIFY(dock->isFloating());
}

/// Another bench took one of them away between the planning and the look at the table.
void tst_OrdersPage::parcelsThatWentAreNotWaitedFor()
{
    open(true);
    const OrderTable &orders = m_bench->desktop().feed().table();
    const auto rows = DeskQuery().run(orders, {View::Ready, {}, {}, {}}, SortKey(), WindowBench::noon());
    QVERIFY(!rows.empty());
    OrderSelection chosen;
    chosen.unplanned = {orders.order(rows.front(), 0).id};
    chosen.early = {{chosen.unplanned.front(), ParcelId()}, {OrderId(987654), ParcelId(987654)}};
    Strip strip;
    OrderActions actions(m_bench->services(), *m_jobs, strip, m_page.get());
    m_bench->asker().takesFirst = true;
    actions.chooseCarrier(chosen);
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), Patience);
    QVERIFY2(strip.text().contains(u"go with"_s), qPrintable(strip.text()));
}

/// The person went on to the scan page before it was ready: a dialog there would swallow the next parcel's scan.
void tst_OrdersPage::nothingOpensOverAnotherPage()
{
    open(true);
    m_page->checkAll();
    auto *strip = WindowBench::child<Strip>(m_page.get(), "ordersStrip");
    key(Qt::Key_N);
    m_page->hide();
    QTRY_VERIFY_WITH_TIMEOUT(!strip->isHidden(), Patience);
    QVERIFY2(strip->text().contains(u"another page"_s), qPrintable(strip->text()));
    QVERIFY(!openDialog<NumberDialog>());
    m_page->show();
    key(Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<NumberDialog>(), Patience);
    openDialog<NumberDialog>()->reject();
    strip->dismiss();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusSearch();
    QTRY_VERIFY(WindowBench::child<QLineEdit>(m_page.get(), "searchEdit")->hasFocus());
    QVERIFY(m_page->takeScan(u"4326117919173883199"_s));
    m_page->hide();
    QTRY_VERIFY_WITH_TIMEOUT(!strip->isHidden(), Patience);
    QVERIFY2(strip->text().contains(u"another page"_s), qPrintable(strip->text()));
    QVERIFY(!openDialog<TraceDialog>());
}

void tst_OrdersPage::anArrowKeyAsksNothingAnew()
{
    open(true);
    m_page->checkAll();
    auto *label = WindowBench::child<QLabel>(m_page.get(), "selectionLabel");
    QTRY_VERIFY_WITH_TIMEOUT(label->text().contains(u"→"_s), Patience);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_Down);
    QVERIFY(label->text().contains(u"→"_s));
    const auto quantity = [this](int row) {
        return table()->model()->index(row, static_cast<int>(OrderColumn::Quantity)).data().toString().mid(1).toInt();
    };
    for (int row = 0; row < table()->model()->rowCount(); ++row) { // the button is of the current row
        table()->setCurrentIndex(table()->model()->index(row, 0));
        QCOMPARE(WindowBench::child<QPushButton>(m_page.get(), "splitButton")->isEnabled(), quantity(row) > 1);
    }
}

void tst_OrdersPage::compactRowsHaveOneHeight()
{
    open(true);
    m_page->setView(View::All);
    auto *view = WindowBench::child<OrderView>(m_page.get(), "orderTable");
    QCOMPARE(table()->rowHeight(3), OrderDelegate::RowHeight);
    view->setCompact(true);
    QCOMPARE(table()->rowHeight(3), OrderDelegate::CompactHeight);
    QVERIFY(!m_page->grab().isNull());
}

void tst_OrdersPage::detailsComeAndGo()
{
    open(true);
    auto *dock = WindowBench::child<QDockWidget>(m_page.get(), "detailsDock");
    QVERIFY(dock->isVisible()); // 1500 px and more
    m_page->toggleDetails();
    QVERIFY(!dock->isVisible());
    m_page->setView(View::All);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    key(Qt::Key_Return);
    QVERIFY(dock->isVisible());
}

void tst_OrdersPage::destinationAndTimeLeftNarrow()
{
    open(true);
    m_page->setView(View::All);
    const int all = table()->model()->rowCount();
    WindowBench::child<FilterChip>(m_page.get(), "placeChip")->choose({u"浙江省"_s});
    const int there = table()->model()->rowCount();
    QVERIFY(there > 0 && there < all);
    for (int row = 0; row < there; ++row)
        QVERIFY(table()
                    ->model()
                    ->index(row, static_cast<int>(OrderColumn::Address))
                    .data()
                    .toString()
                    .startsWith(u"浙江省"_s));
    WindowBench::child<FilterChip>(m_page.get(), "leftChip")->choose({u"0"_s});
    QVERIFY(table()->model()->rowCount() < there);
    QCOMPARE(WindowBench::child<QPushButton>(m_page.get(), "clearFiltersButton")->text().contains(u"2"_s)
                 || WindowBench::child<QPushButton>(m_page.get(), "clearFiltersButton")->text().contains(u"%n"_s),
             true);
}

QTEST_MAIN(tst_OrdersPage)
#include "tst_orderspage.moc"
