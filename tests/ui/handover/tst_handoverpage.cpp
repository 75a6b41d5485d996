// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/verifyparcel.h"
#include "models/handovermodel.h"
#include "models/writebackmodel.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/common/theme.h"
#include "ui/handover/closedialog.h"
#include "ui/handover/handoverlist.h"
#include "ui/handover/handoverpage.h"
#include "ui/handover/manifestpreview.h"
#include "ui/handover/writebackdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 20000;

/// A sheet of many pages, each drawn when the test says so.
class SlowManifest final : public ManifestWriter
{
public:
    Result<void> write(const ManifestData &data, const QString &) override
    {
        written.append(data.round);
        return {};
    }
    Result<ManifestPicture> picture(const ManifestData &, int page) override
    {
        gate.acquire();
        return ManifestPicture{DotImage(80, 120, 8), page, 9};
    }
    QSemaphore gate;
    QStringList written;
};

UiServices with(const UiServices &services, ManifestWriter &manifests)
{
    const UiServices &s = services;
    return {s.place,       s.carriers,    s.orderSource, s.formatShelf, s.calendarShelf, s.dispatchWriter, manifests,
            s.paperWriter, s.tableWriter, s.kit,         s.drawer,      s.templates,     s.outFolder,      s.feed,
            s.runner,      s.asker,       s.settings,    s.sounds,      s.tools};
}

} // namespace

class tst_HandoverPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void heldMustBeTakenOutBeforeClosing();
    void whatIsChosenStaysChosen();
    void voidAsksTwice();
    void writeBackSaysWhatItNeeds();
    void anUploadFileOfSeveralLayouts();
    void writeBackShowsWhereOrdersStand();
    void missingOnesAreDecided();
    void aRowHasItsOwnButtons();
    void theTableIsExported();
    void whatIsMissingCannotBeTakenOut();
    void theNoteOutlivesTheWindow();
    void theSheetIsShownAndSaved();
    void aSignedRoundKeepsItsFigures();
    void pagesTurnAsOftenAsAsked();
    void theSheetIsOfThePickUpThatWasAskedFor();
    void pillsFollowTheTheme();
    void rowsAreSearched();
    void whatAParcelIsKnownByStays_data();
    void whatAParcelIsKnownByStays();

private:
    template <class T> T *child(const char *name) { return WindowBench::child<T>(m_page.get(), name); }
    QAbstractItemModel *rows() { return child<QTableView>("parcelTable")->model(); }
    int state(int row) { return rows()->index(row, 0).data(HandoverModel::StateRole).toInt(); }
    void close(const QString &file);

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<HandoverPage> m_page;
    std::vector<ParcelId> m_parcels;
    QStringList m_numbers;
};

void tst_HandoverPage::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
    m_parcels = m_bench->plan();
    m_numbers = m_bench->number(m_parcels);
    m_bench->print(m_parcels);
    VerifyParcel verify(m_bench->desktop().station().place(), {});
    for (int i = 0; i < 5; ++i)
        QVERIFY(verify.run(m_numbers.at(i)));
    m_page = std::make_unique<HandoverPage>(m_bench->services());
    m_page->resize(1400, 800);
    m_page->show();
    m_bench->start();
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
}

void tst_HandoverPage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void tst_HandoverPage::close(const QString &file)
{
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<CloseDialog>());
    auto *dialog = openDialog<CloseDialog>();
    QVERIFY(!WindowBench::child<QPushButton>(dialog, "signButton")->isDefault());
    WindowBench::child<QLineEdit>(dialog, "fileEdit")->setText(file);
    WindowBench::child<QPushButton>(dialog, "signButton")->click();
    QTRY_VERIFY(!openDialog<CloseDialog>());
}

void tst_HandoverPage::heldMustBeTakenOutBeforeClosing()
{
    QCOMPARE(m_page->count(), static_cast<int>(m_numbers.size()) - 5);
    QCOMPARE(state(0), static_cast<int>(HandoverRowState::Missing));
    QVERIFY(HoldParcels(m_bench->desktop().station().place()).add(m_parcels.at(2), u"wrong goods"_s));
    QTRY_COMPARE_WITH_TIMEOUT(state(0), static_cast<int>(HandoverRowState::Held), Patience);
    const QString file = m_bench->path(u"manifest.pdf"_s);
    close(file);
    QTRY_VERIFY_WITH_TIMEOUT(child<Strip>("handoverStrip")->isVisible(), Patience);
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(m_page->takeScan(m_numbers.at(2)));
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(state(0), static_cast<int>(HandoverRowState::TakenOut), Patience);
    close(file);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("closeButton")->isEnabled(), Patience);
}

