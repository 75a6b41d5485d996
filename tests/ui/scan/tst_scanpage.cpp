// SPDX-License-Identifier: Apache-2.0
#include "dispatch/holdparcels.h"
#include "models/verdicthistorymodel.h"
#include "support/windowbench.h"
#include "ui/common/scanrouter.h"
#include "ui/scan/goodspanel.h"
#include "ui/scan/scanpage.h"
#include "ui/scan/verdictpanel.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_ScanPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPassCounts();
    void aHoldLocksUntilSpace();
    void aStopHoldsBackTheScansBehindIt();
    void aDuplicateDoesNotLock();
    void aNumberCanBeTyped();
    void verdictsLookDifferent();
    void eachAnswerSoundsDifferently();
    void theAlarmRepeatsUntilAPrintedConfirm();
    void mutedIsVisible();
    void theLastScanIsTakenBack();
    void goodsAreShown();
    void theTypedFieldGoesByItself();
    void twoEscapesLeave();
    void lightAndDarkAreThePagesOwn();
    void nothingTakesTheFocus();
    void theRoundIsChosen();
    void countsAreThereBeforeTheFirstPass();
    void whatIsKnownOfDevicesIsSaid();
    void onlyWhatMustComeOutIsNamed();
    void aHoldOfTodayIsToldByTheHour();

private:
    int scans() { return WindowBench::child<QListView>(m_page.get(), "historyList")->model()->rowCount(); }
    void hold(int parcel)
    {
        QVERIFY(HoldParcels(m_bench->desktop().station().place()).add(m_parcels.at(size_t(parcel)), u"ask"_s));
    }
    bool heard(std::vector<Sound> sounds) { return m_bench->sounds().played == sounds; }
    VerdictPanel *panel() { return WindowBench::child<VerdictPanel>(m_page.get(), "verdictPanel"); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<ScanPage> m_page;
    std::vector<ParcelId> m_parcels;
    QStringList m_numbers;
};

void tst_ScanPage::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
    m_parcels = m_bench->plan();
    m_numbers = m_bench->number(m_parcels);
    m_bench->print(m_parcels);
    m_page = std::make_unique<ScanPage>(m_bench->services());
    m_page->resize(1500, 900);
    m_page->show();
    m_bench->start();
}

void tst_ScanPage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void tst_ScanPage::aPassCounts()
{
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 1, Patience);
    QCOMPARE(panel()->word(), u"PASS"_s);
    QVERIFY(!m_page->isLocked());
    auto *totals = WindowBench::child<QLabel>(m_page.get(), "scanTotalsLabel");
    QTRY_VERIFY_WITH_TIMEOUT(totals->accessibleName().contains(u"1 of %1"_s.arg(m_numbers.size())), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->count(), static_cast<int>(m_numbers.size()) - 1, Patience);
}

void tst_ScanPage::aHoldLocksUntilSpace()
{
    QVERIFY(HoldParcels(m_bench->desktop().station().place()).add(m_parcels.at(1), u"ask the boss"_s));
    m_page->takeScan(m_numbers.at(1));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLocked(), Patience);
    QCOMPARE(panel()->word(), u"HOLD"_s);
    QVERIFY(panel()->reasonText().contains(u"ask the boss"_s));
    QVERIFY(panel()->whatToDo().contains(u"Space"_s));
    QVERIFY2(panel()->ageText().startsWith(u"Order data"_s), qPrintable(panel()->ageText()));
    QCOMPARE(scans(), 1);
    m_page->takeScan(m_numbers.at(2));
    QVERIFY(m_page->isLocked());
    QVERIFY(!m_bench->services().runner.isBusy(TaskRunner::Lane::Scan)); // not even asked
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QVERIFY(m_page->isLocked());
    QTest::keyClick(m_page.get(), Qt::Key_Space);
    QVERIFY(!m_page->isLocked());
    m_page->takeScan(m_numbers.at(2));
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 2, Patience);
    QCOMPARE(panel()->word(), u"PASS"_s);
}

