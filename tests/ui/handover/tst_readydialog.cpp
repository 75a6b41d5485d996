// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/handover/readydialog.h"
#include "ui/shell/language.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_ReadyDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatMayBeReportedIsTicked();
    void earlierOnlyWithAReason_data();
    void earlierOnlyWithAReason();
    void aFileReports();
    void noShopOfSuchAPlatform();

private:
    void open();
    MarkReady verb() { return MarkReady(m_bench->services().place); }
    template <class T> T *child(const char *name) { return WindowBench::child<T>(m_dialog.get(), name); }
    QTreeWidget *table() { return child<QTreeWidget>("readyTable"); }
    QTreeWidgetItem *rowSaying(const QString &state)
    {
        for (int i = 0; i < table()->topLevelItemCount(); ++i) {
            if (table()->topLevelItem(i)->text(3).startsWith(state))
                return table()->topLevelItem(i);
        }
        return nullptr;
    }
    size_t waiting() { return verb().waiting().value().size(); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<ReadyDialog> m_dialog;
};

/// Every platform of the samples has the step; of the parcels one is printed and scanned.
void tst_ReadyDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(u"en"_s, false);
    m_bench->addSamples();
    const auto parcels = m_bench->plan();
    const QStringList numbers = m_bench->number(parcels);
    m_bench->print({parcels.front()});
    m_bench->scan({numbers.front()});
    m_bench->start();
    QStringList platforms;
    for (const Shop &shop : m_bench->services().feed.table().shops())
        platforms.append(shop.platform);
    QVERIFY(verb().setPlatforms(platforms));
}

void tst_ReadyDialog::cleanup()
{
    m_dialog.reset();
    m_language.reset();
    m_bench.reset();
}

void tst_ReadyDialog::open()
{
    m_dialog = std::make_unique<ReadyDialog>(m_bench->services());
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(table()->topLevelItemCount() > 10, Patience);
}

void tst_ReadyDialog::whatMayBeReportedIsTicked()
{
    open();
    auto *mark = child<QPushButton>("markReadyButton");
    const QTreeWidgetItem *ready = table()->topLevelItem(0);
    QCOMPARE(ready->text(3), u"may be reported"_s);
    QCOMPARE(ready->checkState(0), Qt::Checked);
    const QTreeWidgetItem *early = rowSaying(u"not yet: not printed"_s);
    QVERIFY(early && early->checkState(0) == Qt::Unchecked);
    const QTreeWidgetItem *stopped = rowSaying(u"stopped: "_s);
    QVERIFY(stopped && !stopped->data(0, Qt::CheckStateRole).isValid());
    QVERIFY(!child<QPushButton>("exportReadyButton")->isEnabled());
    QTest::keyClick(table(), Qt::Key_Return); // told for good: no key by itself
    QCOMPARE(waiting(), 0u);
    mark->click();
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(u"waits to be reported"_s), Patience);
    QVERIFY(waiting() > 0);
    QVERIFY(!rowSaying(u"may be reported"_s));
    QTRY_VERIFY(child<QPushButton>("exportReadyButton")->isEnabled());
    QVERIFY(!mark->isEnabled());
}

void tst_ReadyDialog::earlierOnlyWithAReason_data()
{
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<bool>("marked");
    QTest::newRow("declined") << QStringList() << false;
    QTest::newRow("no reason") << QStringList{u"  "_s} << false;
    QTest::newRow("with a reason") << QStringList{u"the courier waits"_s} << true;
}

void tst_ReadyDialog::earlierOnlyWithAReason()
{
    QFETCH(QStringList, answers);
    QFETCH(bool, marked);
    open();
    for (int row = 0; table()->topLevelItem(row)->text(3) == u"may be reported"_s; ++row)
        table()->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
    QVERIFY(!child<QPushButton>("markReadyButton")->isEnabled());
    rowSaying(u"not yet: not printed"_s)->setCheckState(0, Qt::Checked);
    for (const QString &answer : answers)
        m_bench->asker().texts.push_back(answer);
    child<QPushButton>("markReadyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    QCOMPARE(waiting(), marked ? 1u : 0u);
    if (marked)
        QTRY_VERIFY_WITH_TIMEOUT(rowSaying(u"waits to be reported, early: the courier waits"_s), Patience);
}

void tst_ReadyDialog::aFileReports()
{
    open();
    child<QPushButton>("markReadyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("exportReadyButton")->isEnabled(), Patience);
    m_bench->asker().saveTo = m_bench->path(u"ready.csv"_s);
    child<QPushButton>("exportReadyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(u"reported "_s), Patience);
    QCOMPARE(waiting(), 0u);
    QVERIFY(QFile::exists(m_bench->path(u"ready.csv"_s)));
    QVERIFY(m_dialog->findChild<Strip *>()->text().contains(u"ready.csv"_s));
}

void tst_ReadyDialog::noShopOfSuchAPlatform()
{
    QVERIFY(verb().setPlatforms({u"lazada-of-elsewhere"_s}));
    m_dialog = std::make_unique<ReadyDialog>(m_bench->services());
    m_dialog->show();
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("readyNoteLabel")->text().startsWith(u"No linked shop"_s), Patience);
    QVERIFY(!child<QPushButton>("markReadyButton")->isEnabled());
}

QTEST_MAIN(tst_ReadyDialog)
#include "tst_readydialog.moc"
