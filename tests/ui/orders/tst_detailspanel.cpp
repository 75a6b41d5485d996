// SPDX-License-Identifier: Apache-2.0
#include "dispatch/carriertables.h"
#include "dispatch/choosecarriers.h"
#include "dispatch/editparcels.h"
#include "dispatch/holdparcels.h"
#include "dispatch/linkshops.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/setdeadlines.h"
#include "dispatch/setstock.h"
#include "models/text/sentences.h"
#include "support/windowbench.h"
#include "ui/common/deskfeed.h"
#include "ui/common/pilllabel.h"
#include "ui/common/taskrunner.h"
#include "ui/orders/detailspanel.h"
#include "ui/orders/labelpicture.h"
#include "ui/orders/orderactions.h"
#include "ui/orders/timeline.h"
#include "ui/print/printjobs.h"
#include "ui/shell/language.h"

#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSemaphore>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;
}

class tst_DetailsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theReceiverIsMaskedUntilAsked();
    void aReceiverIsShownForTheRowThatWasAskedFor_data();
    void aReceiverIsShownForTheRowThatWasAskedFor();
    void aNumberedParcelShowsItsLabel();
    void aLabelOnItsWayIsNotLost();
    void theLabelIsOfTheTemplateInUse();
    void whatDidNotChangeIsKept();
    void otherGiftsAreShown();
    void purchasesAreShown();
    void whatIsPaidOnDeliverySaysSo();
    void theTimelineSaysWhatIsAhead();
    void theDeadlineSaysWhy();
    void theCarrierSaysWhy();
    void anotherCarrierByOneClick_data();
    void anotherCarrierByOneClick();
    void theTickForTheAreaIsKept();
    void aNoteIsAcknowledged();
    void anOrderIsReleased_data();
    void anOrderIsReleased();
    void onlyWhatALookSettlesHasAButton();
    void whatReadsTheSameStandsThereOnce_data();
    void whatReadsTheSameStandsThereOnce();
    void soDoesARemarkOnAllOrdersOfAParcel();
    void aLabelShrinksByAWholeNumber();

private:
    void addCarriers();
    OrderId firstOrder() const
    {
        const OrderTable &table = m_bench->services().feed.table();
        return table.order(*table.find(first()), 0).id;
    }
    void hold(Reason reason, const QString &text = u"held"_s);
    qsizetype holds();
    QPushButton *button(const char *name) const
    {
        for (auto *one : m_panel->findChildren<QPushButton *>(QString::fromLatin1(name))) {
            if (!one->isHidden())
                return one;
        }
        return nullptr;
    }
    RowKey first() const { return m_parcels.empty() ? RowKey() : RowKey(m_parcels.front()); }

    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<DetailsPanel> m_panel;
    std::vector<ParcelId> m_parcels;
};

void tst_DetailsPanel::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_language = std::make_unique<Language>(m_bench->desktop().settings());
    m_language->use(u"en"_s, false);
    m_bench->addSamples();
    m_parcels = m_bench->plan();
    m_bench->start();
    m_panel = std::make_unique<DetailsPanel>(m_bench->services());
    m_panel->resize(360, 800);
}

void tst_DetailsPanel::cleanup()
{
    m_panel.reset();
    m_language.reset();
    m_bench.reset();
}

void tst_DetailsPanel::theReceiverIsMaskedUntilAsked()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    auto *receiver = WindowBench::child<QLabel>(m_panel.get(), "receiverLabel");
    QTRY_VERIFY_WITH_TIMEOUT(receiver->text().contains(u"****"_s), Patience);
    const QString masked = receiver->text();
    auto *reveal = WindowBench::child<QPushButton>(m_panel.get(), "revealButton");
    QVERIFY(reveal->isVisible());
    reveal->click();
    QTRY_VERIFY_WITH_TIMEOUT(receiver->text() != masked, Patience);
    QVERIFY(!receiver->text().contains(u'*'));
    QVERIFY(!reveal->isVisible());
    m_panel->show(RowKey(m_parcels.back()));
    QTRY_VERIFY_WITH_TIMEOUT(receiver->text().contains(u"****"_s), Patience);
    m_panel->show(RowKey());
    QTRY_VERIFY_WITH_TIMEOUT(!receiver->text().contains(u'*'), Patience);
}

