// SPDX-License-Identifier: Apache-2.0
#include "dispatch/decideaddresses.h"
#include "dispatch/setmergepolicy.h"
#include "dispatch/setwarehouses.h"
#include "support/openedsection.h"
#include "ui/common/deskfeed.h"
#include "ui/settings/mergesection.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPlainTextEdit>
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

class tst_MergeSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShopsPolicyIsSet();
    void aWordOnReceiversIsTakenBack();
    void whereArticlesLie();

private:
    using Opened = OpenedSection<MergeSection>;
};

void tst_MergeSection::aShopsPolicyIsSet()
{
    Opened opened;
    auto *table = opened.child<QTreeWidget>("mergePolicyTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 3, Patience);
    auto *crossShop = opened.child<QCheckBox>("mergeCrossShopBox");
    QVERIFY(crossShop->isChecked());
    table->setCurrentItem(table->topLevelItem(1));
    crossShop->setChecked(false);
    opened.child<QCheckBox>("mergeNotesBox")->setChecked(false);
    auto *grams = opened.child<QSpinBox>("mergeGramsBox");
    grams->setValue(3000);
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.child<QAbstractButton>("saveMergePolicyButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItem(1)->text(6), u"3,000 g"_s, Patience);
    QCOMPARE(table->topLevelItem(1)->text(2), u"no"_s);
    QCOMPARE(table->topLevelItem(1)->text(4), u"stay alone"_s);
    const auto all = SetMergePolicy(opened.bench.services().place).all().value();
    QCOMPARE(all[1].policy, (MergePolicy{.crossShop = false, .notes = false, .mostGrams = 3000}));
    QCOMPARE(all[0].policy, MergePolicy());
    table->setCurrentItem(table->topLevelItem(0));
    QVERIFY(crossShop->isChecked());
    QCOMPARE(grams->value(), 0);
}

void tst_MergeSection::aWordOnReceiversIsTakenBack()
{
    Opened opened;
    DecideAddresses verb(opened.bench.services().place);
    std::vector<OrderId> orders;
    opened.bench.start();
    const OrderTable &table = opened.bench.services().feed.table();
    for (RowHandle row = 0; row < table.handleEnd(); ++row)
        orders.push_back(table.order(row, 0).id);
    const auto receivers = verb.receivers(orders).value();
    QVERIFY(receivers.size() > 2);
    for (size_t i = 1; i <= 2; ++i)
        QVERIFY(verb.decide(receivers[0].order, receivers[i].order, false));
    opened.section->entered();
    auto *words = opened.child<QTreeWidget>("addressDecisionsTable");
    QTRY_COMPARE_WITH_TIMEOUT(words->topLevelItemCount(), 2, Patience);
    words->setCurrentItem(words->topLevelItem(1));
    const QString stays = words->topLevelItem(0)->text(0);
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.click("takeDecisionBackButton");
    QTRY_COMPARE_WITH_TIMEOUT(words->topLevelItemCount(), 1, Patience);
    QCOMPARE(words->topLevelItem(0)->text(0), stays);
    QCOMPARE(told.size(), 1);
    QCOMPARE(verb.all().value().size(), size_t(1));
    opened.click("takeDecisionBackButton");
    QTRY_COMPARE_WITH_TIMEOUT(words->topLevelItemCount(), 0, Patience);
    QVERIFY(!opened.child<QAbstractButton>("takeDecisionBackButton")->isEnabled());
}

void tst_MergeSection::whereArticlesLie()
{
    Opened opened;
    auto *table = opened.child<QTreeWidget>("warehousesTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 3, Patience);
    table->setCurrentItem(table->topLevelItem(1));
    auto *edit = opened.child<QPlainTextEdit>("warehouseRulesEdit");
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    edit->setPlainText(u"TEA-*\n"_s);
    opened.click("saveWarehousesButton");
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QVERIFY(told[0][0].toString().contains(u"TEA-*"_s)); // it lies nowhere
    QCOMPARE(edit->toPlainText(), u"TEA-*\n"_s);
    edit->setPlainText(u" TEA-* = East\n\nA=B=West"_s);
    opened.click("saveWarehousesButton");
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(edit->toPlainText(), u"TEA-*=East\nA=B=West"_s, Patience);
    QCOMPARE(table->topLevelItem(1)->text(1), u"TEA-*=East   A=B=West"_s);
    const auto all = SetWarehouses(opened.bench.services().place).all().value();
    QCOMPARE(all[1].rules, (std::vector<WarehouseRule>{{u"TEA-*"_s, u"East"_s}, {u"A=B"_s, u"West"_s}}));
    QVERIFY(all[0].rules.empty());
}

QTEST_MAIN(tst_MergeSection)
#include "tst_mergesection.moc"