/// Another bench scans while somebody looks: a key must not hit the parcel that moved into the row.
void tst_HandoverPage::whatIsChosenStaysChosen()
{
    auto *table = child<QTableView>("parcelTable");
    m_page->takeScan(m_numbers.at(6)); // missing
    const int before = table->currentIndex().row();
    QCOMPARE(table->currentIndex().siblingAtColumn(HandoverModel::NumberColumn).data().toString(), m_numbers.at(6));
    VerifyParcel verify(m_bench->desktop().station().place(), {});
    QVERIFY(verify.run(m_numbers.at(5)));
    QTRY_VERIFY_WITH_TIMEOUT(table->currentIndex().row() != before, Patience);
    QCOMPARE(table->currentIndex().siblingAtColumn(HandoverModel::NumberColumn).data().toString(), m_numbers.at(6));
    QTest::keyClick(m_page.get(), Qt::Key_T);
    QTRY_VERIFY_WITH_TIMEOUT(table->currentIndex().data(HandoverModel::DecidedRole).toBool(), Patience);
}

void tst_HandoverPage::voidAsksTwice()
{
    QVERIFY(m_page->takeScan(m_numbers.back()));
    m_bench->asker().texts = {u"lost"_s};
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_V);
    QCOMPARE(m_bench->asker().confirmations, 1);
    QVERIFY(!child<Strip>("handoverStrip")->isVisible()); // declined: nothing happened
    m_bench->asker().texts = {u"lost"_s};
    m_bench->asker().confirms = true;
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_V);
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), static_cast<int>(m_numbers.size()) - 1, Patience);
}

