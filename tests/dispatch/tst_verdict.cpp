// SPDX-License-Identifier: Apache-2.0
#include "dispatch/verdict.h"

#include <QTest>

#include <functional>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'795'320'000'000;

/// A printed parcel of one order to which nothing speaks against.
ScanFacts good()
{
    ScanFacts facts;
    facts.assignment.id = AssignmentId(7);
    facts.assignment.carrier = u"YTO"_s;
    facts.assignment.number = u"YT8801234567001"_s;
    facts.assignment.state = NumberState::Used;
    facts.parcel.id = ParcelId(5);
    facts.parcel.state = ParcelState::Printed;
    facts.parcel.number = facts.assignment.number;
    facts.parcel.lines = {{OrderId(3), LineId(4), 2}};
    Order order;
    order.id = OrderId(3);
    order.number = u"A1"_s;
    order.receiver = {u"王样例"_s, u"19800001234"_s, {}, {}, u"浙江省"_s, u"杭州市"_s, {}, u"路"_s, {}, {}};
    order.status = OrderStatus::ToShip;
    order.refund = RefundState::None;
    OrderLine line;
    line.id = LineId(4);
    line.quantity = 2;
    line.refund = RefundState::None;
    order.lines = {line};
    order.asOf = now - 1000;
    facts.orders = {order};
    Label label;
    label.newest.state = CopyState::Confirmed;
    facts.label = label;
    return facts;
}

using Change = std::function<void(ScanFacts &)>;

/// Everything that can speak against a parcel, the gravest first: each alone gives its verdict, and all that come
/// after it change nothing.
const std::vector<std::pair<VerdictKind, Change>> &byPrecedence()
{
    static const std::vector<std::pair<VerdictKind, Change>> all{
        {VerdictKind::Voided, [](ScanFacts &f) { f.assignment.state = NumberState::Voided; }},
        {VerdictKind::HandedOver, [](ScanFacts &f) { f.parcel.state = ParcelState::HandedOver; }},
        {VerdictKind::NotPrinted, [](ScanFacts &f) { f.label->newest.state = CopyState::Queued; }},
        {VerdictKind::Hold,
         [](ScanFacts &f) {
             f.holds.emplace_back();
             f.holds.back().text = u"等"_s;
         }},
        {VerdictKind::Incomplete, [](ScanFacts &f) { f.label->newest.number = 2; }},
        {VerdictKind::WrongCarrier, [](ScanFacts &f) { f.assignment.carrier = u"ZTO"_s; }},
        {VerdictKind::Duplicate,
         [](ScanFacts &f) {
             if (f.parcel.state != ParcelState::HandedOver)
                 f.parcel.state = ParcelState::Verified;
             f.handover = Handover();
         }},
    };
    return all;
}

VerdictKind judged(const ScanFacts &facts, int copy = 0)
{
    return judgeScan({facts.assignment.number, facts.assignment.number, copy}, facts, u"YTO"_s, now).kind;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAlone();
    void precedence();
    void oldCopyBeforeAllButVoidedAndHandedOver();
    void copyStates_data();
    void copyStates();
    void noLabel();
    void freedNumberIsUnknown();
    void nothingKnown();
    void reasonsOfOrders();
    void readsCodes();
};

void TestVerdict::eachAlone()
{
    QCOMPARE(judged(good()), VerdictKind::Pass);
    for (const auto &[kind, change] : byPrecedence()) {
        ScanFacts facts = good();
        change(facts);
        QCOMPARE(judged(facts), kind);
    }
}

void TestVerdict::precedence()
{
    const auto &all = byPrecedence();
    for (size_t first = 0; first < all.size(); ++first) {
        for (unsigned more = 0; more < (1u << (all.size() - first - 1)); ++more) {
            ScanFacts facts = good();
            all[first].second(facts);
            for (size_t i = first + 1; i < all.size(); ++i) {
                if (more & (1u << (i - first - 1)))
                    all[i].second(facts);
            }
            QCOMPARE(judged(facts), all[first].first);
        }
    }
}

void TestVerdict::oldCopyBeforeAllButVoidedAndHandedOver()
{
    const auto &all = byPrecedence();
    for (size_t i = 0; i < all.size(); ++i) {
        ScanFacts facts = good();
        facts.label->newest.number = 2;
        all[i].second(facts);
        QCOMPARE(judged(facts, 1), i < 2 ? all[i].first : VerdictKind::OldCopy);
    }
    ScanFacts facts = good();
    facts.label->newest.number = 2;
    QCOMPARE(judged(facts, 2), VerdictKind::Pass);
    QCOMPARE(judged(facts, 3), VerdictKind::NotPrinted);
}

void TestVerdict::copyStates_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("inHand");
    using enum CopyState;
    for (const auto &[state, inHand] : {std::pair{Queued, false},
                                        {Rendered, false},
                                        {Sent, true},
                                        {Confirmed, true},
                                        {Cancelled, false},
                                        {InDoubt, true},
                                        {Spoiled, false}})
        QTest::newRow(qPrintable(copyStateName(state))) << int(state) << inHand;
}

void TestVerdict::copyStates()
{
    QFETCH(int, state);
    QFETCH(bool, inHand);
    ScanFacts facts = good();
    facts.label->newest.state = CopyState(state);
    if (CopyState(state) == CopyState::Spoiled) {
        QCOMPARE(judged(facts), VerdictKind::OldCopy);
        return;
    }
    QCOMPARE(judged(facts), inHand ? VerdictKind::Pass : VerdictKind::NotPrinted);
}

void TestVerdict::noLabel()
{
    ScanFacts facts = good();
    facts.label.reset();
    QCOMPARE(judged(facts), VerdictKind::NotPrinted);
}

void TestVerdict::freedNumberIsUnknown()
{
    ScanFacts facts = good();
    facts.assignment.state = NumberState::Free;
    QCOMPARE(judged(facts), VerdictKind::Unknown);
}

void TestVerdict::nothingKnown()
{
    const Verdict verdict = judgeScan({u"x"_s, u"X"_s, 0}, std::nullopt, {}, now);
    QCOMPARE(verdict.judgedAt, now);
    QCOMPARE(verdict.kind, VerdictKind::Unknown);
    QCOMPARE(verdict.dataAgeMs, -1);
}

void TestVerdict::reasonsOfOrders()
{
    ScanFacts facts = good();
    facts.orders[0].lines[0].refund = RefundState::Running;
    Verdict verdict = judgeScan({{}, {}, 0}, facts, {}, now);
    QCOMPARE(verdict.reason, Reason::RefundPending);
    facts = good();
    facts.orders[0].status = OrderStatus::Cancelled;
    QCOMPARE(judgeScan({{}, {}, 0}, facts, {}, now).reason, Reason::Closed);
    facts = good();
    facts.orders[0].asOf = now + 5000; // a clock that went back
    verdict = judgeScan({{}, {}, 0}, facts, {}, now);
    QCOMPARE(verdict.dataAgeMs, 0);
    QCOMPARE(verdict.kind, VerdictKind::Pass);
}

void TestVerdict::readsCodes()
{
    QCOMPARE(readCode(u" ｙｔ8801234567001 "_s).number, u"YT8801234567001"_s);
    const ScannedCode qr = readCode(labelQrPayload(u"YT8801234567001"_s, 3));
    QCOMPARE(qr.number, u"YT8801234567001"_s);
    QCOMPARE(qr.copy, 3);
    QCOMPARE(readCode(u"WD1:YT8801234567001:3:ZZZZ"_s).copy, 0);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
