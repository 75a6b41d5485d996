// SPDX-License-Identifier: Apache-2.0
#include "dispatch/judgeorders.h"

#include "dispatch/holdparcels.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "support/verbtest.h"

#include <map>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// Wants what the test says.
class ScriptedRule final : public OrderRule
{
public:
    struct Script {
        QString basis = u"on"_s;
        std::map<OrderId, QString> wanted; ///< order -> text
        std::vector<std::vector<OrderId>> changed; ///< of each call
        std::vector<std::vector<OrderId>> judged;
        std::function<void()> whileJudging = [] { };
        Reason reason = Reason::RiskReview;
        qint64 dataAsOf = 7;
        bool asksAnew = false;
        std::vector<OrderId> touchedOnce; ///< as by a memory that the change is part of from then on
    };
    explicit ScriptedRule(Script &script)
        : m_script(script)
    { }
    QString name() const override { return u"test"_s; }
    QString basis(UnitOfWork &) override { return m_script.basis; }
    std::vector<OrderId> touchedBy(UnitOfWork &, const std::vector<OrderId> &changed) override
    {
        m_script.changed.push_back(changed);
        auto touched = std::exchange(m_script.touchedOnce, {});
        touched.insert(touched.end(), changed.begin(), changed.end());
        return touched;
    }
    std::vector<RuleHold> judge(UnitOfWork &, const std::vector<OrderId> &orders) override
    {
        m_script.judged.push_back(orders);
        std::exchange(m_script.whileJudging, [] { })();
        std::vector<RuleHold> holds;
        for (const OrderId order : orders) {
            if (const auto found = m_script.wanted.find(order); found != m_script.wanted.end())
                holds.push_back({order, m_script.reason, found->second, m_script.dataAsOf});
        }
        return holds;
    }
    bool asksAnewWithNewData() const override { return m_script.asksAnew; }

private:
    Script &m_script;
};

template <class T> bool has(const std::vector<T> &all, T one) { return std::ranges::find(all, one) != all.end(); }

/// A store has one connection for each thread.
template <class Work> void offThread(Work work)
{
    std::thread thread(work);
    thread.join();
}

} // namespace

class TestJudgeOrders : public VerbTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheRuleWantsHolds();
    void whatItWantsNoMoreIsLifted();
    void whatAPersonLiftedStaysLifted();
    void otherWordsAreSetAnew();
    void onlyWhatChangedIsLookedAt();
    void whatChangesMeanwhileIsLookedAtNext();
    void anotherBasisLooksAtAll();
    void aRuleThatIsOffHoldsNothing();
    void nothingToJudgeByWritesNothing();
    void whatBringsNothingIsNotWritten();
    void aRemarkStopsNothing();
    void manyOrders();
    void twoBenchesSetItOnce();
    void newestIsNotTheHighestId();
    void ofSeveralOpenOnesOneStays();
    void newDataAsksAnew_data();
    void newDataAsksAnew();
    void whatIsOverSetsNothing();
    void stopped();
    void whatIsFoundOnceIsNotLost();

private:
    JudgeOrders judge(VerbBench &at, ScriptedRule::Script &script)
    {
        std::vector<std::unique_ptr<OrderRule>> rules;
        rules.push_back(std::make_unique<ScriptedRule>(script));
        return JudgeOrders(at.place, store()->deskSource(), store()->feed(), std::move(rules));
    }
    std::vector<Hold> holdsOn(OrderId order)
    {
        return must(inRead<std::vector<Hold>>(b().place.store, [&](UnitOfWork &unit) -> Result<std::vector<Hold>> {
            return unit.parcels().openHoldsOfOrders(std::span(&order, 1));
        }));
    }
};

