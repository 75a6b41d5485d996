// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/batchrepository.h"
#include "dispatch/printerprofiles.h"
#include "models/batchlabelsmodel.h"
#include "support/doubtfullabels.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/print/batchlist.h"
#include "ui/print/labelimage.h"
#include "ui/print/labelpreview.h"
#include "ui/print/printdialog.h"
#include "ui/print/printjobs.h"
#include "ui/print/printpage.h"
#include "ui/print/printspeed.h"
#include "ui/print/reprintdialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_PrintPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheLedgerOfABatch();
    void aReprintIsANumberedCopyWithAReason();
    void doubtIsSettledByOneScan();
    void theDialogRemembersItsTarget();
    void theDialogWantsAPlace();
    void theLabelIsShownBetweenItsNeighbours();
    void barsAreWholePixels_data();
    void barsAreWholePixels();
    void aLowWindowShowsALabelThatCanBeRead();
    void onlyTheRestGoesToAPdf();
    void speedIsToldWhenItIsKnown();
    void papersOfABatch();
    void picturesAndPapersWaitForNoBatch();
    void theDialogOffersTheBenchsPrinters();
    void whatIsAskedForOneBatchIsDoneToIt();
    void pillsFollowTheTheme();

private:
    void leaveOneLabel();
    void printElsewhere();
    void open();
    void makeDoubtful();
    template <class T> T *child(const char *name) { return WindowBench::child<T>(m_page.get(), name); }
    QAbstractItemModel *labels() { return child<QTableView>("labelTable")->model(); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<PrintJobs> m_jobs;
    std::unique_ptr<PrintPage> m_page;
    QStringList m_numbers;
    BatchId m_batch;
};

void tst_PrintPage::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
    const auto parcels = m_bench->plan(4);
    m_numbers = m_bench->number(parcels);
    m_batch = m_bench->print(parcels);
}

void tst_PrintPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_bench.reset();
}

void tst_PrintPage::open()
{
    m_jobs = std::make_unique<PrintJobs>(m_bench->services());
    m_page = std::make_unique<PrintPage>(m_bench->services(), *m_jobs);
    m_page->resize(1400, 800);
    m_page->show();
    m_bench->start();
    QTRY_COMPARE_WITH_TIMEOUT(labels()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
}

/// As after a power cut: the last two labels were sent, and nobody knows what became of them.
void tst_PrintPage::makeDoubtful()
{
    QCOMPARE(test::makeDoubtful(m_bench->path(u"data/waydesk.db"_s), m_batch, m_numbers.size() - 2), 2);
}

void tst_PrintPage::showsTheLedgerOfABatch()
{
    open();
    QCOMPARE(labels()->index(0, BatchLabelsModel::NumberColumn).data().toString(), m_numbers.front());
    QCOMPARE(labels()->index(0, 0).data(BatchLabelsModel::StateRole).toInt(), static_cast<int>(CopyState::Confirmed));
    QVERIFY(!child<QWidget>("resumeFrame")->isVisible());
    QVERIFY(!child<QPushButton>("pauseButton")->isEnabled());
    QVERIFY(m_page->takeScan(m_numbers.at(3)));
    QCOMPARE(child<QTableView>("labelTable")->currentIndex().row(), 3);
    QVERIFY(!m_page->takeScan(u"YT8800000000000"_s));
    QCOMPARE(m_page->count(), 0);
}

void tst_PrintPage::aReprintIsANumberedCopyWithAReason()
{
    open();
    child<QTableView>("labelTable")->setCurrentIndex(labels()->index(1, 0));
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_R);
    QTRY_VERIFY(openDialog<ReprintDialog>());
    auto *dialog = openDialog<ReprintDialog>();
    QCOMPARE(dialog->number(), m_numbers.at(1));
    WindowBench::child<QComboBox>(dialog, "reasonCombo")->setCurrentText(u"torn"_s);
    WindowBench::child<QLineEdit>(dialog, "targetEdit")->setText(u"pdf:"_s + m_bench->path(u"again.pdf"_s));
    WindowBench::child<QPushButton>(dialog, "reprintButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(labels()->index(1, BatchLabelsModel::CopyColumn).data().toInt(), 2, Patience);
    QCOMPARE(labels()->index(1, BatchLabelsModel::ReasonColumn).data().toString(), u"torn"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_bench->path(u"again.pdf"_s)), Patience);
}

