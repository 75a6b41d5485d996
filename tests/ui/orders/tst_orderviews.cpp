// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/undolaststep.h"
#include "models/ordertablemodel.h"
#include "support/windowbench.h"
#include "ui/common/deskfeed.h"
#include "ui/common/keybutton.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/orders/checkset.h"
#include "ui/orders/filterchip.h"
#include "ui/orders/ghostnumbers.h"
#include "ui/orders/memodialog.h"
#include "ui/orders/numberdialog.h"
#include "ui/orders/orderspage.h"
#include "ui/orders/savedviews.h"
#include "ui/orders/tracedialog.h"
#include "ui/orders/viewtabs.h"
#include "ui/print/printjobs.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

/// What the order page does beside the table itself: saved views, foreseen numbers, codes, memos, exports.
class tst_OrderViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aFilterIsSavedUnderAName();
    void savedViewsComeBackAndCount();
    void aViewOfWhatIsNotThereShowsNothing();
    void anOpenMenuStaysAsItIs();
    void garbledViewsAreSurvived();
    void aViewNeedsANewName();
    void viewsAreRenamedAndDeleted();
    void tickedParcelsForeseeTheirNumbers();
    void theNumberDialogShowsInTheTable();
    void aCodeOpensItsHistory();
    void anUnknownCodeSaysWhatToDo();
    void aScanInTheSearchIsNoText();
    void theHistoryTakesTheNextScan();
    void aMemoIsWrittenAndTakenBack();
    void theTableIsExported();
    void goodsStayReadable();
    void escGoesOneStepBack();
    void anEmptySearchOffersToClearIt();
    void keysGoOnWhereNothingIsLeft();
    void aSavedViewIsWidenedByItsButtonOnly();

private:
    QTableView *table() { return WindowBench::child<QTableView>(m_page.get(), "orderTable"); }
    ViewTabs *tabs() { return WindowBench::child<ViewTabs>(m_page.get(), "viewTabs"); }
    QLineEdit *search() { return WindowBench::child<QLineEdit>(m_page.get(), "searchEdit"); }
    Strip *strip() { return WindowBench::child<Strip>(m_page.get(), "ordersStrip"); }
    GhostNumbers &ghosts() { return *m_page->findChild<GhostNumbers *>(); }
    void open();
    void act(const char *name) { WindowBench::child<QAction>(m_page.get(), name)->trigger(); }
    void key(Qt::Key key) { QTest::keyClick(table(), key); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<PrintJobs> m_jobs;
    std::unique_ptr<OrdersPage> m_page;
};

void tst_OrderViews::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
}

void tst_OrderViews::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_bench.reset();
}

void tst_OrderViews::open()
{
    m_page.reset();
    m_jobs = std::make_unique<PrintJobs>(m_bench->services());
    m_page = std::make_unique<OrdersPage>(m_bench->services(), *m_jobs);
    m_page->resize(1520, 900);
    m_page->show();
    if (!m_bench->services().feed.isLoaded())
        m_bench->start();
}

void tst_OrderViews::aFilterIsSavedUnderAName()
{
    open();
    act("saveViewAction"); // nothing is chosen
    QVERIFY(strip()->isVisible());
    m_page->setView(View::All);
    const int all = table()->model()->rowCount();
    WindowBench::child<FilterChip>(m_page.get(), "placeChip")->choose({u"浙江省"_s});
    const int there = table()->model()->rowCount();
    m_bench->asker().texts = {u"  Zhejiang "_s};
    WindowBench::child<QPushButton>(m_page.get(), "addViewButton")->click();
    QVERIFY(tabs()->saved().has_value());
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Zhejiang"_s);
    QCOMPARE(table()->model()->rowCount(), there);
    m_page->setView(View::All);
    QCOMPARE(table()->model()->rowCount(), all); // it took its filter with it
    tabs()->setSaved(0);
    QCOMPARE(table()->model()->rowCount(), there);
    QVERIFY(!m_page->grab().isNull());
}

