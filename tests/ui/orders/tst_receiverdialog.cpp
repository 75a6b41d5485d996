// SPDX-License-Identifier: Apache-2.0
#include "dispatch/addorder.h"
#include "dispatch/ports/orderrepository.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/mergedialog.h"
#include "ui/orders/receiverdialog.h"
#include "ui/shell/language.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_ReceiverDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTwoStandSideBySide();
    void theWordIsKept_data();
    void theWordIsKept();
    void nothingToDecide_data();
    void nothingToDecide();
    void oneAnswerAtATime();
    void theResultOffersWhatCanBeDone();

private:
    struct Opened {
        Opened()
            : language(bench.desktop().settings())
        {
            language.use(u"en"_s, false);
            bench.addSamples();
            for (const QString &street : {u"云杉路398号"_s, u"云杉路399号"_s})
                orders.push_back(add(street));
        }
        OrderId add(const QString &street)
        {
            auto shop = inRead<QString>(bench.services().place.store, [](UnitOfWork &unit) -> Result<QString> {
                return unit.orders().shops().front().name;
            });
            OwnOrder own;
            own.shop = shop.value();
            own.receiver = {u"林晓禾"_s, u"19800001001"_s, {},     {}, u"浙江省"_s,
                            u"杭州市"_s, u"西湖区"_s,      street, {}, {}};
            OrderLine line;
            line.title = u"样品"_s;
            line.quantity = 1;
            own.lines = {line};
            return AddOrder(bench.services().place).run(own).value().id;
        }
        void open()
        {
            dialog = std::make_unique<ReceiverDialog>(bench.services(), orders, u"The street differs."_s);
            dialog->show();
            QTRY_VERIFY_WITH_TIMEOUT(!child<QLabel>("leftPlace")->text().isEmpty(), Patience);
        }
        template <class T> T *child(const char *name) const { return WindowBench::child<T>(dialog.get(), name); }
        WindowBench bench;
        Language language;
        std::vector<OrderId> orders;
        std::unique_ptr<ReceiverDialog> dialog;
    };
};

void tst_ReceiverDialog::theTwoStandSideBySide()
{
    Opened opened;
    opened.open();
    const auto text = [&](const char *name) { return opened.child<QLabel>(name)->text(); };
    QCOMPARE(text("leftName"), u"林*禾"_s);
    QVERIFY(text("leftPlace").contains(u"<span"_s) && !text("leftPlace").contains(u"398"_s)); // masked, and marked
    QVERIFY(!text("leftPhone").contains(u"<span"_s));
    opened.child<QPushButton>("revealBothButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(text("leftPlace").contains(u"39<span"_s), Patience);
    QVERIFY(text("leftPlace").contains(u">8</span>"_s));
    QVERIFY(text("rightPlace").contains(u">9</span>"_s));
    QVERIFY(!opened.child<QPushButton>("revealBothButton")->isVisible());
}

void tst_ReceiverDialog::theWordIsKept_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("same");
    QTest::addColumn<bool>("right");
    QTest::newRow("one, as the left") << u"oneReceiverButton"_s << true << false;
    QTest::newRow("one, as the right") << u"oneReceiverButton"_s << true << true;
    QTest::newRow("apart") << u"keepApartButton"_s << false << false;
}

void tst_ReceiverDialog::theWordIsKept()
{
    QFETCH(QString, button);
    QFETCH(bool, same);
    QFETCH(bool, right);
    Opened opened;
    opened.open();
    QSignalSpy decided(opened.dialog.get(), &ReceiverDialog::decided);
    if (right)
        opened.child<QRadioButton>("rightCarriesButton")->setChecked(true);
    opened.child<QPushButton>(button.toLatin1().constData())->click();
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, Patience);
    QCOMPARE(decided[0][0].toBool(), same);
    const auto all = DecideAddresses(opened.bench.services().place).all().value();
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].word.same, same);
    QCOMPARE(all[0].first, opened.orders[right ? 1 : 0]);
}

void tst_ReceiverDialog::nothingToDecide_data()
{
    QTest::addColumn<int>("receivers");
    QTest::newRow("one") << 1;
    QTest::newRow("none") << 0;
}

void tst_ReceiverDialog::nothingToDecide()
{
    QFETCH(int, receivers);
    Opened opened;
    opened.orders.resize(static_cast<size_t>(receivers));
    opened.dialog = std::make_unique<ReceiverDialog>(opened.bench.services(), opened.orders, u"The street differs."_s);
    opened.dialog->show();
    auto *strip = opened.dialog->findChild<Strip *>();
    QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), Patience);
    QVERIFY(strip->text().contains(u"do not differ any more"_s));
    QVERIFY(!opened.child<QPushButton>("oneReceiverButton")->isEnabled());
    QVERIFY(!opened.child<QPushButton>("keepApartButton")->isEnabled());
    QVERIFY(opened.child<QPushButton>("cancelButton")->isEnabled());
}

/// A second click while the first word is being kept sends no second one; what is refused can be answered again.
void tst_ReceiverDialog::oneAnswerAtATime()
{
    Opened opened;
    opened.open();
    QSignalSpy decided(opened.dialog.get(), &ReceiverDialog::decided);
    auto *merge = opened.child<QPushButton>("oneReceiverButton");
    auto *apart = opened.child<QPushButton>("keepApartButton");
    merge->click();
    QVERIFY(!merge->isEnabled() && !apart->isEnabled());
    apart->click();
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, Patience);
    const auto all = DecideAddresses(opened.bench.services().place).all().value();
    QCOMPARE(all.size(), size_t(1));
    QVERIFY(all[0].word.same);
}

void tst_ReceiverDialog::theResultOffersWhatCanBeDone()
{
    PlanReport report;
    report.nearMisses = {{{OrderId(1), OrderId(2)}, u"street_differs"_s, true},
                         {{OrderId(3)}, u"other_account"_s, false}};
    report.joins = {{{OrderId(4)}, ParcelId(9), ParcelState::Numbered, u"YT1"_s}};
    MergeDialog dialog(report, {});
    QSignalSpy compare(&dialog, &MergeDialog::compareWanted);
    QSignalSpy join(&dialog, &MergeDialog::joinWanted);
    dialog.show();
    auto *tree = WindowBench::child<QTreeWidget>(&dialog, "resultTree");
    auto *act = WindowBench::child<QPushButton>(&dialog, "actButton");
    QVERIFY(!act->isEnabled());
    QTreeWidgetItem *near = tree->topLevelItem(0);
    tree->setCurrentItem(near->child(1)); // of which nobody can decide
    QVERIFY(!act->isEnabled());
    tree->setCurrentItem(near->child(0));
    act->click();
    QCOMPARE(compare.size(), 1);
    tree->setCurrentItem(tree->topLevelItem(1)->child(0));
    act->click();
    QCOMPARE(join.size(), 1);
    QCOMPARE(join[0][0].value<ParcelJoin>().parcel, ParcelId(9));
}

QTEST_MAIN(tst_ReceiverDialog)
#include "tst_receiverdialog.moc"