void tst_PrintPage::doubtIsSettledByOneScan()
{
    makeDoubtful();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>("resumeFrame")->isVisible(), Patience);
    QVERIFY(m_page->needsAction());
    QVERIFY(!child<QPushButton>("pauseButton")->isEnabled());
    QVERIFY(m_page->takeScan(m_numbers.at(m_numbers.size() - 2)));
    QTRY_VERIFY_WITH_TIMEOUT(!child<QWidget>("resumeFrame")->isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("pauseButton")->isEnabled(),
                             Patience); // one label is to be printed again
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->needsAction(), Patience);
    QCOMPARE(m_page->count(), 1);
}

void tst_PrintPage::theDialogRemembersItsTarget()
{
    {
        PrintDialog dialog(m_bench->services(), 3);
        auto *kind = WindowBench::child<QComboBox>(&dialog, "targetCombo");
        kind->setCurrentIndex(kind->findData(u"tcp"_s));
        WindowBench::child<QLineEdit>(&dialog, "placeEdit")->setText(u"127.0.0.1:9100"_s);
        WindowBench::child<QPushButton>(&dialog, "printButton")->click();
        QCOMPARE(dialog.target(), u"tcp:127.0.0.1:9100"_s);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }
    PrintDialog again(m_bench->services(), 3);
    QCOMPARE(again.target(), u"tcp:127.0.0.1:9100"_s);
}

void tst_PrintPage::theDialogWantsAPlace()
{
    PrintDialog dialog(m_bench->services(), 3);
    dialog.show();
    WindowBench::child<QLineEdit>(&dialog, "placeEdit")->clear();
    WindowBench::child<QPushButton>(&dialog, "printButton")->click();
    QVERIFY(WindowBench::child<Strip>(&dialog, "strip")->isVisible());
    QVERIFY(dialog.isVisible());
}

