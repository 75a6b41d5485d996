// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/parcelrepository.h"
#include "support/windowbench.h"
#include "ui/common/deskfeed.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/handover/readydialog.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlQuery>
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
    void decidedTicksStay();
    void aReasonIsGivenForTheEarlyOnesOnly();
    void allThatWaitsIsCounted();
    void nothingWaitsBehindTheList();
    void buttonsComeBackAfterAnError();
    void aWriteIsNotForgottenInAnotherLanguage();

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
    QTreeWidgetItem *rowOf(const QString &order)
    {
        const auto rows = table()->findItems(order, Qt::MatchExactly, 0);
        return rows.isEmpty() ? nullptr : rows.front();
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

/// Whatever is read anew: another shop and back, the reload after marking.
void tst_ReadyDialog::decidedTicksStay()
{
    open();
    const QString ready = table()->topLevelItem(0)->text(0);
    const QString early = rowSaying(u"not yet: not printed"_s)->text(0);
    table()->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    rowSaying(u"not yet: not printed"_s)->setCheckState(0, Qt::Checked);
    auto *shop = child<QComboBox>("readyShopCombo");
    QVERIFY(shop->count() > 2);
    const int all = table()->topLevelItemCount();
    shop->setCurrentIndex(2);
    QTRY_VERIFY_WITH_TIMEOUT(table()->topLevelItemCount() < all, Patience);
    shop->setCurrentIndex(0);
    QTRY_COMPARE_WITH_TIMEOUT(table()->topLevelItemCount(), all, Patience);
    QCOMPARE(rowOf(ready)->checkState(0), Qt::Unchecked);
    QCOMPARE(rowOf(early)->checkState(0), Qt::Checked);
    m_bench->asker().texts.push_back(u"the courier waits"_s);
    child<QPushButton>("markReadyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(u"waits to be reported"_s), Patience);
    QCOMPARE(rowOf(ready)->checkState(0), Qt::Unchecked);
}

void tst_ReadyDialog::aReasonIsGivenForTheEarlyOnesOnly()
{
    open();
    QTreeWidgetItem *ready = table()->topLevelItem(0);
    const QString number = ready->text(0);
    for (int row = 1; table()->topLevelItem(row)->text(3) == u"may be reported"_s; ++row)
        table()->topLevelItem(row)->setCheckState(0, Qt::Unchecked);
    rowSaying(u"not yet: not printed"_s)->setCheckState(0, Qt::Checked);
    OrderId order;
    const OrderTable &desk = m_bench->services().feed.table();
    for (RowHandle row = 0; row < desk.handleEnd(); ++row) {
        for (int i = 0; desk.isLive(row) && i < desk.orderCount(row); ++i)
            order = desk.orderNumber(row, i) == number.toStdString() ? desk.order(row, i).id : order;
    }
    QVERIFY(order.isValid());
    QVERIFY(m_bench->services().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        Hold hold; // seen only after the list was read
        hold.id = HoldId(unit.newId());
        hold.order = order;
        hold.reason = Reason::StockMissing;
        hold.setBy = u"rule:test"_s;
        unit.parcels().addHold(hold);
        return {};
    }));
    m_bench->asker().texts.push_back(u"the courier waits"_s);
    child<QPushButton>("markReadyButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), 1u, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    QCOMPARE(waiting(), 1u);
    QVERIFY(verb().waiting()->front().order != order);
    QVERIFY(m_dialog->findChild<Strip *>()->text().contains(u"1 left out"_s));
}

/// Also what is on the desk no more, or of a platform that has the step no more.
void tst_ReadyDialog::allThatWaitsIsCounted()
{
    open();
    const QString number = table()->topLevelItem(0)->text(0);
    child<QPushButton>("markReadyButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(rowSaying(u"waits to be reported"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    const auto marked = static_cast<int>(waiting());
    QVERIFY(verb().setPlatforms({u"lazada-of-elsewhere"_s}));
    m_dialog = std::make_unique<ReadyDialog>(m_bench->services());
    m_dialog->show();
    auto *report = child<QPushButton>("exportReadyButton");
    QTRY_VERIFY_WITH_TIMEOUT(report->isEnabled(), Patience);
    QVERIFY(report->text().contains(QString::number(marked)));
    QCOMPARE(table()->topLevelItemCount(), marked);
    QVERIFY(rowOf(number));
}

/// Details and codes are asked for in the short lane.
void tst_ReadyDialog::nothingWaitsBehindTheList()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    bool isShort = false;
    connect(&m_bench->services().runner, &TaskRunner::busyChanged, m_bench->services().runner.thread(),
            [&isShort](TaskRunner::Lane lane) { isShort = isShort || lane == TaskRunner::Lane::Short; });
    open();
    QVERIFY(!isShort);
}

void tst_ReadyDialog::buttonsComeBackAfterAnError()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    auto *mark = child<QPushButton>("markReadyButton");
    QVERIFY(mark->isEnabled());
    auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
    const auto closed = qScopeGuard([&other] {
        other = {};
        QSqlDatabase::removeDatabase(u"other"_s);
    });
    other.setDatabaseName(m_bench->path(u"data/waydesk.db"_s));
    QVERIFY(other.open());
    QVERIFY(QSqlQuery(other).exec(u"ALTER TABLE setting RENAME TO setting_gone"_s));
    mark->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<Strip *>()->isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    QVERIFY(QSqlQuery(other).exec(u"ALTER TABLE setting_gone RENAME TO setting"_s));
    QVERIFY(mark->isEnabled()); // once more
    mark->click();
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, Patience);
}

void tst_ReadyDialog::aWriteIsNotForgottenInAnotherLanguage()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(), Patience);
    auto *mark = child<QPushButton>("markReadyButton");
    QSemaphore hold;
    m_bench->services().runner.run(
        TaskRunner::Lane::Short, this,
        [&hold] {
            hold.acquire();
            return 0;
        },
        [](int) {});
    mark->click();
    QVERIFY(!mark->isEnabled());
    m_language->use(u"zh_CN"_s, false);
    QCoreApplication::processEvents();
    const bool isDead = !mark->isEnabled();
    hold.release();
    QVERIFY(isDead);
    QTRY_VERIFY_WITH_TIMEOUT(waiting() > 0, Patience);
}

QTEST_MAIN(tst_ReadyDialog)
#include "tst_readydialog.moc"