void tst_HandoverPage::writeBackSaysWhatItNeeds()
{
    m_page->openWriteBack();
    QTRY_VERIFY(openDialog<WriteBackDialog>());
    auto *dialog = openDialog<WriteBackDialog>();
    QTRY_COMPARE_WITH_TIMEOUT(WindowBench::child<QComboBox>(dialog, "shopCombo")->count(), 3, Patience);
    WindowBench::child<QPushButton>(dialog, "writeButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<Strip>(dialog, "strip")->isVisible(), Patience); // nothing is due yet
    QVERIFY(!WindowBench::child<Strip>(dialog, "strip")->text().isEmpty());
}

void tst_HandoverPage::anUploadFileOfSeveralLayouts()
{
    QVERIFY(LinkShops(m_bench->services().place, m_bench->services().carriers)
                .addShop(u"Sample Books"_s, u"amazon"_s, false, {}));
    m_page->openWriteBack();
    QTRY_VERIFY(openDialog<WriteBackDialog>());
    auto *dialog = openDialog<WriteBackDialog>();
    auto *shops = WindowBench::child<QComboBox>(dialog, "shopCombo");
    QTRY_COMPARE_WITH_TIMEOUT(shops->count(), 4, Patience);
    auto *layouts = WindowBench::child<QComboBox>(dialog, "layoutCombo");
    const auto choose = [&](const QString &shop) {
        const int at = shops->findData(shop);
        QVERIFY(at >= 0);
        shops->setCurrentIndex(at);
        Q_EMIT shops->activated(at);
    };
    choose(u"Sample Books"_s);
    QVERIFY(layouts->isVisible());
    QVERIFY(layouts->findData(u"amazon_confirm_jp"_s) > 0);
    QCOMPARE(layouts->currentData().toString(), QString()); // the orders say it
    layouts->setCurrentIndex(layouts->findData(u"amazon_confirm_jp"_s));
    choose(shops->itemData(shops->findText(u"(pinduoduo)"_s, Qt::MatchContains)).toString());
    QVERIFY(!layouts->isVisible());
    QCOMPARE(layouts->currentData().toString(), QString());
}

void tst_HandoverPage::missingOnesAreDecided()
{
    auto *table = child<QTableView>("parcelTable");
    QVERIFY(child<QWidget>("missingFrame")->isVisible());
    QVERIFY(m_page->takeScan(m_numbers.back()));
    QTest::keyClick(table, Qt::Key_T);
    const auto decided = [&] {
        int count = 0;
        for (int row = 0; row < rows()->rowCount(); ++row)
            count += rows()->index(row, 0).data(HandoverModel::DecidedRole).toBool();
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(decided(), 1, Patience);
    QVERIFY(child<QPushButton>("allNextButton")->isEnabled());
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(decided(), static_cast<int>(m_numbers.size()) - 5, Patience);
    QVERIFY(!child<QPushButton>("allNextButton")->isEnabled());
    QVERIFY(child<QWidget>("missingCheck")->accessibleName().contains(u"every missing parcel is decided"_s));
    QTest::keyClick(table, Qt::Key_T, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(decided(), static_cast<int>(m_numbers.size()) - 6, Patience);
    QVERIFY(!table->currentIndex().data(HandoverModel::DecidedRole).toBool());
    QTest::keyClick(table, Qt::Key_T, Qt::ShiftModifier); // nothing to take back
    QVERIFY(child<Strip>("handoverStrip")->text().contains(u"Choose a parcel first"_s));
}

void tst_HandoverPage::aRowHasItsOwnButtons()
{
    auto *table = child<QTableView>("parcelTable");
    auto *delegate = qobject_cast<HandoverRowDelegate *>(table->itemDelegate());
    QSignalSpy next(delegate, &HandoverRowDelegate::nextWanted);
    QSignalSpy voided(delegate, &HandoverRowDelegate::voidWanted);
    const QRect cell = table->visualRect(rows()->index(1, HandoverModel::TodoColumn));
    const QString number = rows()->index(1, HandoverModel::NumberColumn).data().toString();
    m_bench->asker().confirms = false;
    for (int x = cell.right(); x > cell.left(); x -= 4)
        QTest::mouseClick(table->viewport(), Qt::RightButton, {}, {x, cell.center().y()});
    QCOMPARE(voided.size() + next.size(), 0);
    for (int x = cell.right(); x > cell.left() && next.isEmpty(); x -= 4) // from the last button to the first
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, {x, cell.center().y()});
    QCOMPARE(next.value(0).value(0).toString(), number);
    QCOMPARE(voided.value(0).value(0).toString(), number);
    const auto decided = [&] {
        QStringList numbers;
        for (int row = 0; row < rows()->rowCount(); ++row) {
            if (rows()->index(row, 0).data(HandoverModel::DecidedRole).toBool())
                numbers.append(rows()->index(row, HandoverModel::NumberColumn).data().toString());
        }
        return numbers;
    };
    QTRY_COMPARE_WITH_TIMEOUT(decided(), QStringList{number}, Patience);
}

void tst_HandoverPage::theTableIsExported()
{
    m_bench->asker().saveTo = m_bench->path(u"round"_s);
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_bench->path(u"round.xlsx"_s)).size() > 0, Patience);
    m_bench->asker().saveTo = m_bench->path(u"round.csv"_s);
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_bench->path(u"round.csv"_s)).size() > 0, Patience);
    QFile file(m_bench->path(u"round.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    for (const QString &number : m_numbers)
        QVERIFY2(text.contains(number.toUtf8()), qPrintable(number));
}

void tst_HandoverPage::whatIsMissingCannotBeTakenOut()
{
    QVERIFY(m_page->takeScan(m_numbers.back()));
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_Delete);
    auto *strip = child<Strip>("handoverStrip");
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), Patience);
    QVERIFY2(strip->text().contains(u"Nobody scanned it into this pick-up"_s), qPrintable(strip->text()));
    QVERIFY(strip->text().contains(m_numbers.back()));
}

void tst_HandoverPage::theNoteOutlivesTheWindow()
{
    QVERIFY(m_page->takeScan(m_numbers.back()));
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_T);
    QTRY_VERIFY_WITH_TIMEOUT(child<QTableView>("parcelTable")->currentIndex().data(HandoverModel::DecidedRole).toBool(),
                             Patience);
    m_page = std::make_unique<HandoverPage>(m_bench->services());
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
    QVERIFY(m_page->takeScan(m_numbers.back()));
    QVERIFY(child<QTableView>("parcelTable")->currentIndex().data(HandoverModel::DecidedRole).toBool());
}

