// SPDX-License-Identifier: Apache-2.0
#include "dispatch/expiredata.h"
#include "dispatch/linkshops.h"
#include "support/windowbench.h"
#include "ui/common/appearance.h"
#include "ui/common/restoreflow.h"
#include "ui/common/taskrunner.h"
#include "ui/common/stationtools.h"
#include "ui/common/theme.h"
#include "ui/print/printerdialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/settingssection.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_SettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesHoldAtOnceAndAreKept();
    void whatTheMenuChangedIsShown();
    void buttonsAsk();
    void everySectionHasItsTitleAndShows();
    void shopsAreListed();
    void aShopIsLinked();
    void aShopsBadgeIsChosen();
    void aMenuThatIsOpenStaysAsItIs();
    void receiversAreKeptForTheTimeThatIsSet();
    void aPrinterIsTestedFromHere();
    void carriersShowTheirRulesAndTryNumbers();
    void aTemplateIsShownAndTaken();
    void theStoreIsCheckedAndBackedUp();
    void aBackupIsRestoredOnlyAfterAClearYes();
    void onlyTheScannerSectionTakesScans();

private:
    /// A page on a bench, in English.
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
            , look(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            page = std::make_unique<SettingsPage>(bench.services(), look);
            page->resize(1200, 800);
            page->show();
        }
        void show(SettingsPage::Section section) const
        {
            page->showSection(section);
            page->entered();
        }
        WindowBench bench;
        Language language;
        Appearance look;
        std::unique_ptr<SettingsPage> page;
    };
};

