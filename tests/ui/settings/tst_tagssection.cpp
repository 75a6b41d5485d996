// SPDX-License-Identifier: Apache-2.0
#include "support/scriptedasker.h"
#include "support/windowbench.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/tagssection.h"
#include "ui/shell/language.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
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

class tst_TagsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTagIsMadeChangedAndRemoved();
    void whatCannotBeStays();
    void tagsAreMoved();
    void newOrders();

private:
    /// The section over the sample shops, in English.
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            section = std::make_unique<TagsSection>(bench.services());
            section->resize(1300, 900);
            section->QWidget::show();
            section->entered();
            isFilled = QTest::qWaitFor([this] { return shops()->count() == 3; }, Patience);
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(section.get(), name); }
        QTreeWidget *table() const { return child<QTreeWidget>("tagTable"); }
        QListWidget *shops() const { return child<QListWidget>("tagShopsList"); }
        QLineEdit *edit(const char *name) const { return child<QLineEdit>(name); }
        void press(const char *button) const
        {
            QSignalSpy told(section.get(), &SettingsSection::told);
            child<QAbstractButton>(button)->click();
            QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
            QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(), Patience);
        }
        TagSettings stored() const { return SetTags(bench.services().place).all().value(); }
        QStringList names() const
        {
            QStringList all;
            for (int i = 0; i < table()->topLevelItemCount(); ++i)
                all.append(table()->topLevelItem(i)->text(0));
            return all;
        }
        void make(const QString &name)
        {
            child<QAbstractButton>("newTagButton")->click();
            edit("tagNameEdit")->setText(name);
            edit("tagGoodsEdit")->setText(u"tea，礼盒"_s);
            press("saveTagButton");
        }
        WindowBench bench;
        Language language;
        std::unique_ptr<TagsSection> section;
        bool isFilled = false;
    };
};

void tst_TagsSection::aTagIsMadeChangedAndRemoved()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    auto *colour = opened.child<QComboBox>("tagColourCombo");
    auto *buyer = opened.child<QComboBox>("tagBuyerCombo");
    opened.edit("tagNameEdit")->setText(u"大客户"_s);
    colour->setCurrentIndex(colour->findData(static_cast<int>(TagColour::Red)));
    opened.child<QCheckBox>("tagUrgentBox")->setChecked(true);
    opened.edit("tagAmountFromEdit")->setText(u"300"_s);
    QVERIFY(!opened.child<QSpinBox>("tagEarlierBox")->isEnabled());
    buyer->setCurrentIndex(buyer->findData(static_cast<int>(TagBuyer::Returning)));
    opened.child<QSpinBox>("tagEarlierBox")->setValue(3);
    opened.shops()->item(1)->setCheckState(Qt::Checked);
    opened.press("saveTagButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.names(), QStringList{u"大客户"_s}, Patience);
    const TagRule made = opened.stored().tags.at(0);
    QCOMPARE(made.colour, TagColour::Red);
    QVERIFY(made.urgent);
    QCOMPARE(made.when.amountFrom, 30'000);
    QCOMPARE(made.when.currency, u"CNY"_s);
    QCOMPARE(made.when.buyer, TagBuyer::Returning);
    QCOMPARE(made.when.earlierFrom, 3);
    QCOMPARE(made.when.shops.size(), size_t(1));
    QVERIFY(opened.table()->topLevelItem(0)->text(2).contains(u"from 300.00 CNY"));
    QCOMPARE(opened.edit("tagNameEdit")->text(), u"大客户"_s); // it is chosen
    opened.edit("tagNameEdit")->setText(u"VIP"_s);
    opened.press("saveTagButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.names(), QStringList{u"VIP"_s}, Patience);
    QCOMPARE(opened.stored().tags.at(0).id, made.id);
    opened.bench.asker().confirms = true;
    opened.press("removeTagButton");
    QTRY_VERIFY_WITH_TIMEOUT(opened.names().isEmpty(), Patience);
    QVERIFY(opened.stored().tags.empty());
}

void tst_TagsSection::whatCannotBeStays()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    opened.edit("tagNameEdit")->setText(u"x"_s);
    opened.press("saveTagButton"); // without a condition
    opened.edit("tagAmountFromEdit")->setText(u"much"_s);
    opened.press("saveTagButton");
    QVERIFY(opened.stored().tags.empty());
    QCOMPARE(opened.edit("tagNameEdit")->text(), u"x"_s);
    QCOMPARE(opened.edit("tagAmountFromEdit")->text(), u"much"_s);
}

void tst_TagsSection::tagsAreMoved()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    opened.make(u"a"_s);
    opened.make(u"b"_s);
    QTRY_COMPARE_WITH_TIMEOUT(opened.names(), (QStringList{u"a"_s, u"b"_s}), Patience);
    QCOMPARE(opened.stored().tags.at(0).when.goods, (QStringList{u"tea"_s, u"礼盒"_s}));
    QVERIFY(!opened.child<QAbstractButton>("tagDownButton")->isEnabled());
    opened.press("tagUpButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.names(), (QStringList{u"b"_s, u"a"_s}), Patience);
    QCOMPARE(opened.table()->currentItem()->text(0), u"b"_s);
}

void tst_TagsSection::newOrders()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    opened.make(u"a"_s);
    auto *effect = opened.child<QComboBox>("tagEffectCombo");
    effect->setCurrentIndex(effect->findData(static_cast<int>(TagEffect::Wait)));
    opened.press("saveTagButton");
    const qint64 id = opened.stored().tags.at(0).id;
    QCOMPARE(opened.stored().accept.wait, std::vector{id});
    QVERIFY(!opened.stored().accept.on);
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItem(0)->text(3), u"wait"_s, Patience);
    auto *mode = opened.child<QComboBox>("acceptModeCombo");
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    mode->setCurrentIndex(1);
    Q_EMIT mode->activated(1);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QVERIFY(opened.stored().accept.on && opened.stored().accept.othersGo);
    QVERIFY(opened.stored().accept.since > 0);
    mode->setCurrentIndex(0);
    Q_EMIT mode->activated(0);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, Patience);
    QVERIFY(!opened.stored().accept.on);
    QCOMPARE(opened.stored().accept.wait, std::vector{id}); // for the next time
}

QTEST_MAIN(tst_TagsSection)
#include "tst_tagssection.moc"
