// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/orderrepository.h"
#include "dispatch/purchases.h"
#include "dispatch/setsuppliers.h"
#include "support/windowbench.h"
#include "ui/orders/purchasesdialog.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QLabel>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 30000;
}

class tst_PurchasesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBook();
    void fromTheListToTheNumbers();
    void whatIsLeftOutSaysWhy();
    void oneRowOfAnOrder();

private:
    /// The dialog in English; with a supplier of every article whose code begins like the first one of the samples.
    struct Opened {
        explicit Opened(bool withSupplier, bool two = false)
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            bench.start();
            if (withSupplier)
                setSupplier(two ? ofOneOrder() : QStringList{u"*-{item}=Hengda"_s});
            dialog = std::make_unique<PurchasesDialog>(bench.services());
            dialog->open();
        }
        /// Masks by which the two lines of one order come from two suppliers.
        QStringList ofOneOrder() const
        {
            QStringList masks;
            const auto look = bench.services().place.store.read([&](UnitOfWork &unit) -> Result<void> {
                for (const Order &order : unit.orders().byIds(unit.orders().waiting())) {
                    if (order.lines.size() != 2)
                        continue;
                    const QString one = order.lines[0].sku.chopped(order.lines[0].sku.isEmpty() ? 0 : 1);
                    const QString other = order.lines[1].sku.chopped(order.lines[1].sku.isEmpty() ? 0 : 1);
                    if (one.size() < 2 || other.size() < 2 || one.startsWith(other) || other.startsWith(one))
                        continue;
                    masks = {one + u"{item}=One"_s, other + u"{item}=Two"_s};
                    break;
                }
                return {};
            });
            return look ? masks : QStringList();
        }
        void setSupplier(const QStringList &masks)
        {
            const SetSuppliers verb(bench.services().place);
            std::vector<ShopId> shops;
            const auto all = verb.all();
            QVERIFY(all.has_value());
            for (const auto &one : all->shops)
                shops.push_back(one.shop.id);
            const auto terms = SupplierTerms::fromTexts(masks, {}).value();
            const auto set = verb.set(shops, terms);
            QVERIFY2(set, set ? "" : qPrintable(errorName(set.error().code) + u' ' + set.error().detail));
            // The window's rules hold the orders.
            QTRY_VERIFY_WITH_TIMEOUT(!Purchases(bench.services().place).rows().value().empty(), Patience);
            QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(), Patience);
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(dialog.get(), name); }
        QTreeWidget *table() const { return child<QTreeWidget>("purchaseTable"); }
        void click(const char *name) const { child<QAbstractButton>(name)->click(); }
        QTreeWidgetItem *rowAt(const QString &step) const
        {
            for (int i = 0; i < table()->topLevelItemCount(); ++i) {
                if (table()->topLevelItem(i)->text(3) == step)
                    return table()->topLevelItem(i);
            }
            return nullptr;
        }
        int countOf(const QString &step) const
        {
            int count = 0;
            for (int i = 0; i < table()->topLevelItemCount(); ++i)
                count += table()->topLevelItem(i)->text(3) == step ? 1 : 0;
            return count;
        }
        WindowBench bench;
        Language language;
        std::unique_ptr<PurchasesDialog> dialog;
    };
};

void tst_PurchasesDialog::anEmptyBook()
{
    Opened opened(false);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.bench.services().runner.isBusy(), Patience);
    QCOMPARE(opened.table()->topLevelItemCount(), 0);
    for (const char *name : {"writeButton", "boughtButton", "backButton", "splitButton"})
        QVERIFY2(!opened.child<QAbstractButton>(name)->isEnabled(), name);
    QGuiApplication::clipboard()->clear();
    opened.click("pasteButton");
    QVERIFY(opened.child<QWidget>("strip")->isVisibleTo(opened.dialog.get()));
}

