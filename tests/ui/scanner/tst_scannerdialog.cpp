// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/scanrouter.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/scanner/scannerdialog.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_ScannerDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theMenuOpensIt();
    void aPrefixHoldsAtOnce();
    void aSerialPortIsTriedAtOnce();
    void scansAreShownAndGoNowhereElse();
    void learningFillsTheFields();

private:
    ScannerDialog *open();

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void tst_ScannerDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(u"en"_s, false);
    m_window = std::make_unique<MainWindow>(m_bench->services(), *m_language);
    m_window->listenTo(m_bench->desktop().scanRouter());
    m_window->show();
}

void tst_ScannerDialog::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_bench.reset();
}

ScannerDialog *tst_ScannerDialog::open()
{
    m_window->openScanner();
    auto *dialog = openDialog<ScannerDialog>();
    if (!dialog || !QTest::qWaitForWindowExposed(dialog)
        || !QTest::qWaitFor([&] { return !m_bench->services().runner.isBusy(TaskRunner::Lane::Short); }))
        qFatal("the dialog did not open");
    return dialog;
}

void tst_ScannerDialog::theMenuOpensIt()
{
    WindowBench::child<QAction>(m_window.get(), "scannerAction")->trigger();
    QTRY_VERIFY(openDialog<ScannerDialog>());
}

void tst_ScannerDialog::aPrefixHoldsAtOnce()
{
    ScannerDialog *dialog = open();
    auto *edit = WindowBench::child<QLineEdit>(dialog, "prefixEdit");
    edit->setText(u"~"_s);
    Q_EMIT edit->editingFinished();
    QSignalSpy scans(&m_bench->desktop().scanRouter(), &ScanRouter::scanned);
    QTest::keyClicks(dialog, u"~AB"_s); // too short to be told by its speed
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(scans.size(), 1);
    QCOMPARE(m_bench->desktop().settings().value(u"scanner/prefix"_s).toString(), u"~"_s);
}

void tst_ScannerDialog::aSerialPortIsTriedAtOnce()
{
    ScannerDialog *dialog = open();
    auto *state = WindowBench::child<QLabel>(dialog, "scannerPortState");
    QCOMPARE(state->text(), u"not in use"_s);
    auto *port = WindowBench::child<QComboBox>(dialog, "scannerPortCombo");
    port->setEditText(m_bench->path(u"no-such-port"_s));
    Q_EMIT port->lineEdit()->editingFinished();
    QVERIFY(state->text().contains(u"not there"_s));
    QCOMPARE(m_bench->desktop().scanRouter().serialPort(), m_bench->path(u"no-such-port"_s));
    port->setCurrentIndex(0);
    Q_EMIT port->activated(0);
    QCOMPARE(state->text(), u"not in use"_s);
    QVERIFY(m_bench->desktop().scanRouter().serialPort().isEmpty());
}

void tst_ScannerDialog::scansAreShownAndGoNowhereElse()
{
    ScannerDialog *dialog = open();
    m_window->takeScan(u"YT8801234567001"_s);
    QVERIFY(WindowBench::child<QLabel>(dialog, "scanTestLabel")->text().startsWith(u"YT8801234567001"_s));
    QVERIFY(dialog->isVisible());
}

void tst_ScannerDialog::learningFillsTheFields()
{
    ScannerDialog *dialog = open();
    QTest::keyClicks(dialog, u"#"_s + m_bench->services().tools.learningCode());
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(WindowBench::child<QLineEdit>(dialog, "prefixEdit")->text(), u"#"_s);
    QCOMPARE(WindowBench::child<QSpinBox>(dialog, "gapSpin")->value(),
             m_bench->desktop().settings().value(u"scanner/gapMs"_s).toInt());
    QVERIFY(dialog->isVisible());
}

QTEST_MAIN(tst_ScannerDialog)
#include "tst_scannerdialog.moc"