void TestJudgeOrders::whatTheRuleWantsHolds()
{
    const auto orders = b().orders(3);
    ScriptedRule::Script script;
    script.wanted[orders[1]] = u"3 pieces"_s;
    auto report = must(judge(b(), script).catchUp());
    QCOMPARE(report.set, 1);
    QCOMPARE(report.lifted, 0);
    const auto holds = holdsOn(orders[1]);
    QCOMPARE(holds.size(), size_t(1));
    QCOMPARE(holds[0].reason, Reason::RiskReview);
    QCOMPARE(holds[0].text, u"3 pieces"_s);
    QCOMPARE(holds[0].setBy, u"rule:test"_s);
    QCOMPARE(holds[0].dataAsOf, 7);
    const auto plan = b().plan({u"T1"_s, u"T2"_s, u"T3"_s});
    QCOMPARE(plan.parcels.size(), size_t(2));
    QCOMPARE(plan.excluded.at(0).order, orders[1]);
    QVERIFY(b().violations().isEmpty());
    const auto events = b().events();
    const auto set = std::ranges::find(events, u"hold"_s, &Event::verb);
    QVERIFY(set != events.end());
    QCOMPARE(set->detail[u"rule"_s].toString(), u"test"_s);
    QCOMPARE(must(judge(b(), script).catchUp()).set, 0);
}

void TestJudgeOrders::whatItWantsNoMoreIsLifted()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    must(judge(b(), script).catchUp());
    must(HoldParcels(b().place).add(orders[0], u"by hand"_s));
    script.wanted.clear();
    const auto report = must(judge(b(), script).catchUp());
    QCOMPARE(report.lifted, 1);
    const auto holds = holdsOn(orders[0]);
    QCOMPARE(holds.size(), size_t(1)); // a person's stays
    QCOMPARE(holds[0].reason, Reason::Manual);
    // The rule itself lifted it, so it may set it again.
    script.wanted[orders[0]] = u"a"_s;
    must(HoldParcels(b().place).add(orders[0], u"once more"_s));
    QCOMPARE(must(judge(b(), script).catchUp()).set, 1);
}

void TestJudgeOrders::whatAPersonLiftedStaysLifted()
{
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    must(judge(b(), script).catchUp());
    must(HoldParcels(b().place).lift(orders[0], u"looked at it"_s));
    QCOMPARE(must(judge(b(), script).catchUp()).set, 0);
    script.basis = u"other"_s;
    b().orders(1); // something changes
    QCOMPARE(must(judge(b(), script).catchUp()).set, 0);
    QVERIFY(holdsOn(orders[0]).empty());
}

void TestJudgeOrders::otherWordsAreSetAnew()
{
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"3 pieces"_s;
    must(judge(b(), script).catchUp());
    must(HoldParcels(b().place).lift(orders[0], u"looked at it"_s));
    script.wanted[orders[0]] = u"300 pieces"_s;
    QCOMPARE(must(judge(b(), script).catchUp()).set, 1);
    script.wanted[orders[0]] = u"301 pieces"_s;
    const auto report = must(judge(b(), script).catchUp());
    QCOMPARE(report.set, 1);
    QCOMPARE(report.lifted, 1);
    const auto holds = holdsOn(orders[0]);
    QCOMPARE(holds.size(), size_t(1));
    QCOMPARE(holds[0].text, u"301 pieces"_s);
}

void TestJudgeOrders::onlyWhatChangedIsLookedAt()
{
    const auto orders = b().orders(3);
    ScriptedRule::Script script;
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.at(0), orders);
    QVERIFY(script.changed.empty());
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.size(), size_t(1)); // nothing changed
    must(HoldParcels(b().place).add(orders[2], u"wait"_s));
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.size(), size_t(2));
    QCOMPARE(script.judged[1], std::vector{orders[2]});
}

void TestJudgeOrders::whatChangesMeanwhileIsLookedAtNext()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    must(judge(b(), script).catchUp());
    must(HoldParcels(b().place).add(orders[0], u"wait"_s));
    const auto second = other();
    script.whileJudging = [&] { offThread([&] { must(HoldParcels(second->place).add(orders[1], u"wait"_s)); }); };
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.back(), std::vector{orders[0]});
    must(judge(b(), script).catchUp());
    QVERIFY(has(script.judged.back(), orders[1]));
}

void TestJudgeOrders::anotherBasisLooksAtAll()
{
    const auto orders = b().orders(3);
    ScriptedRule::Script script;
    must(judge(b(), script).catchUp());
    script.basis = u"other"_s;
    must(HoldParcels(b().place).add(orders[2], u"a change"_s));
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.back(), orders);
}

