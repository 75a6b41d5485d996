// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undolaststep.h"
#include "models/numberpreviewmodel.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/numberbars.h"
#include "ui/orders/numberdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_NumberDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void previewFollowsEachKey();
    void usedNumbersAreSkippedAndShown();
    void aScanNeverFills();
    void enterFillsAllOrNothing();
    void anImpossibleNumberCannotBeFilled();
    void segmentsNeedNoTyping();
    void whatIsSkippedIsExplained();
    void cardsCountWhatTheFillTakes();
    void chipsNarrowThePreview();
    void oneUndoTakesTheFillBack();

private:
    void open(std::vector<ParcelId> parcels);
    template <class T> T *child(const char *name) { return WindowBench::child<T>(m_dialog.get(), name); }
    QAbstractItemModel *preview() { return child<QTableView>("previewTable")->model(); }
    QString number(int row) { return preview()->index(row, NumberPreviewModel::NumberColumn).data().toString(); }
    int state(int row) { return preview()->index(row, 0).data(NumberPreviewModel::StateRole).toInt(); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<NumberDialog> m_dialog;
    std::vector<ParcelId> m_parcels;
};

void tst_NumberDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->addSamples();
    m_parcels = m_bench->plan();
    m_bench->start();
}

void tst_NumberDialog::cleanup()
{
    m_dialog.reset();
    m_bench.reset();
}

void tst_NumberDialog::open(std::vector<ParcelId> parcels)
{
    m_dialog = std::make_unique<NumberDialog>(m_bench->services(), std::move(parcels));
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(preview()->rowCount() > 0, Patience);
    QCOMPARE(child<QComboBox>("carrierCombo")->currentData().toString(), u"YTO"_s);
}

void tst_NumberDialog::previewFollowsEachKey()
{
    open(m_parcels);
    QCOMPARE(preview()->rowCount(), static_cast<int>(m_parcels.size()));
    child<QLineEdit>("firstEdit")->setText(u"YT8801234567501"_s);
    QCOMPARE(number(0), u"YT8801234567501"_s);
    QCOMPARE(number(1), u"YT8801234567502"_s);
    child<QLineEdit>("firstEdit")->setText(u"ＹＴ８８０１２３４５６７８９９"_s);
    QCOMPARE(number(0), u"YT8801234567899"_s);
    QCOMPARE(number(1), u"YT8801234567900"_s);
    QVERIFY(child<QLabel>("apiLabel")->isVisible());
}

void tst_NumberDialog::usedNumbersAreSkippedAndShown()
{
    m_bench->number({m_parcels.front()});
    open({m_parcels.begin() + 1, m_parcels.end()});
    child<QLineEdit>("firstEdit")->setText(u"YT8801234567000"_s);
    QCOMPARE(number(0), u"YT8801234567000"_s);
    QCOMPARE(number(1), u"YT8801234567001"_s);
    QCOMPARE(state(1), static_cast<int>(PreviewState::Skipped));
    QVERIFY(child<QLabel>("skippedLabel")->isVisible());
}

void tst_NumberDialog::aScanNeverFills()
{
    open(m_parcels);
    QVERIFY(m_dialog->takeScan(u"YT8801234567701"_s));
    QCOMPARE(child<QLineEdit>("firstEdit")->text(), u"YT8801234567701"_s);
    QCOMPARE(number(0), u"YT8801234567701"_s);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_bench->services().runner.isBusy(TaskRunner::Lane::Short));
}