void tst_DetailsPanel::aReceiverIsShownForTheRowThatWasAskedFor_data()
{
    QTest::addColumn<bool>("movesOnFirst");
    QTest::newRow("asks, then moves on") << false;
    QTest::newRow("moves on, then asks for what is still shown") << true;
}

/// The next row's receiver would stand there in clear, and nothing would say that somebody saw it.
void tst_DetailsPanel::aReceiverIsShownForTheRowThatWasAskedFor()
{
    QFETCH(bool, movesOnFirst);
    m_panel->QWidget::show();
    m_panel->show(first());
    auto *receiver = WindowBench::child<QLabel>(m_panel.get(), "receiverLabel");
    QTRY_VERIFY_WITH_TIMEOUT(receiver->text().contains(u"****"_s), Patience);
    auto *reveal = WindowBench::child<QPushButton>(m_panel.get(), "revealButton");
    if (movesOnFirst)
        m_panel->show(RowKey(m_parcels.back()));
    reveal->click();
    if (!movesOnFirst)
        m_panel->show(RowKey(m_parcels.back()));
    QSignalSpy shown(m_panel.get(), &DetailsPanel::shown);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && m_panel->isCurrent(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(TaskRunner::Lane::Short), Patience);
    QVERIFY2(receiver->text().contains(u"****"_s), qPrintable(receiver->text()));
    QVERIFY(reveal->isVisible());
}

void tst_DetailsPanel::aLabelOnItsWayIsNotLost()
{
    m_bench->number(m_parcels);
    QSemaphore hold;
    m_bench->services().runner.run(
        TaskRunner::Lane::Look, this,
        [&hold] {
            hold.acquire();
            return 0;
        },
        [](int) {});
    m_panel->QWidget::show();
    m_panel->show(first());
    QSignalSpy shown(m_panel.get(), &DetailsPanel::shown);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty() && m_panel->isCurrent(), Patience);
    m_panel->refresh(); // something changed elsewhere while the picture waits for its turn
    QVERIFY(!m_panel->isCurrent());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent(), Patience);
    hold.release();
    QTRY_VERIFY_WITH_TIMEOUT(WindowBench::child<LabelPicture>(m_panel.get(), "labelPicture")->divisor() > 0, Patience);
}

void tst_DetailsPanel::aNumberedParcelShowsItsLabel()
{
    m_bench->number(m_parcels);
    m_panel->QWidget::show();
    m_panel->show(first());
    auto *picture = WindowBench::child<LabelPicture>(m_panel.get(), "labelPicture");
    QTRY_VERIFY_WITH_TIMEOUT(picture->divisor() > 0, Patience);
    QVERIFY(!m_panel->grab().isNull());
}

void tst_DetailsPanel::theLabelIsOfTheTemplateInUse()
{
    m_bench->number(m_parcels);
    m_panel->QWidget::show();
    m_panel->show(first());
    auto *picture = WindowBench::child<LabelPicture>(m_panel.get(), "labelPicture");
    QTRY_COMPARE_WITH_TIMEOUT(picture->dots(), QSize(800, 1200), Patience); // the standard one, of 8 dots to the mm
    m_bench->desktop().settings().setValue(u"print/template"_s, u"single-76x130-8"_s);
    m_panel->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(picture->dots(), QSize(608, 1040), Patience);
}