/// Scanned on before the stop was answered: the stop is not painted over, and nothing is counted behind it.
void tst_ScanPage::aStopHoldsBackTheScansBehindIt()
{
    hold(1);
    m_page->takeScan(m_numbers.at(1));
    m_page->takeScan(m_numbers.at(2));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLocked(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(TaskRunner::Lane::Scan), Patience);
    QCOMPARE(panel()->word(), u"HOLD"_s);
    QCOMPARE(scans(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_Space);
    m_page->takeScan(m_numbers.at(2));
    m_page->takeScan(m_numbers.at(3));
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 3, Patience);
    QCOMPARE(panel()->word(), u"PASS"_s);
}

void tst_ScanPage::aDuplicateDoesNotLock()
{
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 1, Patience);
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 2, Patience);
    QCOMPARE(panel()->word(), u"DUPLICATE"_s);
    QVERIFY(!m_page->isLocked());
}

void tst_ScanPage::aNumberCanBeTyped()
{
    QTest::keyClick(m_page.get(), Qt::Key_F6);
    auto *edit = WindowBench::child<QLineEdit>(m_page.get(), "typedNumberEdit");
    QVERIFY(edit->isVisible());
    edit->setText(u"nonsense"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!edit->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLocked(), Patience);
    QCOMPARE(panel()->word(), u"UNKNOWN"_s);
}

void tst_ScanPage::verdictsLookDifferent()
{
    QCOMPARE(lookOf(VerdictKind::Pass), VerdictLook::Pass);
    QCOMPARE(lookOf(VerdictKind::Duplicate), VerdictLook::Amber);
    QCOMPARE(lookOf(VerdictKind::Incomplete), VerdictLook::Amber);
    for (const auto kind : {VerdictKind::Hold, VerdictKind::WrongCarrier, VerdictKind::OldCopy, VerdictKind::NotPrinted,
                            VerdictKind::Voided, VerdictKind::HandedOver, VerdictKind::Unknown}) {
        QCOMPARE(lookOf(kind), VerdictLook::Stop);
        Verdict verdict;
        verdict.kind = kind;
        verdict.number = u"YT8801234567001"_s;
        VerdictPanel one;
        one.resize(1000, 450);
        one.show(verdict, u"YTO"_s);
        QVERIFY(!one.whatToDo().isEmpty());
        QVERIFY(one.grab().toImage().pixelColor(500, 225) != QColor(Qt::white));
    }
}

void tst_ScanPage::eachAnswerSoundsDifferently()
{
    m_page->takeScan(m_numbers.front());
    QTRY_VERIFY_WITH_TIMEOUT(heard({Sound::Pass}), Patience);
    m_page->takeScan(m_numbers.front());
    QTRY_VERIFY_WITH_TIMEOUT(heard({Sound::Pass, Sound::Duplicate}), Patience);
    m_page->takeScan(u"nonsense"_s);
    QTRY_VERIFY_WITH_TIMEOUT(heard({Sound::Pass, Sound::Duplicate, Sound::Hold}), Patience);
}

void tst_ScanPage::theAlarmRepeatsUntilAPrintedConfirm()
{
    hold(1);
    m_page->takeScan(m_numbers.at(1));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLocked(), Patience);
    auto *timer = WindowBench::child<QTimer>(m_page.get(), "alarmTimer");
    QVERIFY(timer->isActive());
    QCOMPARE(timer->interval(), 2000);
    m_page->takeScan(m_numbers.at(2));
    QVERIFY(heard({Sound::Hold, Sound::Hold}));
    timer->setInterval(1);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->sounds().played.size() > 3, Patience);
    m_page->takeScan(u"WDC:UNDO"_s);
    QVERIFY(m_page->isLocked());
    m_page->takeScan(u"WDC:CONFIRM"_s);
    QVERIFY(!m_page->isLocked());
    QVERIFY(!timer->isActive());
    QCOMPARE(scans(), 1);
}

void tst_ScanPage::mutedIsVisible()
{
    const QImage before = WindowBench::child<QWidget>(m_page.get(), "scanHeader")->grab().toImage();
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QVERIFY(m_page->isMuted());
    QVERIFY(WindowBench::child<QWidget>(m_page.get(), "scanHeader")->grab().toImage() != before);
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 1, Patience);
    QVERIFY(m_bench->sounds().played.empty());
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    m_page->takeScan(m_numbers.at(1));
    QTRY_VERIFY_WITH_TIMEOUT(heard({Sound::Pass}), Patience);
}

