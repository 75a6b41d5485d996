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

#include <algorithm>

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
    void onlyWhatWasTypedIsCounted();
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
    opened.child<QAbstractButton>("removeStockButton")->click(); // not without a yes
    QCOMPARE(opened.bench.asker().confirmations, 1);
    QCOMPARE(StockTables(opened.bench.services().place).articles().value().size(), size_t(1));
    opened.bench.asker().confirms = true;
    opened.child<QAbstractButton>("removeStockButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 0, Patience);
    QVERIFY(StockTables(opened.bench.services().place).articles().value().empty());
}

void tst_StockSection::onlyWhatWasTypedIsCounted()
{
    Opened opened;
    const SetStock stock(opened.bench.services().place);
    QVERIFY(stock.set({u"A-1"_s, 50, 5, u"Box"_s}).has_value());
    QVERIFY(stock.set({u"B-2"_s, 7, 2, u"Towel"_s}).has_value());
    opened.section->entered();
    auto *table = opened.child<QTreeWidget>("stockTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 2, Patience);
    const auto item = [&](const QString &sku) {
        const auto all = StockTables(opened.bench.services().place).articles().value();
        return std::ranges::find(all, sku, [](const StockTables::Article &one) { return one.item.sku; })->item;
    };
    table->setCurrentItem(table->findItems(u"A-1"_s, Qt::MatchContains).at(0));
    QCOMPARE(opened.child<QSpinBox>("stockQuantityBox")->value(), 50);
    QVERIFY(stock.add(u"A-1"_s, -20).has_value()); // meanwhile, and the form still says 50
    opened.child<QSpinBox>("stockWarnBox")->setValue(9);
    opened.child<QAbstractButton>("countButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(item(u"A-1"_s).warnAt, 9, Patience);
    QCOMPARE(item(u"A-1"_s).quantity, 30);
    QTRY_COMPARE_WITH_TIMEOUT(opened.child<QSpinBox>("stockQuantityBox")->value(), 30, Patience);
    // Another article typed over it.
    opened.child<QLineEdit>("stockSkuEdit")->setText(u"B-2"_s);
    opened.child<QSpinBox>("stockQuantityBox")->setValue(8);
    opened.child<QAbstractButton>("countButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(item(u"B-2"_s).quantity, 8, Patience);
    QCOMPARE(item(u"B-2"_s).name, u"Towel"_s);
    QCOMPARE(item(u"B-2"_s).warnAt, 2);
}

void tst_StockSection::giftsAreShownAndRemoved()
{
    Opened opened;
    opened.bench.asker().confirms = true;
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