void tst_PrintPage::theLabelIsShownBetweenItsNeighbours()
{
    open();
    auto *preview = child<LabelPreview>("preview");
    QTRY_COMPARE_WITH_TIMEOUT(preview->position(), 1, Patience);
    auto *table = child<QTableView>("labelTable");
    QTest::keyClick(table, Qt::Key_Right);
    QTRY_COMPARE_WITH_TIMEOUT(preview->position(), 2, Patience);
    QVERIFY(preview->accessibleName().contains(m_numbers.at(1)));
    QVERIFY(child<QLabel>("markLabel")->text().contains(u"-002/"_s));
    child<QPushButton>("nextButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(preview->position(), 3, Patience);
    QTest::keyClick(table, Qt::Key_Left);
    QTRY_COMPARE_WITH_TIMEOUT(preview->position(), 2, Patience);
    const QImage picture = preview->grab().toImage();
    bool paper = false;
    bool ink = false;
    for (int y = picture.height() / 4; y < picture.height() * 3 / 4; ++y) {
        for (int x = picture.width() * 2 / 5; x < picture.width() * 3 / 5; ++x) {
            paper = paper || picture.pixelColor(x, y) == QColor(Qt::white);
            ink = ink || picture.pixelColor(x, y) == QColor(Qt::black);
        }
    }
    QVERIFY(paper && ink);
    child<QPushButton>("previousButton")->click();
    QVERIFY(!child<QPushButton>("previousButton")->isEnabled());
}

void tst_PrintPage::barsAreWholePixels_data()
{
    QTest::addColumn<int>("bar");
    QTest::addColumn<int>("offset");
    QTest::addColumn<QSize>("room");
    QTest::addColumn<int>("pixels"); // of a bar
    QTest::newRow("as it is") << 3 << 40 << QSize(800, 1200) << 3;
    QTest::newRow("two thirds") << 3 << 41 << QSize(700, 900) << 2;
    QTest::newRow("a third") << 3 << 40 << QSize(300, 500) << 1;
    QTest::newRow("half") << 2 << 41 << QSize(500, 700) << 1;
    QTest::newRow("never larger than the dots") << 2 << 40 << QSize(4000, 4000) << 2;
}

void tst_PrintPage::barsAreWholePixels()
{
    QFETCH(int, bar);
    QFETCH(int, offset);
    QFETCH(QSize, room);
    QFETCH(int, pixels);
    DotImage dots(800, 1200, 8);
    for (int i = 0; i < 40; ++i)
        dots.fill(offset + 4 * bar * i, 300, i % 3 == 0 ? bar : 2 * bar, 200);
    QCOMPARE(barWidth(dots), bar);
    const QImage image = previewImage(dots, room);
    QVERIFY(image.width() <= room.width() && image.height() <= room.height());
    int narrowest = image.width();
    int from = 0;
    for (int x = 1; x < image.width(); ++x) {
        const int now = qGray(image.pixel(x, 400 * pixels / bar));
        QVERIFY2(now == 0 || now == 255, qPrintable(QString::number(x)));
        if (now == qGray(image.pixel(x - 1, 400 * pixels / bar)))
            continue;
        if (now == 255)
            narrowest = std::min(narrowest, x - from);
        from = x;
    }
    QCOMPARE(narrowest, pixels);
}

void tst_PrintPage::aLowWindowShowsALabelThatCanBeRead()
{
    DotImage dots(800, 1200, 8);
    for (int i = 0; i < 40; ++i)
        dots.fill(40 + 16 * i, 300, i % 3 == 0 ? 4 : 8, 200);
    QCOMPARE(previewImage(dots, QSize(500, 453)).height(), 453); // the next whole size is 300
    QCOMPARE(previewImage(dots, QSize(500, 640)).height(), 600);
}

void tst_PrintPage::onlyTheRestGoesToAPdf()
{
    makeDoubtful();
    open();
    m_bench->asker().saveTo = m_bench->path(u"rest.pdf"_s);
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_E, Qt::ControlModifier); // doubt goes first
    QVERIFY(!m_jobs->isRunning());
    QVERIFY(m_page->takeScan(m_numbers.at(m_numbers.size() - 2)));
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("exportButton")->isEnabled(), Patience);
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_bench->asker().saveTo), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->count(), 0, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("exportButton")->isEnabled(), Patience);
}

void tst_PrintPage::speedIsToldWhenItIsKnown()
{
    QCOMPARE(printSpeed(0, 100, 5000), PrintSpeed());
    QCOMPARE(printSpeed(1, 100, 5000), PrintSpeed());
    QCOMPARE(printSpeed(24, 34, 60000), (PrintSpeed{24, 25}));
    QCOMPARE(printSpeed(10, 10, 5000), (PrintSpeed{120, 0}));
}

void tst_PrintPage::papersOfABatch()
{
    open();
    m_bench->asker().saveTo = m_bench->path(u"pick.pdf"_s);
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_L);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_bench->path(u"pick.pdf"_s)), Patience);
    auto *strip = child<Strip>("printStrip");
    QTRY_VERIFY(strip->text().contains(u"pick.pdf"_s));
    QVERIFY(strip->text().contains(QString::number(m_numbers.size())));
    m_bench->asker().saveTo = m_bench->path(u"slips.pdf"_s);
    child<QPushButton>("slipsButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(strip->text().contains(u"slips.pdf"_s), Patience);
    WindowBench::child<QPushButton>(strip, "stripActionButton")->click();
    QCOMPARE(m_bench->asker().opened, QStringList{m_bench->path(u"slips.pdf"_s)});
}

