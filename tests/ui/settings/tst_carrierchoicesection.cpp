// SPDX-License-Identifier: Apache-2.0
#include "dispatch/carriertables.h"
#include "support/openedsection.h"
#include "ui/settings/carrierchoicesection.h"
#include "ui/settings/carrierrowdialog.h"
#include "ui/settings/carriertablecard.h"
#include "ui/settings/refusedrowsdialog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
constexpr int HistoryTab = 5;

void write(const QString &path, const QString &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

/// As an input method does: the keys of Chinese words cannot be pressed.
void type(QWidget *dialog, const char *name, const QString &text)
{
    auto *edit = WindowBench::child<QLineEdit>(dialog, name);
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    edit->insert(text);
}
} // namespace

class tst_CarrierChoiceSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsAddedAndRemoved();
    void aRowThatDoesNotFitIsRefusedAtItsField();
    void aFileTakesThePlaceOfATable();
    void refusedRowsAreShownAndLeftOut();
    void aTableIsWrittenToAFile();
    void whatEachRowSays_data();
    void whatEachRowSays();
    void historyShowsTheDaysPromised();
    void longHistoryIsCut();

private:
    struct Opened : OpenedSection<CarrierChoiceSection> {
        Opened()
            : OpenedSection(QSize(1100, 700))
        { }
        QTreeWidget *table() const { return child<QTreeWidget>("carrierPolicyTable"); }
        QString cell(int row, int column) const { return table()->topLevelItem(row)->text(column); }
        QString words() const { return child<QLabel>("carrierRowLabel")->text(); }
        void open(PolicyPart part) const { child<QTabBar>("carrierTabs")->setCurrentIndex(static_cast<int>(part)); }
        CarrierTables tables() const { return {bench.services().place, bench.services().carriers}; }
        CarrierPolicy policy() const { return tables().policy().value(); }
    };
};

