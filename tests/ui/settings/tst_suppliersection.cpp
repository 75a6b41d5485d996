// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/settingsrepository.h"
#include "dispatch/setsuppliers.h"
#include "support/windowbench.h"
#include "ui/settings/suppliersection.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_SupplierSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExampleFollowsEachKey();
    void aPatternIsSaved();
    void whatIsTypedStays();
    void oneThatCannotBeRead();

private:
    /// The section over the sample shops, in English.
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            section = std::make_unique<SupplierSection>(bench.services());
            section->resize(1300, 900);
            section->QWidget::show();
            section->entered();
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(section.get(), name); }
        QTreeWidget *table() const { return child<QTreeWidget>("supplierTable"); }
        QPlainTextEdit *patterns() const { return child<QPlainTextEdit>("supplierPatternsEdit"); }
        QString example() const { return child<QLabel>("supplierExampleLabel")->text(); }
        WindowBench bench;
        Language language;
        std::unique_ptr<SupplierSection> section;
    };
};

void tst_SupplierSection::anExampleFollowsEachKey()
{
    Opened opened;
    QTRY_VERIFY_WITH_TIMEOUT(opened.table()->topLevelItemCount() > 1, Patience);
    QVERIFY(opened.patterns()->isEnabled());
    auto *save = opened.child<QAbstractButton>("saveSuppliersButton");
    QCOMPARE(opened.example(), u"No pattern: everything is packed here."_s);
    opened.patterns()->setPlainText(u"DS-{supplier}"_s);
    QVERIFY2(opened.example().contains(u"{item}"_s), qPrintable(opened.example()));
    QVERIFY(!save->isEnabled());
    opened.patterns()->setPlainText(u"DS-{supplier}-{item}"_s);
    QVERIFY(save->isEnabled());
    auto *sku = opened.child<QLineEdit>("supplierSkuEdit");
    QTest::keyClicks(sku, u"DS-HD-7"_s);
    QCOMPARE(opened.example(), u"Supplier HD, item 7"_s);
    opened.child<QLineEdit>("supplierNamesEdit")->setText(u"YW"_s);
    QCOMPARE(opened.example(), u"No supplier's: packed here."_s);
    // And what the shop's orders have of it.
    opened.child<QLineEdit>("supplierNamesEdit")->clear();
    QTRY_VERIFY_WITH_TIMEOUT(opened.child<QLabel>("supplierFoundLabel")->text().startsWith(u"0 of "_s), Patience);
}

void tst_SupplierSection::aPatternIsSaved()
{
    Opened opened;
    QTRY_VERIFY_WITH_TIMEOUT(opened.table()->topLevelItemCount() > 1, Patience);
    opened.patterns()->setPlainText(u"DS-{supplier}-{item}\n1688_{item}=YW"_s);
    opened.child<QLineEdit>("supplierNamesEdit")->setText(u"YW, HD"_s);
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.child<QAbstractButton>("saveSuppliersButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItem(0)->text(3), u"YW, HD"_s, Patience);
    QCOMPARE(opened.table()->topLevelItem(1)->text(2), u"nothing comes from suppliers"_s);
    opened.child<QAbstractButton>("saveSuppliersAllButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItem(1)->text(3), u"YW, HD"_s, Patience);
    const auto kept = SetSuppliers(opened.bench.services().place).all().value();
    QCOMPARE(kept.shops.front().terms.texts().size(), 2);
    opened.table()->setCurrentItem(opened.table()->topLevelItem(1));
    QCOMPARE(opened.patterns()->toPlainText(), u"DS-{supplier}-{item}\n1688_{item}=YW"_s);
}

void tst_SupplierSection::whatIsTypedStays()
{
    Opened opened;
    QTRY_VERIFY_WITH_TIMEOUT(opened.table()->topLevelItemCount() > 1, Patience);
    opened.patterns()->setPlainText(u"DS-{supp"_s);
    opened.section->entered(); // somebody comes back to the page
    opened.language.use(u"zh_CN"_s, false);
    opened.language.use(u"en"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.bench.services().runner.isBusy(), Patience);
    QCOMPARE(opened.patterns()->toPlainText(), u"DS-{supp"_s);
}

/// It is named, and saving for all leaves it to be set by itself.
void tst_SupplierSection::oneThatCannotBeRead()
{
    Opened opened;
    QTRY_VERIFY_WITH_TIMEOUT(opened.table()->topLevelItemCount() > 1, Patience);
    const auto shops = SetSuppliers(opened.bench.services().place).all()->shops;
    const auto torn = opened.bench.services().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"supplier/shop/%1"_s.arg(shops[1].shop.id.value), u"{torn"_s);
        return {};
    });
    QVERIFY(torn);
    opened.section->entered();
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItem(1)->text(2), u"cannot be read: set it anew"_s, Patience);
    opened.table()->setCurrentItem(opened.table()->topLevelItem(0));
    opened.patterns()->setPlainText(u"DS-{supplier}-{item}"_s);
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    opened.child<QAbstractButton>("saveSuppliersAllButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QVERIFY2(told[0][0].toString().contains(shops[1].shop.name), qPrintable(told[0][0].toString()));
    const auto after = SetSuppliers(opened.bench.services().place).all()->shops;
    QVERIFY(!after[1].readable);
    QVERIFY(!after[0].terms.isEmpty() && !after[2].terms.isEmpty());
    opened.table()->setCurrentItem(opened.table()->topLevelItem(1));
    opened.patterns()->setPlainText(u"DS-{supplier}-{item}"_s);
    opened.child<QAbstractButton>("saveSuppliersButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, Patience);
    QVERIFY(SetSuppliers(opened.bench.services().place).all()->shops[1].readable);
}

QTEST_MAIN(tst_SupplierSection)
#include "tst_suppliersection.moc"
