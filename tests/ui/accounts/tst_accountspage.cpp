// SPDX-License-Identifier: Apache-2.0
#include "dispatch/linkshops.h"
#include "models/accountmodels.h"
#include "support/windowbench.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/segmentdialog.h"
#include "ui/common/barplot.h"
#include "ui/common/pilllabel.h"
#include "ui/common/stattile.h"
#include "ui/common/strip.h"
#include "ui/common/taskrunner.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QListView>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;

struct Shown {
    Shown()
    {
        bench.addSamples();
        bench.start();
        page = std::make_unique<AccountsPage>(bench.services());
        page->resize(1200, 800);
        page->show();
        page->activateWindow();
        page->entered();
    }
    template <class T> T *child(const char *name) { return WindowBench::child<T>(page.get(), name); }
    QAbstractItemModel *shops() { return child<QTableView>("shopUseTable")->model(); }
    QString shopCell(int row, int column) { return shops()->index(row, column).data().toString(); }

    WindowBench bench;
    std::unique_ptr<AccountsPage> page;
};
} // namespace

class tst_AccountsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptySaysWhatToDo();
    void figuresOfTheDay();
    void spaceSharesAndUnshares();
    void enterSetsTheDailyLimit();
    void alertIsShownOnThePageAndTheRail();
    void coloursFollowTheTheme();
    void insAddsAnAccount();
    void ctrlIImportsASegment();
    void ctrlEWritesTheStatement();
    void f5ReadsAnew();
    void languageChangesInPlace();
};

void tst_AccountsPage::emptySaysWhatToDo()
{
    WindowBench bench;
    AccountsPage page(bench.services());
    page.show();
    auto *button = WindowBench::child<QPushButton>(&page, "accountsEmptyButton");
    QTRY_VERIFY(button->isVisible());
    button->click();
    QVERIFY(page.findChild<AccountDialog *>());
    LinkShops(bench.services().place, bench.services().carriers).addAccount(u"one"_s, u"YTO"_s).value();
    page.entered();
    QTRY_VERIFY_WITH_TIMEOUT(!button->isVisible(), Patience);
    QCOMPARE(page.count(), 0); // typed numbers need no segment
}

void tst_AccountsPage::figuresOfTheDay()
{
    Shown shown;
    const auto parcels = shown.bench.plan();
    shown.bench.number(parcels);
    const auto given = static_cast<int>(parcels.size());
    QVERIFY(given > 3);
    QTRY_COMPARE_WITH_TIMEOUT(shown.child<StatTile>("monthTile")->value(), QString::number(given), Patience);
    QCOMPARE(shown.child<StatTile>("leftTile")->value(), QLocale().toString(3000 - given));
    QCOMPARE(shown.child<QTableView>("segmentTable")->model()->rowCount(), 1);
    QCOMPARE(shown.shops()->rowCount(), 4); // three shops and their sum
    int sum = 0;
    for (int row = 0; row < 3; ++row)
        sum += shown.shopCell(row, ShopUseModel::TodayColumn).toInt();
    QCOMPARE(sum, given);
    QCOMPARE(shown.shopCell(3, ShopUseModel::TodayColumn), QString::number(given));
    QVERIFY(shown.shops()->index(3, 0).data(ShopUseModel::IsSumRole).toBool());
    QVERIFY(shown.child<BarPlot>("usagePlot")->accessibleDescription().endsWith(u": %1"_s.arg(given)));
    QStringList records;
    for (const QLabel *line : shown.page->findChildren<QLabel *>(u"accountRecord"_s))
        records.append(line->text());
    QVERIFY2(records.front().contains(QString::number(given)), qPrintable(records.join(u'|')));
}

void tst_AccountsPage::spaceSharesAndUnshares()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    auto *table = shown.child<QTableView>("shopUseTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    const QString shop = shown.shopCell(0, ShopUseModel::ShopColumn);
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(shown.shopCell(2, ShopUseModel::ShopColumn), shop, Patience);
    QVERIFY(!table->model()->index(2, 0).data(ShopUseModel::SharedRole).toBool());
    QVERIFY(shown.child<Strip>("accountsStrip")->text().contains(shop));
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->index(2, 0).data(ShopUseModel::SharedRole).toBool(), Patience);
}

void tst_AccountsPage::enterSetsTheDailyLimit()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    auto *table = shown.child<QTableView>("shopUseTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    shown.bench.asker().texts = {u"twenty"_s, u"20"_s, u"0"_s};
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_VERIFY(shown.child<Strip>("accountsStrip")->text().contains(u"twenty"_s));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(shown.shopCell(0, ShopUseModel::LimitColumn).contains(u"20"_s), Patience);
    QTest::keyClick(table, Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.shopCell(0, ShopUseModel::LimitColumn).contains(u"20"_s), Patience);
}

