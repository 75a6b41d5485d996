// SPDX-License-Identifier: Apache-2.0
#include "dispatch/setstock.h"
#include "dispatch/stocktables.h"
#include "support/openedsection.h"
#include "ui/common/cardpanel.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/stocksection.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSemaphore>
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
    void manyArticlesAreCut();
    void aRunThroughTheArticlesAsksOnce();
    void theFormIsSeenInASmallWindow();

private:
    using Opened = OpenedSection<StockSection>;
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

void tst_StockSection::manyArticlesAreCut()
{
    Opened opened;
    std::vector<SheetRow> rows{{1, {u"sku"_s, u"quantity"_s}}};
    for (int i = 0; i < 1003; ++i)
        rows.push_back({i + 2, {u"A-%1"_s.arg(i), u"5"_s}});
    SetStock(opened.bench.services().place).import(rows, StockImport::Replace).value();
    opened.section->entered();
    auto *table = opened.child<QTreeWidget>("stockTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 1001, Patience);
    const QTreeWidgetItem *rest = table->topLevelItem(1000);
    QCOMPARE(rest->text(0), u"and 3 more, which are not shown"_s);
    QVERIFY(!(rest->flags() & Qt::ItemIsSelectable));
    table->setFocus();
    table->setCurrentItem(table->topLevelItem(999));
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->indexOfTopLevelItem(table->currentItem()), 999);
}

/// The lane is held while somebody holds the arrow down.
void tst_StockSection::aRunThroughTheArticlesAsksOnce()
{
    Opened opened;
    const SetStock stock(opened.bench.services().place);
    for (const QString &sku : {u"A-1"_s, u"B-2"_s, u"C-3"_s, u"D-4"_s})
        QVERIFY(stock.set({sku, 5, 0, sku}).has_value());
    opened.section->entered();
    auto *table = opened.child<QTreeWidget>("stockTable");
    QTRY_COMPARE_WITH_TIMEOUT(table->topLevelItemCount(), 4, Patience);
    table->setCurrentItem(table->topLevelItem(1));
    const auto isAnswered = [&](const QString &title) {
        const auto cards = opened.section->findChildren<CardPanel *>();
        const auto queue = std::ranges::find_if(cards, [&](auto *card) { return card->title() == title; });
        return queue != cards.end() && (*queue)->remark() == u"there is enough for all"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(u"Who gets B-2"_s), Patience);
    TaskRunner &runner = opened.bench.services().runner;
    QTRY_VERIFY_WITH_TIMEOUT(!runner.isBusy(), Patience);
    QSemaphore hold;
    runner.run(
        TaskRunner::Lane::Short, opened.section.get(),
        [&] {
            hold.acquire();
            return 0;
        },
        [](int) {});
    for (int row = 0; row < 4; ++row)
        table->setCurrentItem(table->topLevelItem(row));
    bool answered = true;
    const QString last = u"Who gets D-4"_s;
    runner.run(
        TaskRunner::Lane::Short, opened.section.get(), [] { return 0; }, [&](int) { answered = isAnswered(last); });
    hold.release();
    QTRY_VERIFY_WITH_TIMEOUT(!answered, Patience); // only the first was asked, which nobody looks at any more
    QTRY_VERIFY_WITH_TIMEOUT(isAnswered(last), Patience);
}

/// Few rows take no more room than they need; what the form has stands below them in a window of 1280 x 720.
void tst_StockSection::theFormIsSeenInASmallWindow()
{
    Opened opened;
    opened.section->resize(1000, 560);
    const auto *button = opened.child<QWidget>("countButton");
    QTRY_VERIFY(button->mapTo(opened.section.get(), button->rect().bottomLeft()).y() < 560);
}

QTEST_MAIN(tst_StockSection)
#include "tst_stocksection.moc"
