// SPDX-License-Identifier: Apache-2.0
#include "support/openedsection.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"
#include "ui/settings/reviewsection.h"

#include <QAbstractButton>
#include <QComboBox>
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

class tst_ReviewSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShopsLimitsAreKept();
    void notesWithTheseWords();
    void allShopsAtOnce();
    void oneAnswerAtATime();

private:
    struct Opened : OpenedSection<ReviewSection> {
        Opened()
        {
            isFilled = QTest::qWaitFor([this] { return table()->topLevelItemCount() == 3; }, Patience);
        }
        QTreeWidget *table() const { return child<QTreeWidget>("reviewTable"); }
        void save(const char *button) const
        {
            QSignalSpy told(section.get(), &SettingsSection::told);
            click(button);
            QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, Patience);
        }
        RiskSettings risk() const { return SetRisk(bench.services().place).all().value(); }
        NoteSettings notes() const { return SetNotes(bench.services().place).all().value(); }
        bool isFilled = false;
    };
};

void tst_ReviewSection::aShopsLimitsAreKept()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    QCOMPARE(opened.table()->topLevelItem(1)->text(2), u"5 remarked"_s);
    opened.table()->setCurrentItem(opened.table()->topLevelItem(1));
    auto *action = opened.child<QComboBox>("risk_quantity_action");
    auto *limit = opened.child<QSpinBox>("risk_quantity_limit");
    QCOMPARE(limit->value(), RiskTerms().of(RiskCheck::Quantity).limit);
    action->setCurrentIndex(action->findData(static_cast<int>(RiskAction::Review)));
    limit->setValue(12);
    auto *surge = opened.child<QComboBox>("risk_day_surge_action");
    surge->setCurrentIndex(surge->findData(static_cast<int>(RiskAction::Off)));
    QVERIFY(!opened.child<QSpinBox>("risk_day_surge_limit")->isEnabled());
    QVERIFY(!opened.child<QSpinBox>("riskSurgeLeastBox")->isEnabled());
    opened.save("saveReviewButton");
    QTRY_COMPARE_WITH_TIMEOUT(opened.table()->topLevelItem(1)->text(2), u"1 held for review · 3 remarked"_s, Patience);
    const RiskSettings risk = opened.risk();
    QCOMPARE(risk.shops[1].terms.of(RiskCheck::Quantity), (RiskTerm{RiskAction::Review, 12}));
    QCOMPARE(risk.shops[1].terms.of(RiskCheck::DaySurge).action, RiskAction::Off);
    QVERIFY(!risk.shops[0].own);
    opened.table()->setCurrentItem(opened.table()->topLevelItem(0));
    QCOMPARE(limit->value(), RiskTerms().of(RiskCheck::Quantity).limit);
}

void tst_ReviewSection::notesWithTheseWords()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    auto *demand = opened.child<QComboBox>("noteDemandCombo");
    auto *words = opened.child<QLineEdit>("noteWordsEdit");
    QVERIFY(!words->isEnabled());
    demand->setCurrentIndex(demand->findData(static_cast<int>(NoteDemand::Words)));
    QVERIFY(words->isEnabled());
    opened.save("saveReviewButton"); // refused: there is no word
    QTRY_VERIFY_WITH_TIMEOUT(!opened.bench.services().runner.isBusy(), Patience); // it was read again
    QCOMPARE(opened.notes().shops[0].policy.demand, NoteDemand::Off);
    QCOMPARE(demand->currentData().toInt(), static_cast<int>(NoteDemand::Words)); // what was typed stays
    words->setText(u"gift，加急"_s);
    opened.save("saveReviewButton");
    QCOMPARE(opened.notes().shops[0].policy, (NotePolicy{NoteDemand::Words, {u"gift"_s, u"加急"_s}}));
    QCOMPARE(opened.notes().shops[1].policy, NotePolicy());
}

void tst_ReviewSection::allShopsAtOnce()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    auto *demand = opened.child<QComboBox>("noteDemandCombo");
    demand->setCurrentIndex(demand->findData(static_cast<int>(NoteDemand::Any)));
    opened.child<QSpinBox>("risk_same_address_limit")->setValue(7);
    opened.save("saveReviewAllButton");
    for (const auto &one : opened.risk().shops)
        QCOMPARE(one.terms.of(RiskCheck::SameAddress).limit, 7);
    for (const auto &one : opened.notes().shops)
        QCOMPARE(one.policy.demand, NoteDemand::Any);
}

void tst_ReviewSection::oneAnswerAtATime()
{
    Opened opened;
    QVERIFY(opened.isFilled);
    auto *save = opened.child<QAbstractButton>("saveReviewButton");
    auto *saveAll = opened.child<QAbstractButton>("saveReviewAllButton");
    QSignalSpy told(opened.section.get(), &SettingsSection::told);
    save->click();
    QVERIFY(!save->isEnabled());
    QVERIFY(!saveAll->isEnabled());
    saveAll->click();
    QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled() && saveAll->isEnabled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!opened.bench.services().runner.isBusy(), Patience);
    QCOMPARE(told.size(), 1);
}

QTEST_MAIN(tst_ReviewSection)
#include "tst_reviewsection.moc"