void tst_OrderViews::savedViewsComeBackAndCount()
{
    m_bench->services().settings.setValue(
        u"orders/views"_s,
        savedViewsToJson(
            {{u"b"_s, View::All, u"毛巾"_s, {}}, {u"a"_s, View::All, {}, {{FilterKey::Message, {u"memo"_s}}}}}));
    open();
    QCOMPARE(tabs()->tabText(int(ViewCount)), u"b"_s); // the order is kept
    QCOMPARE(tabs()->tabText(int(ViewCount) + 1), u"a"_s);
    const auto &saved = *m_page->findChild<SavedViews *>();
    QTRY_VERIFY_WITH_TIMEOUT(saved.counts().size() == 2 && saved.counts()[1] > 0, Patience);
    tabs()->setSaved(1);
    QCOMPARE(table()->model()->rowCount(), saved.counts()[1]);
    const int before = saved.counts()[1];
    const OrderTable &orders = m_bench->services().feed.table();
    RowHandle plain = 0;
    while (!orders.isLive(plain) || orders.hasMemo(plain))
        ++plain;
    QVERIFY(EditParcels(m_bench->services().place).setNote(orders.order(plain, 0).id, u"fragile"_s));
    QTRY_COMPARE_WITH_TIMEOUT(saved.counts()[1], before + 1, Patience);
}

/// What the tab counts is what the table shows, and all the more what Ctrl+A ticks.
void tst_OrderViews::aViewOfWhatIsNotThereShowsNothing()
{
    m_bench->services().settings.setValue(
        u"orders/views"_s,
        savedViewsToJson(
            {{u"gone"_s, View::All, {}, {{FilterKey::Carrier, {u"YTO"_s}}, {FilterKey::Shop, {u"987654"_s}}}}}));
    open();
    tabs()->setSaved(0);
    QCOMPARE(table()->model()->rowCount(), 0);
    auto *carrier = WindowBench::child<FilterChip>(m_page.get(), "carrierChip");
    QCOMPARE(carrier->chosen(), QStringList{u"YTO"_s});
    QVERIFY(carrier->accessibleName().contains(m_bench->services().carrierName(u"YTO"_s)));
    QVERIFY(!WindowBench::child<FilterChip>(m_page.get(), "shopChip")->accessibleName().contains(u"987654"_s));
    WindowBench::child<FilterChip>(m_page.get(), "shopChip")->choose({});
    QCOMPARE(table()->model()->rowCount(), 0);
    const size_t orders = m_bench->services().feed.table().size();
    const QStringList numbers = m_bench->number({m_bench->plan().front()}); // now one goes with it
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->services().feed.table().size() < orders, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), numbers.size(), Patience);
    QCOMPARE(carrier->chosen(), QStringList{u"YTO"_s});
}