void TestJudgeOrders::aRuleThatIsOffHoldsNothing()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    must(judge(b(), script).catchUp());
    script.basis.clear();
    must(HoldParcels(b().place).add(orders[1], u"a change"_s));
    QCOMPARE(must(judge(b(), script).catchUp()).lifted, 1);
    QVERIFY(holdsOn(orders[0]).empty());
    QCOMPARE(script.judged.size(), size_t(1));
}

void TestJudgeOrders::nothingToJudgeByWritesNothing()
{
    b().orders(2);
    ScriptedRule::Script script;
    script.basis.clear();
    const qint64 settings = b().count("SELECT COUNT(*) FROM setting");
    must(judge(b(), script).catchUp());
    QCOMPARE(b().count("SELECT COUNT(*) FROM setting"), settings);
    QVERIFY(script.judged.empty());
}

void TestJudgeOrders::whatBringsNothingIsNotWritten()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    must(judge(b(), script).catchUp());
    auto same = judge(b(), script);
    const auto stored = [&] {
        return must(inRead<QString>(b().place.store, [](UnitOfWork &unit) -> Result<QString> {
            return unit.settings().value(u"rules/judged"_s).value_or(QString());
        }));
    };
    const QString at = stored();
    must(HoldParcels(b().place).add(orders[1], u"wait"_s));
    must(same.catchUp());
    QCOMPARE(script.judged.back(), std::vector{orders[1]});
    QCOMPARE(stored(), at);
    const size_t looks = script.judged.size();
    must(same.catchUp());
    QCOMPARE(script.judged.size(), looks); // it knows how far it came
    must(judge(b(), script).catchUp()); // after a restart it is looked at once more
    QCOMPARE(script.judged.size(), looks + 1);
    // Not for ever.
    for (int i = 0; i < 100; ++i)
        must(HoldParcels(b().place).add(orders[0], u"wait"_s));
    must(same.catchUp());
    QVERIFY(stored() != at);
}

void TestJudgeOrders::aRemarkStopsNothing()
{
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.reason = Reason::RiskNoticed;
    script.wanted[orders[0]] = u"12 times the usual"_s;
    must(judge(b(), script).catchUp());
    QCOMPARE(holdsOn(orders[0]).at(0).reason, Reason::RiskNoticed);
    const auto parcels = b().plan({u"T1"_s}).parcels;
    QCOMPARE(parcels.size(), size_t(1));
    b().number({parcels[0].parcel});
    must(b().print({parcels[0].parcel}));
    const Verdict verdict = b().scan(b().numberOf(parcels[0].parcel));
    QCOMPARE(verdict.kind, VerdictKind::Pass);
    QVERIFY(has(verdict.remarks, Reason::RiskNoticed));
}

void TestJudgeOrders::manyOrders()
{
    const auto orders = b().orders(450);
    ScriptedRule::Script script;
    for (const OrderId order : orders)
        script.wanted[order] = u"a"_s;
    QCOMPARE(must(judge(b(), script).catchUp()).set, 450);
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), 450);
    script.wanted.erase(orders[7]);
    script.basis = u"other"_s;
    must(HoldParcels(b().place).add(orders[0], u"a change"_s));
    QCOMPARE(must(judge(b(), script).catchUp()).lifted, 1);
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), 450);
}

void TestJudgeOrders::twoBenchesSetItOnce()
{
    const auto orders = b().orders(1);
    const auto second = other();
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    ScriptedRule::Script theirs = script;
    script.whileJudging = [&] { offThread([&] { must(judge(*second, theirs).catchUp()); }); };
    must(judge(b(), script).catchUp());
    QCOMPARE(holdsOn(orders[0]).size(), size_t(1));
}

/// Each process draws ids from a block of its own: what is newer may have the lower one.
void TestJudgeOrders::newestIsNotTheHighestId()
{
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"3 pieces"_s;
    must(judge(b(), script).catchUp());
    b().change("UPDATE hold SET id = 9000000000");
    b().clock.advanceMs(1000);
    must(HoldParcels(b().place).lift(orders[0], u"looked at it"_s));
    b().clock.advanceMs(1000);
    script.wanted[orders[0]] = u"300 pieces"_s;
    QCOMPARE(must(judge(b(), script).catchUp()).set, 1);
    b().orders(1); // something changes
    script.basis = u"other"_s;
    QCOMPARE(must(judge(b(), script).catchUp()).set, 0);
    QCOMPARE(holdsOn(orders[0]).size(), size_t(1));
    script.wanted.clear();
    script.basis = u"third"_s;
    b().orders(1);
    QCOMPARE(must(judge(b(), script).catchUp()).lifted, 1);
    QVERIFY(holdsOn(orders[0]).empty());
}

