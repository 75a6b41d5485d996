// SPDX-License-Identifier: Apache-2.0
// The whole job through the real main window: order files dropped, searched, merged, numbered, printed, scanned,
// handed over and written back.
#include "app/sample/sampleshops.h"
#include "models/handovermodel.h"
#include "models/numberpreviewmodel.h"
#include "models/ordertablemodel.h"
#include "support/offthread.h"
#include "support/windowbench.h"
#include "ui/common/scanrouter.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/handover/closedialog.h"
#include "ui/handover/handoverpage.h"
#include "ui/handover/writebackdialog.h"
#include "ui/orders/importresultdialog.h"
#include "ui/orders/numberdialog.h"
#include "ui/orders/orderspage.h"
#include "ui/print/printdialog.h"
#include "ui/scan/scanpage.h"
#include "ui/scan/verdictpanel.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;

/// Pictures of the way, where somebody wants to look at them.
void shot(QWidget *widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("WAYDESK_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(300);
    widget->grab().save(folder + u'/' + name + u".png"_s);
}
} // namespace

class tst_DropToManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theWholeJob();

private:
    void drop();
    void search();
    void mergeAndNumber();
    void print();
    void scan();
    void handOver();
    void writeBack();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClick(target, key, modifiers);
    }
    /// A window system would give the focus back when a dialog closes.
    void toTheWindow()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        QTRY_VERIFY(QApplication::focusWidget());
    }
    template <class T> T *child(const char *name) { return WindowBench::child<T>(m_window.get(), name); }
    QTableView *table() { return child<QTableView>("orderTable"); }
    /// A scanner types faster than any person and ends with Enter.
    void scanLikeAGun(const QString &code)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
        QTest::keyClicks(target, u"~"_s + code); // the prefix mode: whose keys they are is no matter of time
        QTest::keyClick(target, Qt::Key_Return);
    }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<OffThread> m_here;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_numbers;
};

void tst_DropToManifest::init()
{
    applyTheme(*qApp, Theme::light());
    m_bench = std::make_unique<WindowBench>();
    Workstation &station = m_bench->desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    m_bench->desktop().settings().setValue(u"scanner/prefix"_s, u"~"_s);
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(qEnvironmentVariable("WAYDESK_SHOTS_LANG", u"en"_s), false);
    m_here = std::make_unique<OffThread>();
    m_window = std::make_unique<MainWindow>(m_bench->services(), *m_language);
    m_window->listenTo(m_bench->desktop().scanRouter());
    m_window->resize(1600, 1000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_bench->start();
}

void tst_DropToManifest::cleanup()
{
    m_window.reset();
    m_here.reset();
    m_language.reset();
    m_bench.reset();
}

void tst_DropToManifest::theWholeJob()
{
    for (const auto step : {&tst_DropToManifest::drop, &tst_DropToManifest::search, &tst_DropToManifest::mergeAndNumber,
                            &tst_DropToManifest::print, &tst_DropToManifest::scan, &tst_DropToManifest::handOver,
                            &tst_DropToManifest::writeBack}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(OffThread::entries(), QStringList());
    }
}

void tst_DropToManifest::drop()
{
    QCOMPARE(table()->model()->rowCount(), 0);
    shot(m_window.get(), u"00-empty"_s);
    const auto files = SampleShops::layDown(m_bench->path(u"in"_s));
    QVERIFY(files);
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : *files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() > 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(child<Strip>("ordersStrip")->isVisible(), Patience);
    QCOMPARE(openDialog<ImportResultDialog>(), nullptr); // nothing was rejected
    shot(m_window.get(), u"01-imported"_s);
}

void tst_DropToManifest::search()
{
    m_window->orders().setView(View::All);
    const int all = table()->model()->rowCount();
    key(Qt::Key_Slash);
    auto *edit = child<QLineEdit>("searchEdit");
    QTRY_COMPARE(QApplication::focusWidget(), edit);
    edit->insert(u"林小禾"_s);
    QVERIFY(table()->model()->rowCount() < all);
    key(Qt::Key_Escape);
    QTRY_COMPARE(edit->text(), QString());
    key(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), table());
    QCOMPARE(table()->model()->rowCount(), all);
    m_window->orders().setView(View::Ready);
}

void tst_DropToManifest::mergeAndNumber()
{
    const int before = table()->model()->rowCount();
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("selectionLabel")->text().contains(u"→"_s), Patience);
    shot(m_window.get(), u"02-selected"_s);
    key(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(table()->model()->rowCount() < before, Patience);
    const int parcels = table()->model()->rowCount();
    shot(m_window.get(), u"03-merged"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), before, Patience);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_N);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<NumberDialog>(), Patience);
    auto *dialog = openDialog<NumberDialog>();
    auto *carriers = WindowBench::child<QComboBox>(dialog, "carrierCombo");
    QTRY_VERIFY_WITH_TIMEOUT(carriers->count() > 0, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(carriers->currentData().toString(), u"YTO"_s, Patience);
    auto *first = WindowBench::child<QLineEdit>(dialog, "firstEdit");
    first->setFocus();
    scanLikeAGun(u"YT8801234567101"_s); // its Enter must not fill
    QTRY_COMPARE_WITH_TIMEOUT(first->text(), u"YT8801234567101"_s, Patience);
    auto *fill = WindowBench::child<QPushButton>(dialog, "fillButton");
    QTRY_VERIFY_WITH_TIMEOUT(fill->isEnabled(), Patience);
    QVERIFY(dialog->isVisible());
    const auto *preview = WindowBench::child<QTableView>(dialog, "previewTable")->model();
    QCOMPARE(preview->rowCount(), parcels);
    for (int row = 0; row < preview->rowCount(); ++row)
        m_numbers.append(preview->index(row, NumberPreviewModel::NumberColumn).data().toString());
    QCOMPARE(m_numbers.front(), u"YT8801234567101"_s);
    shot(dialog, u"04-number"_s);
    key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!openDialog<NumberDialog>(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->index(0, 0).data(PrintStateRole).toInt(), int(PrintState::Numbered),
                              Patience);
}

