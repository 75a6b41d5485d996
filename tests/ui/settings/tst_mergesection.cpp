// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setmergepolicy.h"
#include "support/windowbench.h"
#include "ui/settings/mergesection.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QCheckBox>
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

private:
    /// The section over the sample shops, in English.
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            section = std::make_unique<MergeSection>(bench.services());
            section->resize(1300, 900);
            section->show();
            section->entered();
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(section.get(), name); }
        WindowBench bench;
        Language language;
        std::unique_ptr<MergeSection> section;
    };
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

QTEST_MAIN(tst_MergeSection)
#include "tst_mergesection.moc"