void tst_DetailsPanel::whatDidNotChangeIsKept()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto line = [this] { return m_panel->findChild<QPushButton *>(u"copyOrderButton"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(line(), Patience);
    const QPointer<QPushButton> before = line();
    QSignalSpy shown(m_panel.get(), &DetailsPanel::shown);
    m_bench->number({m_parcels.back()}); // another parcel
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent(), Patience);
    QVERIFY(before);
    QCOMPARE(shown.count(), 0);
    m_bench->number({m_parcels.front()}); // this one
    m_panel->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(shown.count(), 1, Patience);
    QVERIFY(!before);
}

/// Rules of gifts are no change of any order.
void tst_DetailsPanel::otherGiftsAreShown()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto gifts = [this] {
        QStringList all;
        for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(u"Gift: "_s))
                all.append(label->text());
        }
        return all;
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent(), Patience);
    QVERIFY(gifts().isEmpty());
    for (const QString &title : {u"Card"_s, u"Leaflet"_s}) {
        SetStock(m_bench->services().place)
            .replaceGifts(
                {{1, {u"name"_s, u"gift"_s, u"title"_s, u"per"_s}}, {2, {u"g"_s, u"G"_s, title, u"parcel"_s}}})
            .value();
        m_panel->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(gifts().size() == 1 && gifts().front().contains(title), Patience);
    }
}

void tst_DetailsPanel::purchasesAreShown()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent(), Patience);
    const auto lines = [this] {
        QStringList all;
        for (const QLabel *label : m_panel->findChildren<QLabel *>(u"purchaseLabel"_s)) {
            if (!label->isHidden())
                all.append(label->text());
        }
        return all;
    };
    QVERIFY(lines().isEmpty());
    Purchase purchase;
    purchase.order = firstOrder();
    purchase.supplier = u"恒达"_s;
    purchase.version = 1;
    Store &store = m_bench->services().place.store;
    QVERIFY(store.write([&](UnitOfWork &unit) -> Result<void> {
        purchase.id = PurchaseId(unit.newId());
        unit.suppliers().insert(std::span(&purchase, 1));
        return {};
    }));
    m_panel->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(lines(), QStringList{u"恒达 · in a list"_s}, Patience);
    purchase.state = PurchaseState::Shipped;
    purchase.carrier = u"YTO"_s;
    purchase.number = u"YT8800000000123"_s;
    purchase.told = WriteBackState::Due;
    QVERIFY(store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.suppliers().update(purchase);
        return {};
    }));
    m_panel->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(lines(), QStringList{u"恒达 · sent · YTO Express YT8800000000123"_s}, Patience);
}

void tst_DetailsPanel::whatIsPaidOnDeliverySaysSo()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent(), Patience);
    const auto says = [this] {
        return std::ranges::any_of(m_panel->findChildren<QLabel *>(), [](const QLabel *label) {
            return !label->isHidden() && label->text() == u"on delivery"_s;
        });
    };
    QVERIFY(!says());
    QVERIFY(m_bench->services().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        const OrderId id = firstOrder();
        Order order = unit.orders().byIds(std::span(&id, 1)).front();
        order.cashOnDelivery = true;
        unit.orders().update(order);
        return {};
    }));
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(says(), Patience);
}

void tst_DetailsPanel::theTimelineSaysWhatIsAhead()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    auto *line = WindowBench::child<Timeline>(m_panel.get(), "timeline");
    QTRY_VERIFY_WITH_TIMEOUT(line->steps().size() > 2, Patience);
    const auto ahead = [line] {
        return std::ranges::count(line->steps(), Timeline::Step::Kind::Ahead, &Timeline::Step::kind);
    };
    QCOMPARE(ahead(), 4); // number, print, scan, hand over
    m_bench->number({m_parcels.front()});
    m_bench->print({m_parcels.front()});
    m_panel->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(ahead(), 2, Patience);
    QVERIFY(!line->accessibleName().isEmpty());
}