void tst_ScanPage::theLastScanIsTakenBack()
{
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 1, Patience);
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QTRY_COMPARE_WITH_TIMEOUT(panel()->word(), u"Scan undone"_s, Patience);
    const QAbstractItemModel *rows = WindowBench::child<QListView>(m_page.get(), "historyList")->model();
    QVERIFY(rows->index(0, 0).data(VerdictHistoryModel::UndoneRole).toBool());
    QTRY_COMPARE_WITH_TIMEOUT(m_page->count(), static_cast<int>(m_numbers.size()), Patience);
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 2, Patience);
    QCOMPARE(panel()->word(), u"PASS"_s); // it is no duplicate
}

void tst_ScanPage::goodsAreShown()
{
    auto *goods = WindowBench::child<GoodsPanel>(m_page.get(), "goodsPanel");
    hold(1);
    m_page->takeScan(m_numbers.front());
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 1, Patience);
    QCOMPARE(goods->heading(), u"In this parcel"_s);
    QVERIFY(goods->accessibleName().contains(u"×"_s));
    m_page->takeScan(m_numbers.at(1));
    QTRY_COMPARE_WITH_TIMEOUT(scans(), 2, Patience);
    QCOMPARE(goods->heading(), u"Take out these goods"_s);
    QTest::keyClick(m_page.get(), Qt::Key_Space);
    QVERIFY(!goods->accessibleName().contains(u"×"_s));
}

void tst_ScanPage::theTypedFieldGoesByItself()
{
    auto *edit = WindowBench::child<QLineEdit>(m_page.get(), "typedNumberEdit");
    QTest::keyClick(m_page.get(), Qt::Key_F6);
    QVERIFY(edit->isVisible());
    auto *timer = WindowBench::child<QTimer>(m_page.get(), "typedTimer");
    QCOMPARE(timer->interval(), 10000);
    timer->start(1);
    QTRY_VERIFY_WITH_TIMEOUT(!edit->isVisible(), Patience);
    QTest::keyClick(m_page.get(), Qt::Key_F6);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(scans(), 0);
}

void tst_ScanPage::twoEscapesLeave()
{
    auto *timer = WindowBench::child<QTimer>(m_page.get(), "leavingTimer");
    QSignalSpy told(m_page.get(), &Page::told);
    const auto leaves = [&] {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &press);
        return !press.isAccepted();
    };
    QVERIFY(!leaves());
    QCOMPARE(told.size(), 1);
    timer->start(1); // the first is forgotten
    QTRY_VERIFY_WITH_TIMEOUT(!timer->isActive(), Patience);
    QVERIFY(!leaves());
    QVERIFY(leaves());
    QVERIFY(!leaves()); // the next begins anew
    hold(0);
    m_page->takeScan(m_numbers.at(0));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isLocked(), Patience);
    QVERIFY(!leaves());
    QVERIFY(!leaves());
    QVERIFY(m_page->isLocked());
}

void tst_ScanPage::lightAndDarkAreThePagesOwn()
{
    const auto corner = [&] { return m_page->grab().toImage().pixelColor(2, 2).lightness(); };
    const bool wasDark = corner() < 128;
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    QCOMPARE(corner() < 128, !wasDark);
    QCOMPARE(m_bench->services().settings.value(u"scan/dark"_s).toBool(), !wasDark);
    QTest::keyClick(m_page.get(), Qt::Key_F2);
    QCOMPARE(corner() < 128, wasDark);
}

void tst_ScanPage::nothingTakesTheFocus()
{
    for (const QWidget *widget : m_page->findChildren<QWidget *>())
        QVERIFY2(!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus), qPrintable(widget->objectName()));
}