void TestJudgeOrders::ofSeveralOpenOnesOneStays()
{
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    must(judge(b(), script).catchUp());
    b().change("INSERT INTO hold (id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at,"
               " lifted_by) SELECT id + 5000000, order_id, parcel_id, reason, text, set_by, set_at, data_as_of,"
               " lifted_at, lifted_by FROM hold");
    QCOMPARE(holdsOn(orders[0]).size(), size_t(2));
    script.basis = u"other"_s;
    b().orders(1); // something changes
    const auto report = must(judge(b(), script).catchUp());
    QCOMPARE(report.set, 0);
    QCOMPARE(report.lifted, 1);
    QCOMPARE(holdsOn(orders[0]).size(), size_t(1));
}

void TestJudgeOrders::newDataAsksAnew_data()
{
    QTest::addColumn<bool>("asksAnew");
    QTest::addColumn<qint64>("dataAsOf");
    QTest::addColumn<int>("set");
    QTest::newRow("same data") << true << qint64(7) << 0;
    QTest::newRow("newer data") << true << qint64(8) << 1;
    QTest::newRow("newer data, the rule does not ask") << false << qint64(8) << 0;
}

void TestJudgeOrders::newDataAsksAnew()
{
    QFETCH(bool, asksAnew);
    QFETCH(qint64, dataAsOf);
    QFETCH(int, set);
    const auto orders = b().orders(1);
    ScriptedRule::Script script;
    script.asksAnew = asksAnew;
    script.wanted[orders[0]] = u"a"_s;
    must(judge(b(), script).catchUp());
    must(HoldParcels(b().place).lift(orders[0], u"looked at it"_s));
    script.dataAsOf = dataAsOf;
    QCOMPARE(must(judge(b(), script).catchUp()).set, set);
    QCOMPARE(holdsOn(orders[0]).size(), static_cast<size_t>(set));
}

void TestJudgeOrders::whatIsOverSetsNothing()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    script.wanted[orders[0]] = u"a"_s;
    const auto second = other();
    script.whileJudging = [&] {
        offThread([&] { must(HoldParcels(second->place).add(orders[1], u"wait"_s)); });
        // What it judged by is over once its reading ended.
        script.whileJudging = [&] { script.wanted.clear(); };
    };
    must(judge(b(), script).catchUp());
    QCOMPARE(script.judged.size(), size_t(2)); // judged again, from what stands then
    QVERIFY(holdsOn(orders[0]).empty());
}

void TestJudgeOrders::stopped()
{
    const auto orders = b().orders(450);
    ScriptedRule::Script script;
    for (const OrderId order : orders)
        script.wanted[order] = u"a"_s;
    int asked = 0;
    const auto report = must(judge(b(), script).catchUp([&] { return ++asked > 2; }));
    QCOMPARE(report.set, 200);
    QCOMPARE(b().count("SELECT COUNT(*) FROM setting WHERE key = 'rules/judged'"), 0);
    QCOMPARE(must(judge(b(), script).catchUp()).set, 250);
    QCOMPARE(b().count("SELECT COUNT(*) FROM hold WHERE lifted_at = 0"), 450);
}

void TestJudgeOrders::whatIsFoundOnceIsNotLost()
{
    const auto orders = b().orders(2);
    ScriptedRule::Script script;
    must(judge(b(), script).catchUp());
    script.wanted[orders[1]] = u"a"_s;
    script.touchedOnce = {orders[1]};
    must(HoldParcels(b().place).add(orders[0], u"wait"_s));
    JudgeOrders again = judge(b(), script);
    int asked = 0;
    must(again.catchUp([&] { return ++asked > 1; })); // stopped once it knows what to do
    QCOMPARE(script.touchedOnce, std::vector<OrderId>());
    must(again.catchUp());
    QCOMPARE(holdsOn(orders[1]).size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestJudgeOrders)
#include "tst_judgeorders.moc"