void tst_DetailsPanel::theDeadlineSaysWhy()
{
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto reason = [this] { return m_panel->findChild<QLabel *>(u"deadlineReasonLabel"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(reason(), Patience);
    QVERIFY2(reason()->text().contains(u"48 hours after"_s), qPrintable(reason()->text()));
    const auto orders = m_bench->services().feed.table().order(*m_bench->services().feed.table().find(first()), 0);
    QVERIFY(SetDeadlines(m_bench->services().place).setShop({orders.shop, {12, TermUnit::Hours}, {}}));
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && reason() && reason()->text().contains(u"12 hours"_s), Patience);
}

/// Two carriers of the shops, one cheap and one fast; no rule but the cheapest.
void tst_DetailsPanel::addCarriers()
{
    const UiServices &s = m_bench->services();
    LinkShops link(s.place, s.carriers);
    QStringList shops;
    for (const Shop &shop : s.feed.table().shops())
        shops.append(shop.name);
    QVERIFY(link.addAccount(u"顺丰月结"_s, u"SF"_s, shops).has_value());
    CarrierTables tables(s.place, s.carriers);
    QVERIFY(tables.add(PolicyPart::Prices, {u"YTO"_s, u"*"_s, u"1000"_s, u"3.00"_s, {}, {}, u"4"_s, {}}));
    QVERIFY(tables.add(PolicyPart::Prices, {u"SF"_s, u"*"_s, u"1000"_s, u"12.00"_s, {}, {}, u"1"_s, {}}));
}

void tst_DetailsPanel::theCarrierSaysWhy()
{
    addCarriers();
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto candidates = [this] { return m_panel->findChildren<QWidget *>(u"carrierCandidate"_s); };
    QTRY_COMPARE_WITH_TIMEOUT(candidates().size(), 2, Patience);
    const auto words = [&](qsizetype row) {
        QStringList all;
        for (const QLabel *label : candidates().at(row)->findChildren<QLabel *>())
            all.append(label->text());
        for (const PillLabel *pill : candidates().at(row)->findChildren<PillLabel *>())
            all.append(pill->pill().text);
        return all;
    };
    QCOMPARE(words(0), (QStringList{u"SF Express"_s, u"¥12.00 · 1 day"_s, u"fastest"_s}));
    QCOMPARE(words(1), (QStringList{u"YTO Express"_s, u"¥3.00 · 4 days"_s, u"cheapest"_s}));
    QVERIFY(WindowBench::child<QLabel>(m_panel.get(), "carrierWhyLabel")->text().startsWith(u"No rule"_s));
    m_bench->number({m_parcels.front()}); // it says why all the same, and can be changed no more
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && !m_panel->findChild<QPushButton *>(u"useCarrierButton"_s),
                             Patience);
    QCOMPARE(candidates().size(), 2);
}

void tst_DetailsPanel::anotherCarrierByOneClick_data()
{
    QTest::addColumn<bool>("remember");
    QTest::newRow("for this parcel") << false;
    QTest::newRow("for its area") << true;
}

void tst_DetailsPanel::anotherCarrierByOneClick()
{
    QFETCH(bool, remember);
    addCarriers();
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->findChild<QPushButton *>(u"useCarrierButton"_s), Patience);
    auto *box = WindowBench::child<QCheckBox>(m_panel.get(), "rememberCarrierBox");
    if (remember)
        QTest::keyClick(box, Qt::Key_Space);
    Strip strip;
    PrintJobs jobs(m_bench->services());
    OrderActions actions(m_bench->services(), jobs, strip, m_panel.get());
    connect(m_panel.get(), &DetailsPanel::carrierWanted, &actions, &OrderActions::giveCarrier);
    QTest::keyClick(WindowBench::child<QPushButton>(m_panel.get(), "useCarrierButton"), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), Patience);
    QVERIFY2(strip.text().contains(u"1 parcel goes with SF Express"_s), qPrintable(strip.text()));
    const auto why = ChooseCarriers(m_bench->services().place).explain(std::span(&m_parcels.front(), 1));
    QVERIFY(why.has_value());
    QCOMPARE(why->front().carrier, u"SF"_s);
    QVERIFY(!why->front().byRules);
    QCOMPARE(why->front().choice.pick.why, remember ? ChoiceWhy::Rule : ChoiceWhy::NoRule);
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(
        WindowBench::child<QPushButton>(m_panel.get(), "useCarrierButton")->property("carrier") == u"YTO"_s, Patience);
}