void tst_AccountsPage::alertIsShownOnThePageAndTheRail()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    QCOMPARE(shown.page->count(), 0);
    shown.child<QSpinBox>("lowMarkBox")->setValue(5000);
    QTest::keyClick(shown.child<QSpinBox>("lowMarkBox"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.page->count(), 1, Patience);
    QVERIFY(shown.page->needsAction());
    auto *list = shown.child<QListView>("accountList");
    QCOMPARE(list->model()->index(0, 0).data(AccountCardsModel::StateRole).toInt(),
             static_cast<int>(AccountState::Low));
    shown.child<QSpinBox>("lowMarkBox")->setValue(0);
    QTest::keyClick(shown.child<QSpinBox>("lowMarkBox"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.page->count(), 0, Patience);
}

void tst_AccountsPage::coloursFollowTheTheme()
{
    const auto restore = qScopeGuard([] { applyTheme(*qApp, Theme::light()); });
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    auto *pill = shown.child<AccountDetail>("accountDetail")->findChild<PillLabel *>();
    auto *picture = shown.child<QLabel>("accountsEmptyPicture");
    const QColor ink = pill->pill().tone.ink;
    const QImage drawn = picture->pixmap().toImage();
    applyTheme(*qApp, Theme::darkHighContrast());
    QTRY_VERIFY(pill->pill().tone.ink != ink);
    QTRY_VERIFY(picture->pixmap().toImage() != drawn);
}

void tst_AccountsPage::insAddsAnAccount()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    QTest::keyClick(shown.page.get(), Qt::Key_Insert);
    auto *dialog = shown.page->findChild<AccountDialog *>();
    QVERIFY(dialog);
    auto *shops = WindowBench::child<QListWidget>(dialog, "shopList");
    QTRY_COMPARE_WITH_TIMEOUT(shops->count(), 3, Patience);
    auto *add = WindowBench::child<QPushButton>(dialog, "addButton");
    QVERIFY(!add->isEnabled());
    WindowBench::child<QLineEdit>(dialog, "nameEdit")->setText(u"second"_s);
    shops->item(1)->setCheckState(Qt::Checked);
    const QString shop = shops->item(1)->text();
    QSignalSpy closed(dialog, &QDialog::accepted);
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(closed.size(), 1, Patience);
    auto *list = shown.child<QListView>("accountList");
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, Patience);
    QTRY_COMPARE(list->currentIndex().data().toString(), u"second"_s); // what comes next is its numbers
    const auto accounts = LinkShops(shown.bench.services().place, shown.bench.services().carriers).accounts().value();
    const auto made = std::ranges::find_if(accounts, [](const AccountEntry &a) { return a.account.name == u"second"; });
    QCOMPARE(made->shops, QStringList{shop});
}

void tst_AccountsPage::ctrlIImportsASegment()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    QTest::keyClick(shown.page.get(), Qt::Key_I, Qt::ControlModifier);
    auto *dialog = shown.page->findChild<SegmentDialog *>();
    QVERIFY(dialog);
    auto *answer = WindowBench::child<QLabel>(dialog, "answerLabel");
    auto *add = WindowBench::child<QPushButton>(dialog, "addButton");
    auto *last = WindowBench::child<QLineEdit>(dialog, "lastEdit");
    QTRY_COMPARE(WindowBench::child<QComboBox>(dialog, "accountCombo")->count(), 1);
    QVERIFY(dialog->takeScan(u"YT8801239000001"_s));
    QVERIFY(!add->isEnabled()); // the first one alone says no number of numbers
    last->setText(u"YT88012390"_s);
    QVERIFY(!add->isEnabled());
    last->setText(u"YT8801239000500"_s);
    QVERIFY2(answer->text().contains(u"500"_s), qPrintable(answer->text()));
    last->clear();
    WindowBench::child<QSpinBox>(dialog, "countBox")->setValue(250);
    QVERIFY2(answer->text().contains(u"250"_s), qPrintable(answer->text()));
    add->click();
    auto *table = shown.child<QTableView>("segmentTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, Patience);
    QVERIFY(shown.child<Strip>("accountsStrip")->text().contains(u"YT8801239000250"_s));
}

void tst_AccountsPage::ctrlEWritesTheStatement()
{
    Shown shown;
    const auto parcels = shown.bench.plan();
    shown.bench.number(parcels);
    shown.page->entered();
    QTRY_COMPARE_WITH_TIMEOUT(shown.child<StatTile>("monthTile")->value(), QString::number(parcels.size()), Patience);
    shown.bench.asker().saveTo = shown.bench.path(u"statement.csv"_s);
    QTest::keyClick(shown.page.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(shown.bench.asker().saveTo), Patience);
    QFile file(shown.bench.asker().saveTo);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(u"YT8801234567001 – "_s), qPrintable(text));
    QVERIFY2(text.contains(shown.shopCell(0, ShopUseModel::ShopColumn)), qPrintable(text));
    QCOMPARE(text.count(u'\n'), 1 + 4 + 1 + 14); // headings, shops with their sum, the segment, days
}

void tst_AccountsPage::f5ReadsAnew()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    QSignalSpy told(shown.page.get(), &Page::told);
    QTest::keyClick(shown.page.get(), Qt::Key_F5);
    QCOMPARE(told.size(), 1);
    QVERIFY(!shown.page->takeScan(u"YT8801234567001"_s));
    QVERIFY(!shown.page->scanHint().isEmpty());
}

void tst_AccountsPage::languageChangesInPlace()
{
    Shown shown;
    QTRY_COMPARE_WITH_TIMEOUT(shown.shops()->rowCount(), 4, Patience);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(shown.page.get(), &change);
    QTRY_VERIFY(!shown.bench.services().runner.isBusy(TaskRunner::Lane::Short));
    QCOMPARE(shown.shops()->rowCount(), 4); // three shops and their sum
}

QTEST_MAIN(tst_AccountsPage)
#include "tst_accountspage.moc"