void tst_HandoverPage::writeBackShowsWhereOrdersStand()
{
    close(m_bench->path(u"manifest.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("closeButton")->isEnabled(), Patience);
    m_page->openWriteBack();
    auto *dialog = openDialog<WriteBackDialog>();
    QVERIFY(dialog);
    auto *combo = WindowBench::child<QComboBox>(dialog, "shopCombo");
    QTRY_COMPARE_WITH_TIMEOUT(combo->count(), 3, Patience);
    QVERIFY2(combo->currentText().contains(u"due"_s) && !combo->currentText().contains(u"nothing"_s),
             qPrintable(combo->currentText())); // a shop that waits comes first
    const auto own = combo->findText(u"(pinduoduo)"_s, Qt::MatchContains); // its file needs no template
    QVERIFY(own >= 0);
    combo->setCurrentIndex(own);
    Q_EMIT combo->activated(own);
    auto *queue = WindowBench::child<QTableView>(dialog, "queueTable")->model();
    const int rows = queue->rowCount();
    QVERIFY(rows > 0);
    const auto stateOf = [&](int row) { return queue->index(row, 0).data(WriteBackModel::StateRole).toInt(); };
    QCOMPARE(stateOf(0), static_cast<int>(WriteBackState::Due));
    auto *accepted = WindowBench::child<QPushButton>(dialog, "acceptedButton");
    WindowBench::child<QTableView>(dialog, "queueTable")->setCurrentIndex(queue->index(0, 0));
    QVERIFY(!accepted->isEnabled()); // nobody was told yet
    const QString file = m_bench->path(u"upload.xlsx"_s);
    WindowBench::child<QLineEdit>(dialog, "fileEdit")->setText(m_bench->path(u"upload.csv"_s)); // gets its own ending
    WindowBench::child<QPushButton>(dialog, "writeButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), static_cast<int>(WriteBackState::Exported), Patience);
    QVERIFY(QFileInfo::exists(file));
    QVERIFY(queue->index(0, WriteBackModel::RemarkColumn).data().toString().startsWith(u"Exported already"));
    QTRY_VERIFY(accepted->isEnabled());
    m_bench->asker().texts = {u"order closed"_s};
    WindowBench::child<QPushButton>(dialog, "refusedButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), static_cast<int>(WriteBackState::Refused), Patience);
    QVERIFY(queue->index(0, WriteBackModel::RemarkColumn).data().toString().contains(u"order closed"));
    WindowBench::child<QPushButton>(dialog, "writeButton")->click(); // corrected, told once more
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), static_cast<int>(WriteBackState::Exported), Patience);
    const QString order = queue->index(0, WriteBackModel::OrderColumn).data().toString();
    QGuiApplication::clipboard()->setText(u"订单号\t结果\t原因\n"_s + order + u"\t失败\t单号无效\n"_s);
    WindowBench::child<QPushButton>(dialog, "pasteButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(0), static_cast<int>(WriteBackState::Refused), Patience);
    QVERIFY(queue->index(0, WriteBackModel::RemarkColumn).data().toString().contains(u"单号无效"));
    QVERIFY(combo->itemText(own).contains(u"1 due"_s) || combo->itemText(own).contains(u"%n due"_s));
}

void tst_HandoverPage::theSheetIsShownAndSaved()
{
    m_page->entered();
    QTRY_VERIFY_WITH_TIMEOUT(!child<ManifestPreview>("preview")->isEmpty(), Patience);
    QVERIFY(child<QLabel>("previewLabel")->text().contains(u"page 1 of 1"_s));
    m_bench->asker().saveTo = m_bench->path(u"sheet.pdf"_s);
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_bench->asker().saveTo), Patience);
    QVERIFY(child<QPushButton>("closeButton")->isEnabled()); // a sheet closes nothing
}

void tst_HandoverPage::aSignedRoundKeepsItsFigures()
{
    close(m_bench->path(u"manifest.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("closeButton")->isEnabled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("totalsLabel")->text().contains(u"5 parcel(s) handed over"_s), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), 5, Patience); // the parcels of a signed one can be looked up
    QVERIFY(!child<QWidget>("missingFrame")->isVisible());
}

void tst_HandoverPage::pagesTurnAsOftenAsAsked()
{
    SlowManifest manifests;
    const UiServices services = with(m_bench->services(), manifests);
    manifests.gate.release(20);
    m_page = std::make_unique<HandoverPage>(services);
    m_page->show();
    auto *label = child<QLabel>("previewLabel");
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), u"page 1 of 9"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!services.runner.isBusy(TaskRunner::Lane::Short), Patience);
    auto *next = child<QPushButton>("nextPageButton");
    next->click();
    next->click(); // before the first was drawn
    QTRY_COMPARE_WITH_TIMEOUT(label->text(), u"page 3 of 9"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!services.runner.isBusy(TaskRunner::Lane::Short), Patience);
    QCOMPARE(label->text(), u"page 3 of 9"_s);
    manifests.gate.release(20); // what is still asked for goes out
    m_page.reset();
}

/// Another round opens while the name of the file is asked for, so that the list becomes another one.
void tst_HandoverPage::theSheetIsOfThePickUpThatWasAskedFor()
{
    SlowManifest manifests;
    const UiServices services = with(m_bench->services(), manifests);
    manifests.gate.release(200);
    m_page = std::make_unique<HandoverPage>(services);
    m_page->show();
    QTRY_COMPARE_WITH_TIMEOUT(rows()->rowCount(), static_cast<int>(m_numbers.size()), Patience);
    m_bench->asker().saveTo = m_bench->path(u"sheet.pdf"_s);
    m_bench->asker().meanwhile = [this] {
        VerifyParcel elsewhere(m_bench->desktop().station().place(), u"1122-9"_s);
        QVERIFY(elsewhere.run(m_numbers.at(6)));
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("roundChip")->text().contains(u"1122-9"_s), Patience);
    };
    QTest::keyClick(child<QTableView>("parcelTable"), Qt::Key_P);
    QTRY_VERIFY_WITH_TIMEOUT(child<Strip>("handoverStrip")->isVisible(), Patience);
    QCOMPARE(manifests.written, QStringList{u"1122-1"_s});
    m_page.reset();
}