void tst_CarrierChoiceSection::aRuleIsAddedAndRemoved()
{
    Opened opened;
    QVERIFY(opened.words().startsWith(u"No rule yet"_s));
    opened.click("addCarrierRowButton");
    auto *dialog = openDialog<CarrierRowDialog>();
    QVERIFY(dialog);
    type(dialog, "priorityEdit", u"10"_s);
    type(dialog, "areasEdit", u"浙江;MY/Selangor"_s);
    type(dialog, "value_fromEdit", u"500"_s);
    auto *action = WindowBench::child<QComboBox>(dialog, "actionCombo");
    auto *carrier = WindowBench::child<QComboBox>(dialog, "carrierCombo");
    QVERIFY(carrier->isEnabled());
    action->setFocus();
    QTest::keyClick(action, Qt::Key_End); // the fastest: it names no carrier
    QVERIFY(!carrier->isEnabled());
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    QTest::keyClick(WindowBench::child<QAbstractButton>(dialog, "saveButton"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    QCOMPARE(told.size(), 1);
    QCOMPARE(opened.cell(0, 0),
             u"A parcel to 浙江省 / MY/Selangor, paid from ¥500.00 goes with the fastest that may"_s);
    QCOMPARE(opened.cell(0, 1), u"10"_s);
    QCOMPARE(opened.policy().rules.at(0).currency, u"CNY"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.words(), opened.cell(0, 0), Patience);
    opened.click("removeCarrierRowButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 0, Patience);
    QVERIFY(opened.policy().rules.empty());
    QVERIFY(!opened.child<QAbstractButton>("removeCarrierRowButton")->isEnabled());
    QVERIFY(!opened.child<QAbstractButton>("exportCarrierTableButton")->isEnabled());
}

void tst_CarrierChoiceSection::aRowThatDoesNotFitIsRefusedAtItsField()
{
    Opened opened;
    opened.open(PolicyPart::Prices);
    opened.click("addCarrierRowButton");
    auto *dialog = openDialog<CarrierRowDialog>();
    QVERIFY(dialog);
    type(dialog, "areaEdit", u"亚特兰蒂斯"_s);
    type(dialog, "first_gEdit", u"1000"_s);
    type(dialog, "first_priceEdit", u"4.20"_s);
    auto *save = WindowBench::child<QAbstractButton>(dialog, "saveButton");
    save->click();
    auto *strip = WindowBench::child<QWidget>(dialog, "strip");
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), Patience);
    QCOMPARE(dialog->focusWidget()->objectName(), u"areaEdit"_s);
    QVERIFY(opened.policy().prices.empty());
    type(dialog, "areaEdit", u"浙江"_s);
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    QCOMPARE(opened.cell(0, 2), u"¥4.20 up to 1000 g"_s);
}

void tst_CarrierChoiceSection::aFileTakesThePlaceOfATable()
{
    Opened opened;
    opened.open(PolicyPart::Goods);
    const QString file = opened.bench.path(u"goods.csv"_s);
    write(file, u"sku,weight_g\nA-1,250\nB-2,80\n"_s);
    opened.click("importCarrierTableButton"); // and think better of it
    QCOMPARE(opened.bench.asker().confirmations, 0);
    opened.bench.asker().files = QStringList{file};
    opened.click("importCarrierTableButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 2, Patience);
    QCOMPARE(opened.bench.asker().confirmations, 0); // nothing was there
    write(file, u"商品编码,重量(克)\nC-3,70\n"_s);
    opened.click("importCarrierTableButton");
    QCOMPARE(opened.bench.asker().confirmations, 1); // and not confirmed
    opened.bench.asker().confirms = true;
    opened.click("importCarrierTableButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    QCOMPARE(opened.cell(0, 0), u"C-3"_s);
}

void tst_CarrierChoiceSection::refusedRowsAreShownAndLeftOut()
{
    Opened opened;
    opened.open(PolicyPart::Areas);
    const QString file = opened.bench.path(u"areas.csv"_s);
    write(file, u"carrier,area,served\nSF,浙江,yes\nSF,亚特兰蒂斯,yes\n没有,浙江,no\n"_s);
    opened.bench.asker().files = QStringList{file};
    opened.click("importCarrierTableButton");
    RefusedRowsDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = openDialog<RefusedRowsDialog>()), Patience);
    auto *refused = WindowBench::child<QTreeWidget>(dialog, "refusedTable");
    QCOMPARE(refused->topLevelItemCount(), 2);
    QCOMPARE(refused->topLevelItem(0)->text(1), u"3"_s);
    QCOMPARE(refused->topLevelItem(0)->text(2), u"Area"_s);
    QCOMPARE(refused->topLevelItem(1)->text(3), u"没有"_s);
    QVERIFY(opened.policy().areas.empty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(opened.policy().areas.empty());
    opened.click("importCarrierTableButton");
    QTRY_VERIFY_WITH_TIMEOUT((dialog = openDialog<RefusedRowsDialog>()), Patience);
    WindowBench::child<QAbstractButton>(dialog, "takeOthersButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    QCOMPARE(opened.cell(0, 2), u"yes"_s);
}

void tst_CarrierChoiceSection::aTableIsWrittenToAFile()
{
    Opened opened;
    QVERIFY(opened.tables().add(PolicyPart::Areas, {u"ZTO"_s, u"西藏"_s, u"no"_s}));
    opened.section->entered();
    opened.open(PolicyPart::Areas);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    const QString file = opened.bench.path(u"areas.csv"_s);
    opened.bench.asker().saveTo = file;
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.click("exportCarrierTableButton");
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    const auto rows = opened.bench.services().formatShelf.sheet(file, 100);
    QVERIFY(rows.has_value());
    QCOMPARE(rows->at(1).cells, (QStringList{u"ZTO"_s, u"西藏自治区"_s, u"no"_s}));
    const auto again = opened.tables().replace(PolicyPart::Areas, *rows); // what is written is read back
    QVERIFY(again.has_value());
    QCOMPARE(*again, 1);
}

void tst_CarrierChoiceSection::whatEachRowSays_data()
{
    QTest::addColumn<PolicyPart>("part");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("words");
    QTest::newRow("price")
        << PolicyPart::Prices
        << QStringList{u"YTO"_s, u"浙江"_s, u"1000"_s, u"2.60"_s, u"1000"_s, u"0.80"_s, u"2"_s, u"8000"_s}
        << u"YTO Express to 浙江省: ¥2.60 up to 1000 g, then ¥0.80 per 1000 g begun, 2 days on the way, "
           "8000 cm³ count as 1 kg"_s;
    QTest::newRow("area") << PolicyPart::Areas << QStringList{u"ZTO"_s, u"西藏"_s, u"no"_s}
                          << u"ZTO Express does not deliver to 西藏自治区."_s;
    QTest::newRow("suspension")
        << PolicyPart::Suspensions << QStringList{u"*"_s, u"新疆"_s, u"2026-11-20"_s, {}, u"大雪"_s}
        << u"No parcels to 新疆维吾尔自治区 with every carrier from 2026-11-20 until somebody ends it. "
           "Parcels there are held."_s;
    QTest::newRow("weight") << PolicyPart::Goods << QStringList{u"A-1"_s, u"250"_s, {}} << u"One A-1 weighs 250 g."_s;
}

void tst_CarrierChoiceSection::whatEachRowSays()
{
    QFETCH(PolicyPart, part);
    QFETCH(QStringList, cells);
    QFETCH(QString, words);
    Opened opened;
    QVERIFY(opened.tables().add(part, cells));
    opened.open(part);
    opened.section->entered();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItemCount(), 1, Patience);
    QCOMPARE(opened.words(), words);
}

void tst_CarrierChoiceSection::historyShowsTheDaysPromised()
{
    Opened opened;
    for (const QString &days : {u"2"_s, u"5"_s})
        QVERIFY(opened.tables().add(PolicyPart::Prices, {u"YTO"_s, u"浙江"_s, u"1000"_s, u"2.60"_s, {}, {}, days, {}}));
    opened.section->entered();
    opened.child<QTabBar>("carrierTabs")->setCurrentIndex(HistoryTab);
    // The look before may have seen the first price alone.
    QTRY_VERIFY_WITH_TIMEOUT(opened.table()->topLevelItemCount() == 1 && opened.cell(0, 1) == u"2–5"_s, Patience);
    QCOMPARE(opened.cell(0, 2), u"0"_s);
    QCOMPARE(opened.cell(0, 5), u"too few"_s);
    for (const char *button : {"addCarrierRowButton", "importCarrierTableButton", "removeCarrierRowButton"})
        QVERIFY(!opened.child<QAbstractButton>(button)->isEnabled());
}

void tst_CarrierChoiceSection::longHistoryIsCut()
{
    Opened opened;
    CarrierPolicy policy;
    for (int i = 0; i < 1003; ++i)
        policy.records.push_back({u"C%1"_s.arg(i, 4, 10, QChar(u'0')), 1, 0, 0, 0});
    CarrierTableCard card(opened.bench.services());
    WindowBench::child<QTabBar>(&card, "carrierTabs")->setCurrentIndex(HistoryTab);
    card.show(policy);
    const auto *table = WindowBench::child<QTreeWidget>(&card, "carrierPolicyTable");
    QCOMPARE(table->topLevelItemCount(), 1001);
    QCOMPARE(table->topLevelItem(1000)->text(0), u"and 3 more, which are not shown"_s);
}

QTEST_MAIN(tst_CarrierChoiceSection)
#include "tst_carrierchoicesection.moc"