/// What changed elsewhere draws the rows anew; another row begins without it.
void tst_DetailsPanel::theTickForTheAreaIsKept()
{
    addCarriers();
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto box = [this] { return m_panel->findChild<QCheckBox *>(u"rememberCarrierBox"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(box(), Patience);
    const QPointer<QCheckBox> before = box();
    box()->click();
    hold(Reason::Manual);
    m_panel->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!before && box(), Patience);
    QVERIFY(box()->isChecked());
    const QPointer<QCheckBox> again = box();
    m_panel->show(RowKey(m_parcels.back()));
    QTRY_VERIFY_WITH_TIMEOUT(!again, Patience);
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && box(), Patience);
    QVERIFY(!box()->isChecked());
}

/// As a rule sets it, on the first parcel's order.
void tst_DetailsPanel::hold(Reason reason, const QString &text)
{
    const Workplace &place = m_bench->services().place;
    Hold one;
    one.order = firstOrder();
    one.reason = reason;
    one.text = text;
    one.setBy = u"rule:test"_s;
    one.setAt = WindowBench::noon();
    QVERIFY(place.store.write([&](UnitOfWork &unit) -> Result<void> {
        one.id = HoldId(unit.newId());
        unit.parcels().addHold(one);
        return {};
    }));
}

qsizetype tst_DetailsPanel::holds()
{
    const OrderId order = firstOrder();
    const auto open = inRead<qsizetype>(m_bench->services().place.store, [&](UnitOfWork &unit) -> Result<qsizetype> {
        return static_cast<qsizetype>(unit.parcels().openHoldsOfOrders(std::span(&order, 1)).size());
    });
    return open.value_or(-1);
}

void tst_DetailsPanel::aNoteIsAcknowledged()
{
    hold(Reason::NoteUnread);
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(button("acknowledgeButton"), Patience);
    QSignalSpy told(m_panel.get(), &DetailsPanel::told);
    button("acknowledgeButton")->click();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
    QVERIFY2(told[0][0].toBool(), qPrintable(told[0][1].toString()));
    QCOMPARE(holds(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && !button("acknowledgeButton"), Patience);
}

void tst_DetailsPanel::anOrderIsReleased_data()
{
    QTest::addColumn<bool>("answers");
    QTest::addColumn<bool>("changes"); // while the question is open
    QTest::newRow("with a reason") << true << false;
    QTest::newRow("declined") << false << false;
    QTest::newRow("somebody else was first") << true << true;
}

void tst_DetailsPanel::anOrderIsReleased()
{
    QFETCH(bool, answers);
    QFETCH(bool, changes);
    hold(Reason::RiskReview);
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(button("releaseButton"), Patience);
    bool asked = false;
    bool redrawn = false;
    if (answers)
        m_bench->asker().texts.push_back(u"the shop knows"_s);
    m_bench->asker().meanwhile = [&] {
        asked = true;
        if (!changes)
            return;
        QVERIFY(HoldParcels(m_bench->desktop().station().place()).lift(firstOrder(), u"seen elsewhere"_s));
        m_panel->refresh();
        redrawn = QTest::qWaitFor([&] { return m_panel->isCurrent() && !button("releaseButton"); }, Patience);
    };
    QSignalSpy told(m_panel.get(), &DetailsPanel::told);
    button("releaseButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(asked, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_bench->services().runner.isBusy(TaskRunner::Lane::Short), Patience);
    QCOMPARE(redrawn, changes);
    QCOMPARE(told.size(), answers ? 1 : 0);
    if (answers)
        QCOMPARE(told[0][0].toBool(), !changes);
    QCOMPARE(holds(), answers ? 0 : 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && (button("releaseButton") != nullptr) != answers, Patience);
}

void tst_DetailsPanel::onlyWhatALookSettlesHasAButton()
{
    hold(Reason::StockMissing);
    m_panel->QWidget::show();
    m_panel->show(first());
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->findChild<QLabel *>(u"whatToDoLabel"_s), Patience);
    QVERIFY(!button("releaseButton") && !button("acknowledgeButton"));
}

void tst_DetailsPanel::whatReadsTheSameStandsThereOnce_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("second");
    QTest::addColumn<int>("shown");
    QTest::newRow("the same") << Reason::Manual << u"held"_s << 1;
    QTest::newRow("other words") << Reason::Manual << u"held for 小林"_s << 2;
    QTest::newRow("each with its button") << Reason::RiskReview << u"held"_s << 2;
}