void tst_PurchasesDialog::fromTheListToTheNumbers()
{
    Opened opened(true);
    QTRY_VERIFY_WITH_TIMEOUT(opened.countOf(u"to buy"_s) > 1, Patience);
    QVERIFY(!opened.child<QAbstractButton>("boughtButton")->isEnabled());
    const int toBuy = opened.countOf(u"to buy"_s);
    opened.bench.asker().saveTo = opened.bench.path(u"list.csv"_s);
    opened.click("writeButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.countOf(u"in a list"_s), toBuy, Patience);
    QFile list(opened.bench.path(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QVERIFY(list.readAll().contains("Order number"));
    QVERIFY(!opened.child<QAbstractButton>("writeButton")->isEnabled()); // nothing twice
    opened.child<QAbstractButton>("againCheck")->setChecked(true);
    QVERIFY(opened.child<QAbstractButton>("writeButton")->isEnabled());

    QTreeWidgetItem *row = opened.rowAt(u"in a list"_s);
    const QString number = row->text(0).section(u" · "_s, 0, 0);
    opened.table()->setCurrentItem(row);
    opened.click("boughtButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.countOf(u"bought"_s), 1, Patience);
    QGuiApplication::clipboard()->setText(u"%1\tYTO\tYT1234567890123\nNOBODY\tYTO\tYT1234567890124\n"_s.arg(number));
    opened.click("pasteButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.countOf(u"sent"_s), 1, Patience);
    auto *refused = opened.child<QTreeWidget>("refusedTable");
    QVERIFY(refused->isVisible());
    QCOMPARE(refused->topLevelItem(0)->text(1), u"2"_s);
    QCOMPARE(refused->topLevelItem(0)->text(2), u"No order NOBODY is known."_s);
    opened.table()->clearSelection();
    opened.rowAt(u"sent"_s)->setSelected(true);
    opened.click("backButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.countOf(u"bought"_s), 1, Patience);
    QCOMPARE(opened.countOf(u"sent"_s), 0);
}

/// What is chosen is a row, not its whole order: the other supplier was told nothing.
void tst_PurchasesDialog::oneRowOfAnOrder()
{
    Opened opened(true, true);
    QTreeWidgetItem *row = nullptr;
    const auto find = [&] {
        QHash<QString, int> rowsOf; // of an order, to buy
        for (int i = 0; i < opened.table()->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = opened.table()->topLevelItem(i);
            if (item->text(3) == u"to buy" && ++rowsOf[item->text(0)] == 2)
                row = item;
        }
        return row != nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(find(), Patience);
    const QString file = opened.bench.path(u"both.csv"_s);
    opened.bench.asker().saveTo = file;
    opened.click("writeButton"); // a list goes to one of them
    QVERIFY(!QFile::exists(file));
    QVERIFY(opened.child<QWidget>("strip")->isVisibleTo(opened.dialog.get()));
    QCOMPARE(opened.countOf(u"in a list"_s), 0);
    row->setSelected(true);
    const QString order = row->text(0);
    const QString supplier = row->text(2);
    opened.click("boughtButton");
    QVERIFY(!opened.child<QAbstractButton>("boughtButton")->isEnabled()); // a second click has nothing to press
    QTRY_COMPARE_WITH_TIMEOUT(opened.countOf(u"bought"_s), 1, Patience);
    QCOMPARE(opened.rowAt(u"bought"_s)->text(0), order);
    QCOMPARE(opened.rowAt(u"bought"_s)->text(2), supplier);
}

void tst_PurchasesDialog::whatIsLeftOutSaysWhy()
{
    Opened opened(true);
    QTRY_VERIFY_WITH_TIMEOUT(opened.countOf(u"left out"_s) > 0, Patience);
    const QTreeWidgetItem *row = opened.rowAt(u"left out"_s);
    QVERIFY(!row->text(6).isEmpty());
    QVERIFY(row->text(4).contains(u'*')); // receivers are masked on the screen
    opened.language.use(u"zh_CN"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(opened.countOf(u"未列入"_s) > 0, Patience);
}

QTEST_MAIN(tst_PurchasesDialog)
#include "tst_purchasesdialog.moc"
