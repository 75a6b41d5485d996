// SPDX-License-Identifier: Apache-2.0
#include "dispatch/decideaddresses.h"

#include "dispatch/expiredata.h"
#include "dispatch/holdparcels.h"
#include "dispatch/planparcels.h"
#include "dispatch/setmergepolicy.h"
#include "dispatch/splitparcel.h"
#include "dispatch/undolaststep.h"
#include "support/verbtest.h"

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

class NoCopies final : public ExpiringCopies
{
public:
    QStringList olderThan(qint64) override { return {}; }
    QStringList removeOlderThan(qint64) override { return {}; }
};

} // namespace

class TestDecideAddresses : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void oneReceiverMergesFromNowOn();
    void keptApartIsNotOfferedAgain();
    void theLabelCarriesTheFirst();
    void overAThird();
    void aWordThatContradicts();
    void aLaterWordCounts();
    void takenBack();
    void whatCannotBeDecided();
    void nothingSaysWhoItIs();
    void goesWithTheReceivers();
    void undoneAndDoneAgain();
    void theLeadCutOff();
    void theirHoldIsLifted();

private:
    DecideAddresses verb() { return DecideAddresses(b().place); }
    OrderId id(const QString &number) { return b().order(number).id; }
    /// A1 and A2 differ in the house number, A3 in the house number from both.
    void nearOnes()
    {
        b().import({b().record(u"A1"_s, u"样例路 1 号"_s), b().record(u"A2"_s, u"样例路 2 号"_s),
                    b().record(u"A3"_s, u"样例路 3 号"_s)});
    }
    PlanReport foreseen(const QStringList &numbers)
    {
        return must(PlanParcels(b().place).run({b().idsOf(numbers), true, true, true}));
    }
};

void TestDecideAddresses::oneReceiverMergesFromNowOn()
{
    nearOnes();
    const QStringList two{u"A1"_s, u"A2"_s};
    QCOMPARE(foreseen(two).nearMisses.at(0).whyNot, u"street_differs"_s);
    QVERIFY(foreseen(two).nearMisses.at(0).decidable);
    const auto kept = must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    QVERIFY(kept.word.same);
    const PlanReport report = b().plan(two);
    QCOMPARE(report.parcels.size(), size_t(1));
    QCOMPARE(report.parcels[0].why, u"decided"_s);
    QVERIFY(report.nearMisses.empty());
    QVERIFY(b().plan(two).parcels.empty()); // it stands already
    b().import({b().record(u"A4"_s, u"样例路 2 号"_s)}); // a later one to either of them
    QCOMPARE(b().plan({u"A1"_s, u"A2"_s, u"A4"_s}).parcels.at(0).orders.size(), size_t(3));
}

void TestDecideAddresses::keptApartIsNotOfferedAgain()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), false));
    const PlanReport two = foreseen({u"A1"_s, u"A2"_s});
    QCOMPARE(two.parcels.size(), size_t(2));
    QVERIFY(two.nearMisses.empty());
    QCOMPARE(foreseen({u"A1"_s, u"A2"_s, u"A3"_s}).nearMisses.size(), size_t(1)); // nobody spoke of A3
}

void TestDecideAddresses::theLabelCarriesTheFirst()
{
    nearOnes();
    must(verb().decide(id(u"A2"_s), id(u"A1"_s), true));
    const ParcelId made = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().number({made});
    must(b().print({made}));
    QVERIFY(b().renderer.rendered.at(0).receiver.street.contains(u"2 号"_s));
}

void TestDecideAddresses::overAThird()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    must(verb().decide(id(u"A2"_s), id(u"A3"_s), true));
    QCOMPARE(b().plan({u"A3"_s, u"A2"_s, u"A1"_s}).parcels.size(), size_t(1));
    QCOMPARE(b().parcel(b().live(u"A3"_s).at(0).id).lines.front().order, id(u"A1"_s));
}

void TestDecideAddresses::aWordThatContradicts()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    must(verb().decide(id(u"A2"_s), id(u"A3"_s), true));
    const auto refused = verb().decide(id(u"A1"_s), id(u"A3"_s), false);
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"decided_otherwise"_s);
    QCOMPARE(must(verb().all()).size(), size_t(2));
}

void TestDecideAddresses::aLaterWordCounts()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    must(verb().decide(id(u"A2"_s), id(u"A1"_s), false));
    QCOMPARE(must(verb().all()).size(), size_t(1));
    QCOMPARE(foreseen({u"A1"_s, u"A2"_s}).parcels.size(), size_t(2));
}

void TestDecideAddresses::takenBack()
{
    nearOnes();
    const auto kept = must(verb().decide(id(u"A1"_s), id(u"A2"_s), false));
    const auto all = must(verb().all());
    QCOMPARE(all.at(0).firstNumber, u"A1"_s);
    QCOMPARE(all.at(0).secondNumber, u"A2"_s);
    must(verb().takeBack(kept.id));
    QVERIFY(must(verb().all()).empty());
    QCOMPARE(foreseen({u"A1"_s, u"A2"_s}).nearMisses.size(), size_t(1));
    QVERIFY(failsWith(verb().takeBack(kept.id), ErrorCode::NotFound));
}

