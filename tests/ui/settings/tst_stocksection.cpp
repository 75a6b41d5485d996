// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setstock.h"
#include "dispatch/stocktables.h"
#include "support/windowbench.h"
#include "ui/settings/stocksection.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QLineEdit>
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

class tst_StockSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsCountedAndForgotten();
    void giftsAreShownAndRemoved();

private:
    /// The section over the sample shops, in English.
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            section = std::make_unique<StockSection>(bench.services());
            section->resize(1300, 900);
            section->show();
            section->entered();
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(section.get(), name); }
        WindowBench bench;
        Language language;
        std::unique_ptr<StockSection> section;
    };
};

void tst_StockSection::anArticleIsCountedAndForgotten()
{
    Opened opened;
    auto *table = opened.child<QTreeWidget>("stockTable");
    auto *save = opened.child<QAbstractButton>("countButton");
    QVERIFY(!save->isEnabled());
    opened.child<QLineEdit>("stockSkuEdit")->setText(u"A-1"_s);
    opened.child<QSpinBox>("stockQuantityBox")->setValue(4);
    opened.child<QSpinBox>("stockWarnBox")->setValue(4);
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    save->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 1, Patience);
    QCOMPARE(told.size(), 1);
    QCOMPARE(table->topLevelItem(0)->text(0), u"A-1"_s);
    QCOMPARE(table->topLevelItem(0)->text(1), u"running out"_s);
    QCOMPARE(table->topLevelItem(0)->text(4), u"4"_s);
    opened.child<QLineEdit>("stockSkuEdit")->clear();
    table->setCurrentItem(table->topLevelItem(0));
    QCOMPARE(opened.child<QLineEdit>("stockSkuEdit")->text(), u"A-1"_s);
    QCOMPARE(opened.child<QSpinBox>("stockQuantityBox")->value(), 4);
    opened.child<QAbstractButton>("removeStockButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 0, Patience);
    QVERIFY(StockTables(opened.bench.services().place).articles().value().empty());
}

void tst_StockSection::giftsAreShownAndRemoved()
{
    Opened opened;
    SetStock(opened.bench.services().place)
        .replaceGifts({{1, {u"name"_s, u"gift"_s, u"title"_s, u"per"_s, u"amount_from"_s}},
                       {2, {u"card"_s, u"C"_s, u"Card"_s, u"parcel"_s, u"50"_s}}})
        .value();
    opened.section->entered();
    auto *table = opened.child<QTreeWidget>("giftTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 1, Patience);
    QCOMPARE(table->topLevelItem(0)->text(1), u"Card ×1 in each parcel"_s);
    QCOMPARE(table->topLevelItem(0)->text(2), u"from 50.00 on"_s);
    table->setCurrentItem(table->topLevelItem(0));
    opened.child<QAbstractButton>("removeGiftButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 0, Patience);
}

QTEST_MAIN(tst_StockSection)
#include "tst_stocksection.moc"