void tst_DropToManifest::print()
{
    toTheWindow();
    key(Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<PrintDialog>(), Patience);
    auto *dialog = openDialog<PrintDialog>();
    const QString file = m_bench->path(u"labels.pdf"_s);
    WindowBench::child<QLineEdit>(dialog, "placeEdit")->setText(file);
    shot(dialog, u"05-printdialog"_s);
    WindowBench::child<QPushButton>(dialog, "printButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 1000, Patience);
    auto *labels = child<QTableView>("labelTable");
    QTRY_COMPARE_WITH_TIMEOUT(labels->model()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
    QVERIFY(labels->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(child<Strip>("printStrip")->isVisible(), Patience);
    shot(m_window.get(), u"06-print"_s);
}

void tst_DropToManifest::scan()
{
    toTheWindow();
    key(Qt::Key_3, Qt::ControlModifier);
    auto *page = m_window->findChild<ScanPage *>();
    QTRY_VERIFY(page->isVisible());
    auto *panel = m_window->findChild<VerdictPanel *>();
    auto *history = child<QListView>("historyList");
    shot(m_window.get(), u"07-scan-wait"_s);
    scanLikeAGun(m_numbers.at(1)); // the first was scanned a moment ago: again so soon it is a bouncing trigger
    QTRY_COMPARE_WITH_TIMEOUT(history->model()->rowCount(), 1, Patience);
    QVERIFY(!page->isLocked());
    shot(m_window.get(), u"08-scan-pass"_s);
    scanLikeAGun(u"YT8809999999999"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page->isLocked(), Patience);
    shot(m_window.get(), u"09-scan-unknown"_s);
    m_window->takeScan(m_numbers.at(2)); // locked: not counted
    QCOMPARE(history->model()->rowCount(), 2);
    key(Qt::Key_Space);
    QTRY_VERIFY(!page->isLocked());
    QVERIFY(!panel->word().isEmpty());
    for (int i = 1; i + 1 < m_numbers.size(); ++i) { // the last one stays missing
        m_window->takeScan(m_numbers.at(i == 1 ? 0 : i));
        QTRY_COMPARE_WITH_TIMEOUT(history->model()->rowCount(), 2 + i, Patience);
    }
    m_window->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(history->model()->rowCount(), 1 + static_cast<int>(m_numbers.size()), Patience);
    shot(m_window.get(), u"10-scan-duplicate"_s);
}

void tst_DropToManifest::handOver()
{
    key(Qt::Key_4, Qt::ControlModifier);
    auto *rows = child<QTableView>("parcelTable");
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rows->model()->index(0, HandoverModel::NumberColumn).data().toString(), m_numbers.back(),
                              Patience);
    QCOMPARE(rows->model()->index(0, 0).data(HandoverModel::StateRole).toInt(), int(HandoverRowState::Missing));
    shot(m_window.get(), u"11-handover"_s);
    rows->setFocus();
    key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<CloseDialog>(), Patience);
    auto *dialog = openDialog<CloseDialog>();
    const QString file = m_bench->path(u"manifest.pdf"_s);
    WindowBench::child<QLineEdit>(dialog, "fileEdit")->setText(file);
    shot(dialog, u"12-close"_s);
    WindowBench::child<QPushButton>(dialog, "signButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 1000, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!WindowBench::child<QPushButton>(&m_window->handover(), "closeButton")->isEnabled(),
                             Patience);
}

void tst_DropToManifest::writeBack()
{
    m_window->handover().openWriteBack();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<WriteBackDialog>(), Patience);
    auto *dialog = openDialog<WriteBackDialog>();
    auto *shops = WindowBench::child<QComboBox>(dialog, "shopCombo");
    QTRY_COMPARE_WITH_TIMEOUT(shops->count(), 3, Patience);
    const int shop = shops->findText(u"pinduoduo"_s, Qt::MatchContains);
    QVERIFY(shop >= 0);
    shops->setCurrentIndex(shop);
    Q_EMIT shops->activated(shop); // what a person's choice says, and a program's does not
    const QString file = m_bench->path(u"pdd.xlsx"_s);
    WindowBench::child<QLineEdit>(dialog, "fileEdit")->setText(file);
    WindowBench::child<QPushButton>(dialog, "writeButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 500, Patience);
    QTRY_VERIFY(WindowBench::child<Strip>(dialog, "strip")->isVisible());
    shot(dialog, u"13-writeback"_s);
}

QTEST_MAIN(tst_DropToManifest)
#include "tst_droptomanifest.moc"