/// As the same remark about each of three orders of a parcel.
void tst_DetailsPanel::whatReadsTheSameStandsThereOnce()
{
    QFETCH(Reason, reason);
    QFETCH(QString, second);
    QFETCH(int, shown);
    hold(reason);
    hold(reason, second);
    m_panel->QWidget::show();
    m_panel->show(first());
    const auto sentences = [&] {
        int count = 0;
        for (const auto *label : m_panel->findChildren<QLabel *>(u"reasonLabel"_s))
            count += !label->isHidden() && label->text() != Sentences::reasonSentence(Reason::RefundNotStated) ? 1 : 0;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->isCurrent() && sentences() > 0, Patience);
    QCOMPARE(sentences(), shown);
}

void tst_DetailsPanel::soDoesARemarkOnAllOrdersOfAParcel()
{
    const OrderTable &table = m_bench->services().feed.table();
    const auto merged = std::ranges::find_if(
        m_parcels, [&](ParcelId parcel) { return table.orderCount(*table.find(RowKey(parcel))) > 1; });
    QVERIFY(merged != m_parcels.end());
    QVERIFY(m_bench->services().place.store.write([&](UnitOfWork &unit) -> Result<void> {
        for (const Parcel &parcel : unit.parcels().byIds(std::span(&*merged, 1))) {
            for (Order order : unit.orders().byIds(ordersOf(parcel.lines))) {
                order.refund = RefundState::NotStated;
                order.asOf = order.linesAsOf = order.receiverAsOf = WindowBench::noon(); // out of one file
                for (OrderLine &line : order.lines)
                    line.refund = RefundState::NotStated;
                unit.orders().update(order);
            }
        }
        return {};
    }));
    m_panel->QWidget::show();
    m_panel->show(RowKey(*merged));
    QTRY_VERIFY_WITH_TIMEOUT(m_panel->findChild<QLabel *>(u"reasonLabel"_s), Patience);
    const auto labels = m_panel->findChildren<QLabel *>(u"reasonLabel"_s);
    QCOMPARE(std::ranges::count_if(labels,
                                   [](const QLabel *label) {
                                       return !label->isHidden()
                                           && label->text() == Sentences::reasonSentence(Reason::RefundNotStated);
                                   }),
             1);
}

void tst_DetailsPanel::aLabelShrinksByAWholeNumber()
{
    LabelPicture picture;
    picture.resize(300, 500);
    DotImage dots(800, 1200, 8);
    dots.fill(0, 0, 400, 1200);
    picture.show(dots);
    QCOMPARE(picture.divisor(), 3);
    const QImage shown = picture.grab().toImage();
    QCOMPARE(shown.pixelColor(100, 100), QColor(Qt::black));
    QCOMPARE(shown.pixelColor(200, 100), QColor(Qt::white));
    picture.show(u"nothing yet"_s);
    QCOMPARE(picture.divisor(), 0);
}

QTEST_MAIN(tst_DetailsPanel)
#include "tst_detailspanel.moc"
