// SPDX-License-Identifier: Apache-2.0
#include "dispatch/printerprofiles.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/print/printerdialog.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_PrinterDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileIsKeptShownAndForgotten()
    {
        WindowBench bench;
        const PrinterProfiles profiles(bench.services().place);
        PrinterDialog dialog(bench.services(), u"cups:LABEL"_s);
        dialog.open();
        auto *fit = WindowBench::child<QLabel>(&dialog, "fitLabel");
        QTRY_VERIFY_WITH_TIMEOUT(fit->text().startsWith(u"Fits"_s), Patience);
        QVERIFY(!WindowBench::child<QPushButton>(&dialog, "forgetButton")->isEnabled());
        WindowBench::child<QComboBox>(&dialog, "dpiCombo")->setCurrentIndex(1);
        QVERIFY2(fit->text().contains(u"100x150 mm, 203 dpi"_s) && fit->text().contains(u"refused"_s),
                 qPrintable(fit->text()));
        WindowBench::child<QSpinBox>(&dialog, "widthSpin")->setValue(76);
        WindowBench::child<QSpinBox>(&dialog, "darknessSpin")->setValue(60);
        WindowBench::child<QSpinBox>(&dialog, "downSpin")->setValue(-8);
        WindowBench::child<QPushButton>(&dialog, "saveButton")->click();
        const auto kept = [&] { return profiles.of(u"cups:LABEL"_s).value(); };
        QTRY_VERIFY_WITH_TIMEOUT(kept().has_value(), Patience);
        QVERIFY((*kept() == PrinterProfile{u"cups:LABEL"_s, {76, 150, 12}, {60, 0, -8}}));
        PrinterDialog again(bench.services(), {});
        again.open();
        auto *target = WindowBench::child<QLineEdit>(&again, "targetEdit");
        QTRY_COMPARE_WITH_TIMEOUT(target->text(), u"cups:LABEL"_s, Patience);
        QCOMPARE(WindowBench::child<QSpinBox>(&again, "downSpin")->value(), -8);
        QCOMPARE(WindowBench::child<QComboBox>(&again, "dpiCombo")->currentData().toInt(), 12);
        WindowBench::child<QPushButton>(&again, "forgetButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!kept().has_value(), Patience);
        target->setText(u"pdf:a.pdf"_s); // no printer
        WindowBench::child<QPushButton>(&again, "saveButton")->click();
        auto *strip = WindowBench::child<Strip>(&again, "strip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->text().contains(u"cups:QUEUE"_s), Patience);
    }

    void theRulerIsPrintedAsItStands()
    {
        WindowBench bench;
        const QString file = bench.path(u"ruler.pdf"_s);
        PrinterDialog dialog(bench.services(), u"pdf:"_s + file);
        dialog.open();
        WindowBench::child<QPushButton>(&dialog, "testButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), Patience);
        auto *target = WindowBench::child<QLineEdit>(&dialog, "targetEdit");
        target->clear();
        QVERIFY(!WindowBench::child<QPushButton>(&dialog, "testButton")->isEnabled());
        target->setText(u"tcp:127.0.0.1:1"_s); // nobody answers there
        WindowBench::child<QPushButton>(&dialog, "testButton")->click();
        auto *strip = WindowBench::child<Strip>(&dialog, "strip");
        QTRY_VERIFY_WITH_TIMEOUT(strip->text().contains(u"127.0.0.1"_s), Patience);
    }
};

QTEST_MAIN(tst_PrinterDialog)
#include "tst_printerdialog.moc"