void tst_HandoverPage::rowsAreSearched()
{
    auto *search = child<QLineEdit>("pickUpSearchEdit");
    auto *shops = child<QComboBox>("shopCombo");
    auto *table = child<QTableView>("parcelTable");
    const int all = static_cast<int>(m_numbers.size());
    QTRY_COMPARE_WITH_TIMEOUT(shops->count(), 4, Patience); // three and all of them
    QTRY_VERIFY_WITH_TIMEOUT(!rows()->index(0, HandoverModel::ReceiverColumn).data().toString().isEmpty(), Patience);
    QTest::keyClick(table, Qt::Key_Slash);
    QTRY_VERIFY(QApplication::focusWidget() == search || m_page->focusWidget() == search);
    search->setText(m_numbers.at(3).right(6).toLower());
    QCOMPARE(rows()->rowCount(), 1);
    QVERIFY(m_page->takeScan(m_numbers.at(6))); // is not hidden from who holds it
    QCOMPARE(rows()->rowCount(), all);
    QCOMPARE(table->currentIndex().siblingAtColumn(HandoverModel::NumberColumn).data().toString(), m_numbers.at(6));
    search->setText(u"nobody"_s);
    QCOMPARE(rows()->rowCount(), 0);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(rows()->rowCount(), all);
    int sum = 0;
    for (int i = 1; i < shops->count(); ++i) {
        shops->setCurrentIndex(i);
        QVERIFY(rows()->rowCount() < all);
        sum += rows()->rowCount();
    }
    QCOMPARE(sum, all);
    QTest::keyClick(table, Qt::Key_T, Qt::ControlModifier); // decides on all that are missing, seen or not
    QTRY_VERIFY_WITH_TIMEOUT(!child<QPushButton>("allNextButton")->isEnabled(), Patience);
}

void tst_HandoverPage::pillsFollowTheTheme()
{
    const auto restore = qScopeGuard([] { applyTheme(*qApp, Theme::light()); });
    auto *pill = child<QWidget>("missingPill");
    const auto tint = [&] { return pill->grab().toImage().pixelColor(3, pill->height() / 2); };
    QTRY_COMPARE_WITH_TIMEOUT(tint(), Theme::light().warn.tint, Patience);
    applyTheme(*qApp, Theme::darkHighContrast());
    QTRY_COMPARE_WITH_TIMEOUT(tint(), Theme::darkHighContrast().warn.tint, Patience);
}

void tst_HandoverPage::whatAParcelIsKnownByStays_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("hasTime");
    QTest::newRow("as low as it goes") << 1200 << false;
    QTest::newRow("in between") << 1360 << false;
    QTest::newRow("as it is drawn") << 1800 << true;
}

void tst_HandoverPage::whatAParcelIsKnownByStays()
{
    QFETCH(int, width);
    QFETCH(bool, hasTime);
    m_page->resize(width, 700);
    auto *table = child<QTableView>("parcelTable");
    QTRY_COMPARE(table->isColumnHidden(HandoverModel::TimeColumn), !hasTime);
    for (const int column : {HandoverModel::NumberColumn, HandoverModel::ReceiverColumn, HandoverModel::PlaceColumn,
                             HandoverModel::StateColumn, HandoverModel::TodoColumn})
        QVERIFY2(!table->isColumnHidden(column) && table->columnWidth(column) >= 40,
                 qPrintable(QString::number(column)));
    const int buttons = HandoverRowDelegate::buttonsWidth(table->font());
    (void)QTest::qWaitFor([&] { return table->columnWidth(HandoverModel::TodoColumn) >= buttons; });
    QVERIFY2(table->columnWidth(HandoverModel::TodoColumn) >= buttons,
             qPrintable(u"%1 < %2 of %3"_s.arg(table->columnWidth(HandoverModel::TodoColumn))
                            .arg(buttons)
                            .arg(table->viewport()->width())));
}

QTEST_MAIN(tst_HandoverPage)
#include "tst_handoverpage.moc"
