// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/undodialog.h"
#include "ui/shell/language.h"

#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_UndoDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void historyTakesBackAndDoesAgain();
    void historyNamesParcelsAsPeopleDo();
    void historyListsImports();

private:
    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Language> m_language;
    std::vector<ParcelId> m_parcels;
};

void tst_UndoDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(u"en"_s, false);
    m_bench->addSamples();
    m_parcels = m_bench->plan();
    m_bench->start();
}

void tst_UndoDialog::cleanup()
{
    m_language.reset();
    m_bench.reset();
}

void tst_UndoDialog::historyTakesBackAndDoesAgain()
{
    UndoDialog dialog(m_bench->services());
    dialog.show();
    auto *table = WindowBench::child<QTableWidget>(&dialog, "undoTable");
    auto *back = WindowBench::child<QPushButton>(&dialog, "takeBackButton");
    auto *again = WindowBench::child<QPushButton>(&dialog, "doAgainButton");
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, Patience);
    QVERIFY(back->isEnabled() && !again->isEnabled());
    QCOMPARE(dialog.focusWidget(), WindowBench::child<QPushButton>(&dialog, "closeButton")); // as Esc: nothing happens
    QVERIFY(back->text().contains(table->item(0, 1)->text()));
    back->click();
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), Patience);
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(back->isEnabled(), Patience);
}

/// By the number on the label and by the orders, not by a key of our own.
void tst_UndoDialog::historyNamesParcelsAsPeopleDo()
{
    const QString number = m_bench->number({m_parcels.front()}).front();
    m_bench->print({m_parcels.front()});
    UndoDialog dialog(m_bench->services());
    dialog.show();
    auto *table = WindowBench::child<QTableWidget>(&dialog, "undoTable");
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, Patience);
    const QString why = table->item(0, 3)->text();
    QVERIFY2(why.startsWith(number + u", order "_s), qPrintable(why));
    QVERIFY2(!why.contains(QString::number(m_parcels.front().value)), qPrintable(why));
}

/// What was built on says so; nothing is taken back by a mistake of the mouse alone.
void tst_UndoDialog::historyListsImports()
{
    UndoDialog dialog(m_bench->services());
    dialog.show();
    auto *table = WindowBench::child<QTableWidget>(&dialog, "importTable");
    auto *back = WindowBench::child<QPushButton>(&dialog, "takeImportBackButton");
    QTRY_VERIFY_WITH_TIMEOUT(table->rowCount() > 0, Patience);
    QVERIFY(back->isEnabled()); // the newest is chosen: one key takes it back
    QCOMPARE(table->currentRow(), 0);
    QVERIFY(!table->item(0, 2)->text().isEmpty() && !table->item(0, 2)->text().contains(u'_')); // no format's id
    table->selectRow(table->rowCount() - 1);
    QVERIFY(back->isEnabled());
    back->click();
    auto *strip = dialog.findChild<Strip *>();
    QVERIFY(strip);
    const QString working = strip->text();
    QVERIFY(!working.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(strip->text() != working, Patience);
    QVERIFY2(strip->text().contains(u"was built on it"_s), qPrintable(strip->text()));
}

QTEST_MAIN(tst_UndoDialog)
#include "tst_undodialog.moc"