void tst_ScanPage::theRoundIsChosen()
{
    auto *head = WindowBench::child<QWidget>(m_page.get(), "scanHeader");
    QVERIFY2(head->accessibleName().contains(u"1122-1"_s), qPrintable(head->accessibleName()));
    QTest::keyClick(m_page.get(), Qt::Key_F7, Qt::ShiftModifier); // nothing chosen
    QVERIFY(m_bench->asker().lastOffered.contains(u"1122-afternoon"_s));
    m_bench->asker().choices = {m_bench->asker().lastOffered.back()};
    m_bench->asker().texts = {u" late truck "_s};
    QTest::keyClick(m_page.get(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(head->accessibleName().contains(u"round late truck"_s), Patience);
    m_page->takeScan(m_numbers.front());
    auto *totals = WindowBench::child<QLabel>(m_page.get(), "scanTotalsLabel");
    QTRY_VERIFY_WITH_TIMEOUT(totals->accessibleName().contains(u"1 of"_s), Patience);
    QTest::keyClick(m_page.get(), Qt::Key_F7, Qt::ShiftModifier);
    QVERIFY(m_bench->asker().lastOffered.contains(u"late truck"_s)); // open now
    m_bench->asker().choices = {u"1122-1"_s};
    QTest::keyClick(m_page.get(), Qt::Key_F7, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(totals->accessibleName().contains(u"0 of"_s), Patience); // another round, its own counters
}

void tst_ScanPage::countsAreThereBeforeTheFirstPass()
{
    auto *tiles = WindowBench::child<QWidget>(m_page.get(), "carrierTiles");
    QTRY_VERIFY_WITH_TIMEOUT(tiles->accessibleName().contains(u"0 of %1 scanned"_s.arg(m_numbers.size())), Patience);
    QVERIFY(tiles->isVisible());
    QCOMPARE(m_page->count(), static_cast<int>(m_numbers.size()));
}

void tst_ScanPage::whatIsKnownOfDevicesIsSaid()
{
    auto *head = WindowBench::child<QWidget>(m_page.get(), "scanHeader");
    const auto says = [&](const QString &words) { return head->accessibleName().contains(words); };
    QVERIFY(!says(u"Scan"_s + u"s by"_s)); // nobody told the page of a scanner
    ScanRouter &router = m_bench->desktop().scanRouter();
    m_page->listenTo(router);
    QVERIFY2(says(u"Scans by speed"_s), qPrintable(head->accessibleName()));
    m_bench->services().settings.setValue(u"scanner/prefix"_s, u"~"_s);
    Q_EMIT router.learned();
    QVERIFY(says(u"Scans by prefix"_s));
    router.setSerialState(u"ttyS9"_s, true);
    QVERIFY(says(u"Scanner on ttyS9"_s));
    router.setSerialState(u"ttyS9"_s, false);
    QVERIFY(says(u"ttyS9 is gone"_s));
    QTRY_VERIFY_WITH_TIMEOUT(says(u"Store"_s), Patience);
    QVERIFY(!says(u"not reached"_s));
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QVERIFY(says(u"Muted"_s));
}

void tst_ScanPage::onlyWhatMustComeOutIsNamed()
{
    Verdict verdict;
    verdict.kind = VerdictKind::Hold;
    verdict.reason = Reason::LineRefunded;
    verdict.number = u"YT8801234567001"_s;
    verdict.quantity = 5;
    verdict.goods = {{u"Mug"_s, u"blue"_s, 2, 0}, {u"Towel"_s, u"grey"_s, 3, 1}};
    VerdictPanel panel;
    panel.show(verdict, u"YTO"_s);
    QVERIFY2(panel.whatToDo().contains(u"Towel ×1"_s), qPrintable(panel.whatToDo()));
    QVERIFY(!panel.whatToDo().contains(u"Mug"_s));
    GoodsPanel goods;
    goods.show(verdict);
    QVERIFY2(goods.accessibleName().contains(u"Towel grey ×1"_s), qPrintable(goods.accessibleName()));
    QVERIFY(!goods.accessibleName().contains(u"Mug"_s));
}

/// Today is the day of the scan, whatever the machine's clock says.
void tst_ScanPage::aHoldOfTodayIsToldByTheHour()
{
    const qint64 at = WindowBench::noon();
    Verdict verdict;
    verdict.kind = VerdictKind::Hold;
    verdict.reason = Reason::Manual;
    verdict.judgedAt = at;
    verdict.why.push_back({Reason::Manual, u"ask"_s, u"Li"_s, at - 60'000, 0, {}, {}});
    panel()->show(verdict, {});
    const QString clock = QDateTime::fromMSecsSinceEpoch(at - 60'000).toString(u"HH:mm"_s);
    const QString date = QDateTime::fromMSecsSinceEpoch(at - 60'000).toString(u"MM-dd"_s);
    QVERIFY2(panel()->originText().contains(clock), qPrintable(panel()->originText()));
    QVERIFY2(!panel()->originText().contains(date), qPrintable(panel()->originText()));
}

QTEST_MAIN(tst_ScanPage)
#include "tst_scanpage.moc"