void tst_OrderViews::anOpenMenuStaysAsItIs()
{
    FilterChip chip(false);
    chip.setName(u"Carrier"_s);
    chip.setChoices({{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}});
    chip.choose({u"b"_s});
    chip.show();
    const auto values = [&chip] {
        QStringList out;
        for (const QAction *action : chip.menu()->actions())
            out.append(action->data().toString());
        return out;
    };
    const QPointer<QAction> before = chip.menu()->actions().front();
    chip.setChoices({{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}});
    QVERIFY(before); // nothing is new
    chip.menu()->popup(QPoint(0, 0));
    QVERIFY(chip.menu()->isVisible());
    chip.setChoices({{u"c"_s, u"C"_s}});
    QVERIFY(before);
    before->trigger();
    QCOMPARE(chip.chosen(), (QStringList{u"a"_s, u"b"_s}));
    chip.menu()->close();
    QTRY_COMPARE(values(), (QStringList{u"c"_s, u"a"_s, u"b"_s})); // what is chosen stays, after what is offered
    QCOMPARE(chip.chosen(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(chip.accessibleName().contains(u"A"_s));
    chip.choose({});
    QCOMPARE(values(), QStringList{u"c"_s});
}

void tst_OrderViews::garbledViewsAreSurvived()
{
    m_bench->services().settings.setValue(u"orders/views"_s, QByteArray("\x00[{\"name\":", 11));
    open();
    QCOMPARE(tabs()->count(), int(ViewCount));
    search()->setText(u"毛巾"_s);
    m_bench->asker().texts = {u"towels"_s};
    act("saveViewAction");
    QCOMPARE(tabs()->count(), int(ViewCount) + 1);
}

void tst_OrderViews::aViewNeedsANewName()
{
    open();
    search()->setText(u"毛巾"_s);
    m_bench->asker().texts = {u"towels"_s, u"TOWELS"_s, u" "_s, QString(200, u'x')};
    act("saveViewAction");
    for (int i = 0; i < 3; ++i) {
        strip()->dismiss();
        act("saveViewAction");
        QVERIFY(strip()->isVisible());
        QCOMPARE(tabs()->count(), int(ViewCount) + 1);
    }
}

void tst_OrderViews::viewsAreRenamedAndDeleted()
{
    open();
    m_page->setView(View::All);
    const int all = table()->model()->rowCount();
    QVERIFY(!WindowBench::child<QAction>(m_page.get(), "removeViewAction")->isEnabled());
    search()->setText(u"毛巾"_s);
    m_bench->asker().texts = {u"towels"_s, u"soft things"_s};
    act("saveViewAction");
    act("renameViewAction");
    QCOMPARE(tabs()->tabText(int(ViewCount)), u"soft things"_s);
    act("removeViewAction");
    QCOMPARE(tabs()->count(), int(ViewCount));
    QCOMPARE(tabs()->view(), View::All);
    QCOMPARE(table()->model()->rowCount(), all);
    WindowBench::child<QPushButton>(m_page.get(), "stripActionButton")->click();
    QCOMPARE(tabs()->tabText(int(ViewCount)), u"soft things"_s);
    QVERIFY(m_bench->services().settings.value(u"orders/views"_s).toByteArray().contains("soft things"));
}

void tst_OrderViews::tickedParcelsForeseeTheirNumbers()
{
    const auto parcels = m_bench->plan();
    m_bench->services().settings.setValue(u"number/carrier"_s, u"YTO"_s);
    open();
    QVERIFY(ghosts().isEmpty());
    m_page->checkAll();
    QTRY_VERIFY_WITH_TIMEOUT(!ghosts().isEmpty(), Patience);
    const QModelIndex first = table()->model()->index(0, 0);
    QCOMPARE(ghosts().of(first.data(RowKeyRole).toLongLong()), u"YT8801234567001"_s);
    QCOMPARE(first.data(WaybillRole).toString(), QString()); // on the screen alone
    QVERIFY(!table()->grab().isNull());
    m_page->checkNone();
    QTRY_VERIFY_WITH_TIMEOUT(ghosts().isEmpty(), Patience);
}

void tst_OrderViews::theNumberDialogShowsInTheTable()
{
    const auto parcels = m_bench->plan();
    open();
    m_page->checkAll();
    key(Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<NumberDialog>(), Patience);
    auto *dialog = openDialog<NumberDialog>();
    auto *field = WindowBench::child<QLineEdit>(dialog, "firstEdit");
    const auto foreseen = [&] { return ghosts().of(table()->model()->index(0, 0).data(RowKeyRole).toLongLong()); };
    QTRY_VERIFY_WITH_TIMEOUT(!foreseen().isEmpty(), Patience);
    field->setText(u"YT8801234567501"_s);
    QCOMPARE(foreseen(), u"YT8801234567501"_s);
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(foreseen() != u"YT8801234567501"_s, Patience);
}

void tst_OrderViews::aCodeOpensItsHistory()
{
    const auto parcels = m_bench->plan();
    const QStringList numbers = m_bench->number(parcels);
    open();
    m_page->setView(View::All);
    search()->setText(numbers.at(1));
    QTest::keyClick(search(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<TraceDialog>(), Patience);
    auto *dialog = openDialog<TraceDialog>();
    QCOMPARE(WindowBench::child<QLabel>(dialog, "titleLabel")->text(), numbers.at(1));
    QVERIFY(WindowBench::child<QTableWidget>(dialog, "eventTable")->rowCount() >= 3);
    QVERIFY(!dialog->grab().isNull());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(table()->currentIndex().siblingAtColumn(0).data(WaybillRole).toString(), numbers.at(1));
    search()->setText(u"毛巾"_s); // a search, and no code: on to the rows
    QTest::keyClick(search(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(TaskRunner::Lane::Short), Patience);
    QVERIFY(!openDialog<TraceDialog>());
    QVERIFY(!strip()->isVisible());
}

void tst_OrderViews::anUnknownCodeSaysWhatToDo()
{
    open();
    search()->setText(u"YT0000000000000"_s);
    QTest::keyClick(search(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible(), Patience);
    QVERIFY(strip()->text().contains(u"YT0000000000000"_s) && strip()->text().contains(u"Ctrl+O"_s));
}

void tst_OrderViews::aScanInTheSearchIsNoText()
{
    const QStringList numbers = m_bench->number(m_bench->plan());
    open();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusSearch();
    search()->setText(u"towel"_s);
    QVERIFY(m_page->takeScan(numbers.at(0)));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<TraceDialog>(), Patience);
    QCOMPARE(search()->text(), u"towel"_s);
}

void tst_OrderViews::theHistoryTakesTheNextScan()
{
    const QStringList numbers = m_bench->number(m_bench->plan());
    open();
    TraceDialog dialog(m_bench->services(), {});
    dialog.QDialog::show();
    QVERIFY(dialog.takeScan(numbers.at(2)));
    auto *title = WindowBench::child<QLabel>(&dialog, "titleLabel");
    QTRY_COMPARE_WITH_TIMEOUT(title->text(), numbers.at(2), Patience);
    QVERIFY(dialog.takeScan(u"nothing"_s));
    QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<Strip>(&dialog, "strip")->isVisible(), Patience);
    QCOMPARE(title->text(), numbers.at(2));
}

void tst_OrderViews::aMemoIsWrittenAndTakenBack()
{
    open();
    m_page->setView(View::All);
    search()->setText(u"4326205030076224112"_s);
    table()->setCurrentIndex(table()->model()->index(0, 0));
    const auto memo = [this] {
        return table()->model()->index(0, static_cast<int>(OrderColumn::Messages)).data(SecondLineRole).toString();
    };
    const QString before = memo();
    key(Qt::Key_E);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<MemoDialog>(), Patience);
    auto *dialog = openDialog<MemoDialog>();
    auto *edit = WindowBench::child<QPlainTextEdit>(dialog, "noteEdit");
    auto *save = WindowBench::child<QPushButton>(dialog, "saveButton");
    QTRY_VERIFY_WITH_TIMEOUT(edit->isEnabled(), Patience);
    QVERIFY(!save->isEnabled()); // nothing changed
    edit->setPlainText(QString(MemoDialog::Longest + 1, u'x'));
    QVERIFY(!save->isEnabled());
    edit->setPlainText(u"wrap it well"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(memo().contains(u"wrap it well"_s), Patience);
    const auto offer = UndoLastStep(m_bench->services().place).offer();
    QVERIFY(offer && offer->verb == u"memo"_s && offer->orders == 1);
    QVERIFY(UndoLastStep(m_bench->services().place).run());
    QTRY_COMPARE_WITH_TIMEOUT(memo(), before, Patience);
}

void tst_OrderViews::theTableIsExported()
{
    m_bench->number({m_bench->plan().front()});
    open();
    m_page->setView(View::All);
    search()->setText(u"YT880"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    m_bench->asker().saveTo = m_bench->path(u"shown.csv"_s);
    act("exportAction");
    QTRY_VERIFY_WITH_TIMEOUT(strip()->isVisible(), Patience);
    QFile file(m_bench->path(u"shown.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QCOMPARE(text.trimmed().count(u'\n'), 1);
    QVERIFY(text.contains(u"YT8801234567001"_s));
    const QString phone = QString::fromUtf8(std::string(m_bench->services().feed.table().phone(0)).c_str());
    QVERIFY(!text.contains(phone)); // masked as on the screen
    search()->setText(u"nobody has this"_s);
    strip()->dismiss();
    act("exportAction");
    QVERIFY(strip()->isVisible());
}

void tst_OrderViews::goodsStayReadable()
{
    open();
    m_page->setView(View::All);
    for (const int width : {1520, 1200, 700}) {
        m_page->resize(width, 700);
        QTRY_VERIFY(table()->columnWidth(static_cast<int>(OrderColumn::Goods)) >= 150);
    }
    m_page->resize(1900, 700);
    QTRY_COMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
}

void tst_OrderViews::escGoesOneStepBack()
{
    open();
    m_page->setView(View::All);
    m_page->checkAll();
    search()->setText(u"毛巾"_s);
    m_page->strip().show(Strip::Kind::Done, u"said"_s);
    auto *label = WindowBench::child<QLabel>(m_page.get(), "selectionLabel");
    key(Qt::Key_Escape);
    QVERIFY(!strip()->isVisible());
    QVERIFY(!search()->text().isEmpty());
    key(Qt::Key_Escape);
    QVERIFY(search()->text().isEmpty());
    QVERIFY(label->text() != u"Nothing selected"_s);
    key(Qt::Key_Escape);
    QCOMPARE(label->text(), u"Nothing selected"_s);
}

void tst_OrderViews::anEmptySearchOffersToClearIt()
{
    open();
    m_page->setView(View::All);
    table()->setFocus();
    const int all = table()->model()->rowCount();
    search()->setText(u"nobody knows this"_s);
    WindowBench::child<FilterChip>(m_page.get(), "placeChip")->choose({u"浙江省"_s});
    auto *sentence = WindowBench::child<QLabel>(m_page.get(), "emptyLabel");
    auto *clear = WindowBench::child<QPushButton>(m_page.get(), "emptyButton");
    QVERIFY(sentence->isVisible() && clear->isVisible());
    QVERIFY(sentence->text().contains(u"nobody knows this"_s));
    QVERIFY(!WindowBench::child<QLabel>(m_page.get(), "emptyPicture")->pixmap().isNull());
    QVERIFY(clear->hasFocus()); // where the table was, one key goes on
    QTest::keyClick(clear, Qt::Key_Space);
    QVERIFY(search()->text().isEmpty());
    QCOMPARE(table()->model()->rowCount(), all);
    QVERIFY(table()->hasFocus());
    search()->setFocus();
    search()->setText(u"nobody knows this"_s);
    QVERIFY(search()->hasFocus()); // who types goes on typing
    search()->clear();
    m_page->setView(View::Missing);
    QVERIFY(sentence->isVisible() && !clear->isVisible()); // nothing that could be cleared
}

void tst_OrderViews::keysGoOnWhereNothingIsLeft()
{
    open();
    m_page->setView(View::Missing);
    search()->setText(u"nobody knows this"_s);
    auto *clear = WindowBench::child<QPushButton>(m_page.get(), "emptyButton");
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    QVERIFY(!clear->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_page.get());
    m_page->setView(View::All);
    QVERIFY(table()->hasFocus());
}

void tst_OrderViews::aSavedViewIsWidenedByItsButtonOnly()
{
    open();
    m_page->setView(View::All);
    m_page->checkAll();
    const auto &ticked = m_page->findChild<CheckSet *>()->rows();
    const size_t before = ticked.count();
    QVERIFY(before > 0);
    search()->setText(u"nobody knows this"_s);
    auto *clear = WindowBench::child<KeyButton>(m_page.get(), "emptyButton");
    QCOMPARE(clear->keyCap(), u"Esc"_s);
    m_bench->asker().texts.push_back(u"Nobody"_s);
    act("saveViewAction");
    QVERIFY(tabs()->saved() && clear->isVisible());
    QVERIFY(clear->keyCap().isEmpty());
    clear->click();
    QVERIFY(!tabs()->saved());
    QCOMPARE(tabs()->view(), View::All);
    QVERIFY(search()->text().isEmpty());
    QCOMPARE(ticked.count(), before);
}

QTEST_MAIN(tst_OrderViews)
#include "tst_orderviews.moc"