namespace {

void choose(QComboBox *combo, int index)
{
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace

void tst_SettingsPage::choicesHoldAtOnceAndAreKept()
{
    WindowBench bench;
    QSettings &settings = bench.desktop().settings();
    Language language(settings);
    language.use(u"en"_s, false);
    Appearance look(settings);
    SettingsPage page(bench.services(), look);
    connect(&page, &SettingsPage::languageWanted, &language,
            [&language](const QString &code) { language.use(code, true); });
    choose(WindowBench::child<QComboBox>(&page, "themeCombo"), 1);
    QVERIFY(theme().dark);
    choose(WindowBench::child<QComboBox>(&page, "textSizeCombo"), 2);
    QCOMPARE(textPx(100), 130);
    choose(WindowBench::child<QComboBox>(&page, "languageCombo"), 0);
    QCOMPARE(language.code(), u"zh_CN"_s);
    choose(WindowBench::child<QComboBox>(&page, "printerKindCombo"), 1);
    auto *place = WindowBench::child<QLineEdit>(&page, "printerPlaceEdit");
    place->setText(u"10.0.0.7"_s);
    Q_EMIT place->editingFinished();
    QCOMPARE(settings.value(u"print/kind"_s).toString(), u"tcp"_s);
    QCOMPARE(settings.value(u"print/place-tcp"_s).toString(), u"10.0.0.7"_s);
    QCOMPARE(settings.value(u"language"_s).toString(), u"zh_CN"_s);
    QVERIFY(settings.value(u"look/dark"_s).toBool());
    look.setDark(false);
    look.setPercent(100);
}

void tst_SettingsPage::whatTheMenuChangedIsShown()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    language.use(u"en"_s, false);
    Appearance look(bench.desktop().settings());
    SettingsPage page(bench.services(), look);
    look.setDark(true);
    QCOMPARE(WindowBench::child<QComboBox>(&page, "themeCombo")->currentIndex(), 1);
    language.use(u"zh_CN"_s, false);
    QTRY_COMPARE(WindowBench::child<QComboBox>(&page, "languageCombo")->currentIndex(), 0);
    QTRY_COMPARE(page.title(), u"设置"_s);
    look.setDark(false);
}

void tst_SettingsPage::buttonsAsk()
{
    WindowBench bench;
    Language language(bench.desktop().settings());
    Appearance look(bench.desktop().settings());
    SettingsPage page(bench.services(), look);
    QSignalSpy operators(&page, &SettingsPage::operatorWanted);
    QSignalSpy accounts(&page, &SettingsPage::accountsWanted);
    WindowBench::child<QAbstractButton>(&page, "operatorButton")->click();
    WindowBench::child<QAbstractButton>(&page, "accountsButton")->click();
    QCOMPARE(operators.size(), 1);
    QCOMPARE(accounts.size(), 1);
    QVERIFY(!page.takeScan(u"YT8801234567001"_s));
}

void tst_SettingsPage::everySectionHasItsTitleAndShows()
{
    Opened opened;
    auto *list = WindowBench::child<QListWidget>(opened.page.get(), "settingsList");
    QSet<QString> titles;
    for (int row = 0; row < list->count(); ++row) {
        titles.insert(list->item(row)->text());
        list->setCurrentRow(row);
        const auto sections = opened.page->findChildren<SettingsSection *>();
        QCOMPARE(std::ranges::count_if(sections, &QWidget::isVisible), 1);
        const auto shown = std::ranges::find_if(sections, &QWidget::isVisible);
        QCOMPARE((*shown)->title(), list->item(row)->text());
    }
    QCOMPARE(titles.size(), list->count());
}

void tst_SettingsPage::shopsAreListed()
{
    Opened opened;
    opened.bench.addSamples();
    opened.show(SettingsPage::Section::Shops);
    auto *table = WindowBench::child<QTreeWidget>(opened.page.get(), "settingsShopTable");
    QTRY_COMPARE(table->topLevelItemCount(), 3);
    QCOMPARE(table->topLevelItem(0)->text(3), u"圆通共享账户"_s);
}

void tst_SettingsPage::aShopIsLinked()
{
    Opened opened;
    opened.show(SettingsPage::Section::Shops);
    auto *add = WindowBench::child<QAbstractButton>(opened.page.get(), "linkShopButton");
    QVERIFY(!add->isEnabled());
    WindowBench::child<QLineEdit>(opened.page.get(), "newShopEdit")->setText(u"Tea house"_s);
    auto *platforms = WindowBench::child<QComboBox>(opened.page.get(), "newShopPlatformCombo");
    platforms->setCurrentIndex(platforms->findData(u"taobao"_s));
    WindowBench::child<QAbstractButton>(opened.page.get(), "newShopMallBox")->click();
    add->click();
    auto *table = WindowBench::child<QTreeWidget>(opened.page.get(), "settingsShopTable");
    QTRY_COMPARE(table->topLevelItemCount(), 1);
    QCOMPARE(table->topLevelItem(0)->text(0), u"Tea house"_s);
    QCOMPARE(table->topLevelItem(0)->text(2), u"mall"_s);
    QVERIFY(!table->topLevelItem(0)->icon(0).isNull()); // the badge of the order table
}

void tst_SettingsPage::aShopsBadgeIsChosen()
{
    Opened opened;
    opened.bench.addSamples();
    opened.show(SettingsPage::Section::Shops);
    LinkShops verb(opened.bench.services().place, opened.bench.services().carriers);
    auto *table = WindowBench::child<QTreeWidget>(opened.page.get(), "settingsShopTable");
    QTRY_COMPARE(table->topLevelItemCount(), 3);
    table->setCurrentItem(table->topLevelItem(1));
    auto *edit = WindowBench::child<QLineEdit>(opened.page.get(), "badgeCharacterEdit");
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!edit->placeholderText().isEmpty()); // what it is by itself
    edit->setFocus();
    QTest::keyClicks(edit, u"K"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(verb.shops().value().at(1).shop.badge.character, u"K"_s);
    const QPixmap before = table->topLevelItem(1)->icon(0).pixmap(20, 20);
    const auto swatches = opened.page->findChildren<QAbstractButton *>(u"badgeSwatch"_s);
    QCOMPARE(static_cast<size_t>(swatches.size()), badgePalette().size());
    swatches.at(9)->click();
    QTRY_COMPARE(verb.shops().value().at(1).shop.badge.colours, badgePalette()[9]);
    QTRY_VERIFY(table->topLevelItem(1)->icon(0).pixmap(20, 20).toImage() != before.toImage());
    QVERIFY(swatches.at(9)->isChecked());
    QSignalSpy told(opened.page.get(), &Page::told);
    edit->setText(u"two"_s);
    Q_EMIT edit->editingFinished();
    QTRY_VERIFY(!told.isEmpty());
    auto *reset = WindowBench::child<QAbstractButton>(opened.page.get(), "badgeResetButton");
    QTRY_VERIFY(reset->isEnabled());
    reset->click();
    QTRY_COMPARE(verb.shops().value().at(1).shop.badge, ShopBadge());
    QTRY_VERIFY(!reset->isEnabled());
}

/// A change of the store comes while the list of accounts is open and a shop is chosen.
void tst_SettingsPage::aMenuThatIsOpenStaysAsItIs()
{
    Opened opened;
    opened.bench.addSamples();
    opened.show(SettingsPage::Section::Shops);
    auto *table = WindowBench::child<QTreeWidget>(opened.page.get(), "settingsShopTable");
    auto *accounts = WindowBench::child<QComboBox>(opened.page.get(), "newShopAccountCombo");
    QTRY_COMPARE(accounts->count(), 2);
    table->setCurrentItem(table->topLevelItem(2));
    QTreeWidgetItem *third = table->currentItem();
    accounts->setCurrentIndex(1);
    QSignalSpy changed(accounts, &QComboBox::currentIndexChanged);
    LinkShops(opened.bench.services().place, opened.bench.services().carriers)
        .addAccount(u"second"_s, u"ZTO"_s)
        .value();
    opened.page->entered();
    QTRY_COMPARE(accounts->count(), 3);
    QCOMPARE(table->currentItem(), third);
    QVERIFY(changed.isEmpty());
}

void tst_SettingsPage::receiversAreKeptForTheTimeThatIsSet()
{
    Opened opened;
    opened.show(SettingsPage::Section::Store);
    auto *days = WindowBench::child<QSpinBox>(opened.page.get(), "retentionDaysBox");
    QTRY_COMPARE(days->value(), 180);
    days->setFocus();
    days->setValue(90);
    QTest::keyClick(days, Qt::Key_Return); // receivers would go that are kept now: no without a yes
    QCOMPARE(opened.bench.asker().confirmations, 1);
    QCOMPARE(days->value(), 180);
    opened.bench.asker().confirms = true;
    days->setValue(90);
    QTest::keyClick(days, Qt::Key_Return);
    ExpireData verb(opened.bench.services().place, opened.bench.services().tools.expiringCopies());
    QTRY_COMPARE(verb.plan().value().days, 90);
    QTRY_VERIFY(!opened.bench.services().runner.isBusy(TaskRunner::Lane::Short));
    QSignalSpy told(opened.page.get(), &Page::told);
    days->setValue(10); // what is on its way may still come back
    QTest::keyClick(days, Qt::Key_Return);
    QTRY_COMPARE(days->value(), 90);
    QVERIFY(!told.isEmpty());
    QCOMPARE(verb.plan().value().days, 90);
    QTRY_VERIFY(!opened.bench.services().runner.isBusy(TaskRunner::Lane::Short));
    const int asked = opened.bench.asker().confirmations;
    days->setValue(120);
    QTest::keyClick(days, Qt::Key_Return); // longer loses nothing
    QTRY_COMPARE(verb.plan().value().days, 120);
    QCOMPARE(opened.bench.asker().confirmations, asked);
    QVERIFY(!WindowBench::child<QAbstractButton>(opened.page.get(), "expireNowButton")->isEnabled());
}

void tst_SettingsPage::aPrinterIsTestedFromHere()
{
    Opened opened;
    opened.show(SettingsPage::Section::Printing);
    auto *test = WindowBench::child<QAbstractButton>(opened.page.get(), "printerTestButton");
    QVERIFY(!test->isEnabled()); // a PDF has no paper
    choose(WindowBench::child<QComboBox>(opened.page.get(), "printerKindCombo"), 1);
    WindowBench::child<QLineEdit>(opened.page.get(), "printerPlaceEdit")->setText(u"10.0.0.7"_s);
    QVERIFY(test->isEnabled());
    test->click();
    auto *dialog = openDialog<PrinterDialog>();
    QVERIFY(dialog);
    QCOMPARE(WindowBench::child<QLineEdit>(dialog, "targetEdit")->text(), u"tcp:10.0.0.7"_s);
}

void tst_SettingsPage::carriersShowTheirRulesAndTryNumbers()
{
    Opened opened;
    opened.show(SettingsPage::Section::Carriers);
    auto *carriers = WindowBench::child<QTreeWidget>(opened.page.get(), "carrierTable");
    QCOMPARE(carriers->topLevelItemCount(), static_cast<int>(opened.bench.services().carriers.carriers().size()));
    auto *rules = WindowBench::child<QTreeWidget>(opened.page.get(), "carrierRules");
    for (int row = 0; row < carriers->topLevelItemCount(); ++row) {
        carriers->setCurrentItem(carriers->topLevelItem(row));
        QVERIFY(rules->topLevelItemCount() > 0);
        for (int rule = 0; rule < rules->topLevelItemCount(); ++rule) {
            for (int column = 0; column < rules->columnCount(); ++column) {
                const QString words = rules->topLevelItem(rule)->text(column);
                QVERIFY2(!words.isEmpty() && !words.contains(u'\\') && !words.contains(u'('), qPrintable(words));
            }
        }
    }
    auto *edit = WindowBench::child<QLineEdit>(opened.page.get(), "tryNumberEdit");
    auto *answer = WindowBench::child<QLabel>(opened.page.get(), "tryNumberAnswer");
    edit->setText(u"YT8801234567001"_s);
    QVERIFY2(answer->text().contains(u"YT8801234567002"_s), qPrintable(answer->text()));
    edit->setText(u"!!"_s);
    QVERIFY(answer->text().startsWith(u"No carrier"_s));
}

void tst_SettingsPage::aTemplateIsShownAndTaken()
{
    Opened opened;
    opened.show(SettingsPage::Section::Printing);
    auto *table = WindowBench::child<QTreeWidget>(opened.page.get(), "templateTable");
    auto *use = WindowBench::child<QAbstractButton>(opened.page.get(), "useTemplateButton");
    QCOMPARE(table->topLevelItemCount(), static_cast<int>(opened.bench.services().templates.size()));
    QVERIFY(!use->isEnabled()); // the one in use is chosen
    table->setCurrentItem(table->topLevelItem(0));
    QVERIFY(use->isEnabled());
    use->click();
    QVERIFY(!use->isEnabled());
    QCOMPARE(opened.bench.desktop().settings().value(u"print/template"_s).toString(),
             opened.bench.services().templates.front());
    QTRY_VERIFY(!opened.bench.services().runner.isBusy(TaskRunner::Lane::Job));
}

void tst_SettingsPage::theStoreIsCheckedAndBackedUp()
{
    Opened opened;
    opened.show(SettingsPage::Section::Store);
    auto *where = WindowBench::child<QLabel>(opened.page.get(), "storeWhereLabel");
    QTRY_COMPARE(where->text(), opened.bench.path(u"data"_s));
    WindowBench::child<QAbstractButton>(opened.page.get(), "checkStoreButton")->click();
    auto *sound = WindowBench::child<QLabel>(opened.page.get(), "storeSoundLabel");
    QTRY_VERIFY2(sound->text().startsWith(u"Sound"_s), qPrintable(sound->text()));
    auto *backups = WindowBench::child<QTreeWidget>(opened.page.get(), "backupTable");
    QCOMPARE(backups->topLevelItemCount(), 0);
    WindowBench::child<QAbstractButton>(opened.page.get(), "makeBackupButton")->click();
    QTRY_COMPARE(backups->topLevelItemCount(), 1);
    QVERIFY(QFile::exists(backups->topLevelItem(0)->text(0)));
}

void tst_SettingsPage::aBackupIsRestoredOnlyAfterAClearYes()
{
    Opened opened;
    const QString backup = opened.bench.path(u"day.db"_s);
    QVERIFY(opened.bench.services().place.store.backup(backup));
    RestoreFlow flow(opened.bench.services(), opened.page.get());
    QSignalSpy failed(&flow, &RestoreFlow::failed);
    flow.start(backup);
    QTRY_COMPARE(opened.bench.asker().confirmations, 1);
    QCOMPARE(opened.bench.desktop().wantedBackup(), QString());
    opened.bench.asker().confirms = true;
    flow.start(backup);
    QTRY_COMPARE(opened.bench.desktop().wantedBackup(), backup);
    flow.start(opened.bench.path(u"window.ini"_s)); // no backup at all
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(opened.bench.asker().confirmations, 2);
}

void tst_SettingsPage::onlyTheScannerSectionTakesScans()
{
    Opened opened;
    opened.show(SettingsPage::Section::Shops);
    QVERIFY(!opened.page->takesScans());
    opened.show(SettingsPage::Section::Scanner);
    QVERIFY(opened.page->takesScans());
    QVERIFY(opened.page->takeScan(u"YT8801234567001"_s));
    QVERIFY(WindowBench::child<QLabel>(opened.page.get(), "scanTestLabel")->text().startsWith(u"YT88"_s));
}

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
