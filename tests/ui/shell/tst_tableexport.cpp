// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/tablewriter.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/common/uiservices.h"
#include "ui/shell/tableexport.h"

#include <QContextMenuEvent>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <memory>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_TableExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsShown();
    void aTree();
    void aListThatIsTooLongIsSaidToBe();
    void theOutcomeIsShownWhereItIsSeen();
    void ctrlEInADialog();
    void aRightClickOffersIt();
    void notWhatHasItsOwn();
    void whatFailsIsSaid();

private:
    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<QDialog> m_dialog;
    std::unique_ptr<QObject> m_parent;
    QTableWidget *m_table = nullptr;
    Strip *m_strip = nullptr;
};

void tst_TableExport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_parent = std::make_unique<QObject>();
    new TableExport(m_bench->services(), m_parent.get());
    m_dialog = std::make_unique<QDialog>();
    m_dialog->setModal(true);
    auto *layout = new QVBoxLayout(m_dialog.get());
    m_table = new QTableWidget(3, 3);
    m_strip = new Strip;
    layout->addWidget(new QLineEdit);
    layout->addWidget(m_table);
    layout->addWidget(m_strip);
    m_table->setHorizontalHeaderLabels({u"单号"_s, u"内部"_s, u"原因"_s});
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(u"0000%1%2"_s.arg(row).arg(column)));
    }
    m_table->hideColumn(1);
    m_table->hideRow(1);
    m_table->horizontalHeader()->moveSection(2, 0);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void tst_TableExport::cleanup()
{
    m_parent.reset();
    m_dialog.reset();
    m_bench.reset();
}

void tst_TableExport::whatIsShown()
{
    bool isWhole = false;
    const TableSheet sheet = TableExport::sheetOf(*m_table, isWhole);
    QVERIFY(isWhole);
    QCOMPARE(sheet.headings, (QStringList{u"原因"_s, u"单号"_s}));
    QCOMPARE(sheet.rows, (std::vector<QStringList>{{u"000002"_s, u"000000"_s}, {u"000022"_s, u"000020"_s}}));
}

void tst_TableExport::aTree()
{
    QTreeWidget tree;
    tree.setHeaderLabels({u"a"_s, u"b"_s});
    auto *group = new QTreeWidgetItem(&tree, {u"1"_s, u"2"_s});
    new QTreeWidgetItem(group, {u"3"_s, u"4"_s});
    bool isWhole = false;
    const TableSheet sheet = TableExport::sheetOf(tree, isWhole);
    QCOMPARE(sheet.headings, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(sheet.rows, (std::vector<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}));
}

void tst_TableExport::aListThatIsTooLongIsSaidToBe()
{
    QTableWidget table(20'001, 1);
    bool isWhole = true;
    QCOMPARE(TableExport::sheetOf(table, isWhole).rows.size(), 20'000);
    QVERIFY(!isWhole);
}

void tst_TableExport::ctrlEInADialog()
{
    const QString file = m_bench->path(u"list.csv"_s);
    m_bench->asker().saveTo = file;
    m_dialog->findChild<QLineEdit *>()->setFocus(); // the only list is meant
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_strip->isVisible(), Patience);
    QVERIFY2(m_strip->text().contains(u"2 row"), qPrintable(m_strip->text()));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("\"\t000002\",\"\t000000\"")); // ids stay text
}

void tst_TableExport::aRightClickOffersIt()
{
    const QString file = m_bench->path(u"list.xlsx"_s);
    m_bench->asker().saveTo = file;
    QContextMenuEvent click(QContextMenuEvent::Mouse, {5, 5}, m_table->viewport()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(m_table->viewport(), &click);
    auto *menu = m_table->findChild<QMenu *>(u"tableMenu"_s);
    QVERIFY(menu);
    menu->actions().front()->trigger();
    menu->close();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), Patience);
}

void tst_TableExport::notWhatHasItsOwn()
{
    m_table->setContextMenuPolicy(Qt::NoContextMenu);
    QContextMenuEvent click(QContextMenuEvent::Mouse, {5, 5}, m_table->viewport()->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(m_table->viewport(), &click);
    QVERIFY(!m_table->findChild<QMenu *>(u"tableMenu"_s));
    bool asked = false;
    m_bench->asker().meanwhile = [&asked] { asked = true; };
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_E, Qt::ControlModifier);
    QCoreApplication::processEvents();
    QVERIFY(!asked);
    m_bench->asker().meanwhile = {};
    m_table->setContextMenuPolicy(Qt::DefaultContextMenu);
    m_table->setRowCount(0);
    QApplication::sendEvent(m_table->viewport(), &click);
    QVERIFY(!m_table->findChild<QMenu *>(u"tableMenu"_s));
}

void tst_TableExport::whatFailsIsSaid()
{
    m_bench->asker().saveTo = u"/nosuch/list.csv"_s;
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_strip->isVisible(), Patience);
    QVERIFY2(m_strip->text().contains(u"list.csv"), qPrintable(m_strip->text()));
}

/// A strip of a page that lies behind is nearer, but nobody sees it.
void tst_TableExport::theOutcomeIsShownWhereItIsSeen()
{
    QWidget behind(m_dialog.get());
    auto *hidden = new Strip(&behind);
    behind.hide();
    m_dialog->layout()->addWidget(&behind);
    delete m_strip;
    m_strip = new Strip(m_dialog.get());
    m_bench->asker().saveTo = m_bench->path(u"list.csv"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_strip->text().isEmpty(), Patience);
    QVERIFY(hidden->text().isEmpty());
}

QTEST_MAIN(tst_TableExport)
#include "tst_tableexport.moc"