void TestDecideAddresses::whatCannotBeDecided()
{
    nearOnes();
    OrderRecord masked = b().record(u"M1"_s);
    masked.order.receiver.receiver = u"王**"_s;
    b().import({masked, b().record(u"A5"_s, u"样例路 1 号"_s)});
    QVERIFY(failsWith(verb().decide(id(u"A1"_s), id(u"M1"_s), true), ErrorCode::Refused));
    OrderRecord hidden = b().record(u"M2"_s);
    hidden.order.receiver.receiver = u"王**"_s;
    hidden.order.receiver.platformKey = u"oaid-1"_s;
    b().import({hidden});
    const auto refused = verb().decide(id(u"A1"_s), id(u"M2"_s), true);
    QVERIFY(failsWith(refused, ErrorCode::Refused));
    QCOMPARE(refused.error().values[u"reason"_s].toString(), u"platform_receiver"_s);
    QVERIFY(must(verb().all()).empty());
    QVERIFY(failsWith(verb().decide(id(u"A1"_s), id(u"A5"_s), true), ErrorCode::NothingToDo));
    QVERIFY(failsWith(verb().decide(id(u"A1"_s), OrderId(424242), true), ErrorCode::NotFound));
    const auto receivers = must(verb().receivers(b().idsOf({u"M1"_s, u"A1"_s, u"A2"_s, u"A5"_s})));
    QCOMPARE(receivers.size(), size_t(2));
    QCOMPARE(receivers[0].number, u"A1"_s);
    QCOMPARE(receivers[0].orders, 2);
}

/// Neither the words that are kept nor the events of them hold a receiver.
void TestDecideAddresses::nothingSaysWhoItIs()
{
    nearOnes();
    const auto kept = must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    must(verb().takeBack(kept.id));
    must(verb().decide(id(u"A1"_s), id(u"A3"_s), false));
    for (const QByteArray &part : {QByteArray("样例路"), QByteArray("王样例"), QByteArray("19800001234")}) {
        QCOMPARE(b().count("SELECT COUNT(*) FROM setting WHERE value LIKE '%" + part + "%'"), 0);
        QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE detail LIKE '%" + part + "%'"), 0);
    }
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'address_decision'"), 4);
    QCOMPARE(b().count("SELECT COUNT(*) FROM event WHERE verb = 'address_decision_removed'"), 2);
}

void TestDecideAddresses::goesWithTheReceivers()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), false));
    NoCopies copies;
    b().clock.advanceMs(qint64(200) * 24 * 3'600'000);
    must(verb().decide(id(u"A1"_s), id(u"A3"_s), false));
    must(ExpireData(b().place, copies).run());
    const auto all = must(verb().all());
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].second, id(u"A3"_s));
}

void TestDecideAddresses::undoneAndDoneAgain()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    const ParcelId made = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    must(SplitParcel(b().place).unmerge(made));
    must(UndoLastStep(b().place).run());
    QCOMPARE(b().parcel(made).state, ParcelState::Planned);
    must(UndoLastStep(b().place).run());
    must(UndoLastStep(b().place).redo());
    QCOMPARE(b().parcel(made).state, ParcelState::Planned);
}

/// Of three that are one the lead's shop merges with no other: what is left has the receiver of one of its own, the
/// same in whatever order it was asked for, and comes back by undo.
void TestDecideAddresses::theLeadCutOff()
{
    b().import({b().record(u"A1"_s, u"样例路 1 号"_s)}, u"pinduoduo"_s);
    b().import({b().record(u"A2"_s, u"样例路 2 号"_s), b().record(u"A3"_s, u"样例路 3 号"_s)});
    must(SetMergePolicy(b().place).set(b().order(u"A1"_s).shop, {.crossShop = false}));
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    must(verb().decide(id(u"A2"_s), id(u"A3"_s), true));
    QStringList turn{u"A1"_s, u"A2"_s, u"A3"_s};
    QString first;
    OrderId carries;
    do {
        b().plan(turn);
        const Parcel made = b().live(u"A3"_s).at(0);
        QCOMPARE(made.why, u"decided"_s);
        QCOMPARE(ordersOf(made.lines).size(), size_t(2));
        const OrderId label = made.lines.front().order;
        if (first.isEmpty()) {
            first = made.addressKey;
            carries = label;
        }
        QCOMPARE(made.addressKey, first);
        QCOMPARE(label, carries);
        must(SplitParcel(b().place).unmerge(made.id));
        must(UndoLastStep(b().place).run()); // the receiver is still that of its label
        must(UndoLastStep(b().place).run());
        QVERIFY(b().live(u"A3"_s).empty());
    } while (std::ranges::next_permutation(turn).found);
}

/// One of them moved, and moved back: they are one receiver still.
void TestDecideAddresses::theirHoldIsLifted()
{
    nearOnes();
    must(verb().decide(id(u"A1"_s), id(u"A2"_s), true));
    const ParcelId parcel = b().plan({u"A1"_s, u"A2"_s}).parcels.at(0).parcel;
    b().number({parcel});
    for (const QString &street : {u"别路 9 号"_s, u"样例路 2 号"_s}) {
        b().clock.advanceMs(60'000);
        b().import({b().record(u"A2"_s, street)});
        QCOMPARE(b().holds(parcel), std::vector{Reason::AddressChanged});
        QCOMPARE(HoldParcels(b().place).lift(parcel, u"看过了"_s).has_value(), street == u"样例路 2 号"_s);
    }
    QCOMPARE(b().holds(parcel), std::vector<Reason>());
}

QTEST_GUILESS_MAIN(TestDecideAddresses)
#include "tst_decideaddresses.moc"
