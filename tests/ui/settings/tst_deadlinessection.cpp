// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setdeadlines.h"
#include "support/openedsection.h"
#include "ui/common/duewatch.h"
#include "ui/settings/announcementdialog.h"
#include "ui/settings/deadlinessection.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_DeadlinesSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShopPromises();
    void anAnnouncementIsEnteredAndTakenBack();
    void aCalendarIsAddedAndRemoved();
    void warningsAreKept();

private:
    struct Opened : OpenedSection<DeadlinesSection> {
        DeadlineSettings set() const { return SetDeadlines(bench.services().place).all().value(); }
    };
};

void tst_DeadlinesSection::aShopPromises()
{
    Opened opened;
    auto *table = opened.child<QTreeWidget>("shopTermsTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 3, Patience);
    const QString shop = table->topLevelItem(1)->text(0);
    QVERIFY2(table->topLevelItem(1)->text(3).startsWith(u"48 hours after"_s),
             qPrintable(table->topLevelItem(1)->text(3)));
    table->setCurrentItem(table->topLevelItem(1));
    auto *unit = opened.child<QComboBox>("promiseUnitCombo");
    auto *amount = opened.child<QSpinBox>("promiseAmountBox");
    QVERIFY(!amount->isEnabled()); // as the platform demands
    unit->setCurrentIndex(3);
    QVERIFY(amount->isEnabled());
    amount->setValue(2);
    opened.child<QCheckBox>("deadlineMallBox")->setChecked(true);
    auto *country = opened.child<QComboBox>("deadlineCountryCombo");
    country->setCurrentIndex(country->findData(u"MY"_s));
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.child<QAbstractButton>("saveShopTermsButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItem(1)->text(4), u"2 working days"_s, Patience);
    QCOMPARE(table->currentItem()->text(0), shop); // the row under the hand stays
    QCOMPARE(table->topLevelItem(1)->text(5), u"Malaysia"_s);
    amount->setValue(9); // somebody types on while the page is read anew for another reason
    QSignalSpy cleared(table->model(), &QAbstractItemModel::modelReset);
    opened.section->entered();
    QTRY_VERIFY_WITH_TIMEOUT(!cleared.isEmpty(), Patience);
    QCOMPARE(amount->value(), 9);
    amount->setValue(2);
    const DeadlineSettings set = opened.set();
    QVERIFY(set.shops[1].mall);
    QCOMPARE(set.termsOf(set.shops[1].id).promise, (Term{2, TermUnit::WorkingDays}));
    QCOMPARE(amount->value(), 2);
    unit->setCurrentIndex(0);
    country->setCurrentIndex(0);
    opened.child<QAbstractButton>("saveShopTermsButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItem(1)->text(4), u"as the platform demands"_s, Patience);
    QCOMPARE(opened.set().termsOf(set.shops[1].id), (ShopTerms{set.shops[1].id, {}, {}}));
}

void tst_DeadlinesSection::anAnnouncementIsEnteredAndTakenBack()
{
    Opened opened;
    opened.child<QAbstractButton>("addAnnouncementButton")->click();
    auto *dialog = openDialog<AnnouncementDialog>();
    QVERIFY(dialog);
    auto *save = WindowBench::child<QAbstractButton>(dialog, "saveButton");
    QVERIFY(!save->isEnabled()); // it has no name
    WindowBench::child<QLineEdit>(dialog, "nameEdit")->setText(u"11.11"_s);
    auto *about = WindowBench::child<QComboBox>(dialog, "aboutCombo");
    about->setCurrentIndex(about->findData(u"taobao"_s));
    auto *until = WindowBench::child<QDateTimeEdit>(dialog, "untilEdit");
    const QDateTime good = until->dateTime();
    until->setDateTime(WindowBench::child<QDateTimeEdit>(dialog, "fromEdit")->dateTime());
    save->click();
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), Patience); // refused, and it says why
    QVERIFY(WindowBench::child<QWidget>(dialog, "strip")->isVisible());
    until->setDateTime(good);
    auto *effect = WindowBench::child<QComboBox>(dialog, "effectCombo");
    effect->setCurrentIndex(effect->findData(static_cast<int>(OverrideEffect::ShipBy)));
    QVERIFY(!WindowBench::child<QSpinBox>(dialog, "amountBox")->isEnabled());
    QVERIFY(WindowBench::child<QDateTimeEdit>(dialog, "shipByEdit")->isEnabled());
    effect->setCurrentIndex(effect->findData(static_cast<int>(OverrideEffect::Term)));
    save->click();
    auto *table = opened.child<QTreeWidget>("announcementTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 1, Patience);
    QCOMPARE(table->topLevelItem(0)->text(0), u"11.11"_s);
    QCOMPARE(table->topLevelItem(0)->text(4), u"120 hours instead"_s);
    QCOMPARE(opened.set().overrides.at(0).platform, u"taobao"_s);
    auto *remove = opened.child<QAbstractButton>("removeAnnouncementButton");
    QVERIFY(!remove->isEnabled());
    table->setCurrentItem(table->topLevelItem(0));
    remove->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 0, Patience);
    QVERIFY(opened.set().overrides.empty());
}

void tst_DeadlinesSection::aCalendarIsAddedAndRemoved()
{
    Opened opened;
    auto *table = opened.child<QTreeWidget>("calendarTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 14, Patience);
    auto *add = opened.child<QAbstractButton>("addCalendarButton");
    add->click(); // and think better of it
    const QString path = opened.bench.path(u"2028.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"country": "CN", "year": 2028, "off": [{"date": "2028-01-03"}]})");
    file.close();
    opened.bench.asker().files = QStringList{path};
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 15, Patience);
    QCOMPARE(table->topLevelItem(2)->text(1), u"2028"_s);
    QCOMPARE(table->topLevelItem(2)->text(4), u"your own"_s);
    auto *remove = opened.child<QAbstractButton>("removeCalendarButton");
    table->setCurrentItem(table->topLevelItem(0));
    QVERIFY(!remove->isEnabled()); // shipped
    table->setCurrentItem(table->topLevelItem(2));
    remove->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 14, Patience);
    opened.bench.asker().files = QStringList{opened.bench.path(u"nowhere"_s)};
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    add->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
}

void tst_DeadlinesSection::warningsAreKept()
{
    Opened opened;
    auto *edit = opened.child<QLineEdit>("dueAlertsEdit");
    QCOMPARE(edit->text(), u"120, 30"_s);
    edit->setText(u"60 and 15 and soon"_s);
    Q_EMIT edit->editingFinished();
    QCOMPARE(edit->text(), u"60, 15"_s);
    QCOMPARE(DueWatch::thresholdsText(opened.bench.desktop().settings()), u"60, 15"_s);
}

QTEST_MAIN(tst_DeadlinesSection)
#include "tst_deadlinessection.moc"