/// While a slow printer has the lane that prints.
void tst_PrintPage::picturesAndPapersWaitForNoBatch()
{
    const auto printer = std::make_shared<QSemaphore>();
    const auto end = qScopeGuard([printer] { printer->release(); });
    bool ended = false;
    auto *slow = new QObject(&m_bench->services().runner);
    m_bench->services().runner.run(
        TaskRunner::Lane::Job, slow,
        [printer] {
            printer->acquire();
            return true;
        },
        [&ended](bool) { ended = true; });
    open();
    auto *preview = child<LabelPreview>("preview");
    QTRY_COMPARE_WITH_TIMEOUT(preview->position(), 1, Patience);
    m_bench->asker().saveTo = m_bench->path(u"pick.pdf"_s);
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_L);
    QTRY_VERIFY_WITH_TIMEOUT(child<Strip>("printStrip")->text().contains(u"pick.pdf"_s), Patience);
    QVERIFY(!ended);
    printer->release();
    QTRY_VERIFY_WITH_TIMEOUT(ended, Patience);
}

void tst_PrintPage::theDialogOffersTheBenchsPrinters()
{
    const auto &services = m_bench->services();
    QVERIFY(PrinterProfiles(services.place).keep({u"tcp:10.0.0.9:9100"_s, {76, 130, 8}, {}}));
    PrintDialog dialog(services, 3);
    dialog.show();
    auto *kind = WindowBench::child<QComboBox>(&dialog, "targetCombo");
    auto *printers = WindowBench::child<QComboBox>(&dialog, "printerCombo");
    QVERIFY(!printers->isVisible()); // a file has none
    kind->setCurrentIndex(kind->findData(u"tcp"_s));
    QTRY_VERIFY_WITH_TIMEOUT(printers->isVisible(), Patience);
    QVERIFY2(printers->itemText(0).contains(u"76x130"_s), qPrintable(printers->itemText(0)));
    Q_EMIT printers->activated(0);
    QCOMPARE(dialog.target(), u"tcp:10.0.0.9:9100"_s);
    auto *forms = WindowBench::child<QComboBox>(&dialog, "templateCombo");
    QVERIFY2(forms->currentText().contains(u"100×150"_s), qPrintable(forms->currentText()));
    QCOMPARE(dialog.templateId(), u"standard-100x150-8"_s);
}

/// The last label of the batch is still to be printed.
void tst_PrintPage::leaveOneLabel()
{
    makeDoubtful();
    open();
    QVERIFY(m_page->takeScan(m_numbers.at(m_numbers.size() - 2)));
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("cancelRestButton")->isEnabled(), Patience);
}

/// As by another bench; waits until the page lists it.
void tst_PrintPage::printElsewhere()
{
    const auto *batches = child<QListView>("batchList")->model();
    const int before = batches->rowCount();
    const auto parcels = m_bench->plan();
    QVERIFY(!parcels.empty());
    m_bench->number(parcels);
    m_bench->print(parcels);
    QTRY_COMPARE_WITH_TIMEOUT(batches->rowCount(), before + 1, Patience);
}

/// Another bench starts a batch while "Cancel the rest?" is open, so that the list becomes another one.
void tst_PrintPage::whatIsAskedForOneBatchIsDoneToIt()
{
    leaveOneLabel();
    m_bench->asker().confirms = true;
    m_bench->asker().meanwhile = [this] { printElsewhere(); };
    QTest::keyClick(child<QTableView>("labelTable"), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(m_bench->asker().confirmations, 1);
    const auto *batches = qobject_cast<BatchListModel *>(child<QListView>("batchList")->model());
    const auto cancelled = [&] {
        const Batch *batch = batches->batchAt(batches->rowOf(m_batch));
        return batch ? batch->counts.cancelled : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(cancelled(), 1, Patience);
}

void tst_PrintPage::pillsFollowTheTheme()
{
    open();
    const auto restore = qScopeGuard([] { applyTheme(*qApp, Theme::light()); });
    auto *pill = child<QWidget>("statePill");
    const auto tint = [&] { return pill->grab().toImage().pixelColor(3, pill->height() / 2); };
    QTRY_COMPARE_WITH_TIMEOUT(tint(), Theme::light().ok.tint, Patience);
    applyTheme(*qApp, Theme::darkHighContrast());
    QTRY_COMPARE_WITH_TIMEOUT(tint(), Theme::darkHighContrast().ok.tint, Patience);
}

QTEST_MAIN(tst_PrintPage)
#include "tst_printpage.moc"