void tst_NumberDialog::enterFillsAllOrNothing()
{
    open(m_parcels);
    QSignalSpy filled(m_dialog.get(), &NumberDialog::filled);
    child<QLineEdit>("firstEdit")->setText(u"YT8801234567201"_s);
    QTest::keyClick(child<QLineEdit>("firstEdit"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, Patience);
    const auto report = filled.front().front().value<FillReport>();
    QCOMPARE(report.assigned.size(), m_parcels.size());
    QVERIFY(!m_dialog->isVisible());
}

void tst_NumberDialog::anImpossibleNumberCannotBeFilled()
{
    open(m_parcels);
    child<QLineEdit>("firstEdit")->setText(u"QQ1"_s);
    QVERIFY(!child<QPushButton>("fillButton")->isEnabled());
    QVERIFY(!child<QLabel>("verdictLabel")->text().isEmpty());
    QTest::keyClick(child<QLineEdit>("firstEdit"), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
}

void tst_NumberDialog::segmentsNeedNoTyping()
{
    open(m_parcels);
    QCOMPARE(number(0), u"YT8801234567001"_s);
    QVERIFY(child<QPushButton>("fillButton")->isEnabled());
    QVERIFY(child<QWidget>("segmentFrame")->isVisible());
    auto *first = child<QLineEdit>("firstEdit");
    QCOMPARE(first->placeholderText(), u"YT8801234567001"_s); // the one that Enter takes
    first->setText(u"YT8801234567501"_s);
    QCOMPARE(first->placeholderText(), u"YT8801234567001"_s);
    child<QComboBox>("carrierCombo")->setCurrentIndex(child<QComboBox>("carrierCombo")->findData(u"ZTO"_s));
    first->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    QCOMPARE(first->placeholderText(), QString()); // no account, no number
    QVERIFY(!child<QPushButton>("fillButton")->isEnabled());
}

void tst_NumberDialog::whatIsSkippedIsExplained()
{
    m_bench->number({m_parcels.front()});
    open({m_parcels.begin() + 1, m_parcels.end()});
    child<QLineEdit>("firstEdit")->setText(u"YT8801234567000"_s);
    const auto why = [&] { return preview()->index(1, NumberPreviewModel::ReceiverColumn).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(why().contains(u"In use for order"_s), Patience);
    QVERIFY(child<QLabel>("skippedWhyLabel")->isVisible());
    QVERIFY(child<QLabel>("skippedWhyLabel")->text().contains(u"7001"_s));
}

void tst_NumberDialog::cardsCountWhatTheFillTakes()
{
    open(m_parcels);
    qint64 shared = 0;
    for (const ShareBars::Share &share : child<ShareBars>("shareBars")->shares()) {
        QVERIFY(!share.name.isEmpty());
        shared += share.count;
    }
    QCOMPARE(shared, static_cast<qint64>(m_parcels.size()));
    const QString now = u"this time %1,"_s.arg(m_parcels.size());
    QVERIFY(child<QWidget>("segmentBar")->accessibleName().contains(now));
    child<QLineEdit>("firstEdit")->setText(u"YT9901234567000"_s);
    QVERIFY(child<QWidget>("segmentBar")->accessibleName().contains(u"this time 0,"_s));
}

void tst_NumberDialog::chipsNarrowThePreview()
{
    m_bench->number({m_parcels.front()});
    open({m_parcels.begin() + 1, m_parcels.end()});
    child<QLineEdit>("firstEdit")->setText(u"YT8801234567000"_s);
    child<QPushButton>("skippedButton")->click();
    QCOMPARE(preview()->rowCount(), 1);
    QCOMPARE(number(0), u"YT8801234567001"_s);
    child<QPushButton>("leftOutButton")->click();
    QCOMPARE(preview()->rowCount(), 0);
    child<QPushButton>("allButton")->click();
    QCOMPARE(preview()->rowCount(), static_cast<int>(m_parcels.size()));
}

void tst_NumberDialog::oneUndoTakesTheFillBack()
{
    open(m_parcels);
    QSignalSpy filled(m_dialog.get(), &NumberDialog::filled);
    QTest::keyClick(child<QLineEdit>("firstEdit"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(filled.size(), 1, Patience);
    QCOMPARE(UndoLastStep(m_bench->services().place).run().value_or(QString()), u"number"_s);
    open(m_parcels);
    QCOMPARE(number(0), u"YT8801234567001"_s);
}

QTEST_MAIN(tst_NumberDialog)
#include "tst_numberdialog.moc"
