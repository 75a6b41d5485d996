// SPDX-License-Identifier: Apache-2.0
#include "core/order/eligibility.h"

#include <QTest>

#include <functional>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {
using Change = std::function<void(Order &)>;
using Reasons = std::vector<Reason>;

constexpr qint64 now = 1'000'000;

OrderLine lineWith(RefundState refund, qint64 quantity = 1)
{
    OrderLine line;
    line.quantity = quantity;
    line.refund = refund;
    return line;
}

Order readyOrder()
{
    Order order;
    order.status = OrderStatus::ToShip;
    order.refund = RefundState::None;
    order.receiver.receiver = u"林晓禾"_s;
    order.receiver.phone = u"19800001001"_s;
    order.receiver.street = u"云杉路398号"_s;
    order.lines = {lineWith(RefundState::None, 2), lineWith(RefundState::None)};
    return order;
}

QStringList names(const Reasons &reasons)
{
    QStringList out;
    for (const Reason reason : reasons)
        out << reasonName(reason);
    return out;
}
} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Reasons)

class TestEligibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasons_data();
    void reasons();
    void refundTakenTogether_data();
    void refundTakenTogether();
    void finishedLineLeavesQuantities();
    void remarksDoNotBlock();
    void gravestComesFirst();
};

void TestEligibility::reasons_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Reasons>("expected");
    auto row = [](const char *name, const Change &change, const Reasons &expected) {
        QTest::newRow(name) << change << expected;
    };
    row("ready", [](Order &) { }, {});
    row("part shipped", [](Order &o) { o.status = OrderStatus::PartShipped; }, {});
    row("unpaid", [](Order &o) { o.status = OrderStatus::Unpaid; }, {Reason::Unpaid});
    row("shipped", [](Order &o) { o.status = OrderStatus::Shipped; }, {Reason::AlreadyShipped});
    row("done", [](Order &o) { o.status = OrderStatus::Done; }, {Reason::AlreadyShipped});
    row("cancelled", [](Order &o) { o.status = OrderStatus::Cancelled; }, {Reason::Closed});
    row("unknown", [](Order &o) { o.status = OrderStatus::Unknown; }, {Reason::StatusUnknown});
    row("review", [](Order &o) { o.underReview = true; }, {Reason::UnderReview});
    row("requested", [](Order &o) { o.refund = RefundState::Requested; }, {Reason::RefundPending});
    row("line running", [](Order &o) { o.lines[1].refund = RefundState::Running; }, {Reason::RefundPending});
    row("refused", [](Order &o) { o.refund = RefundState::Refused; }, {});
    row("withdrawn", [](Order &o) { o.lines[0].refund = RefundState::Withdrawn; }, {});
    row("refunded", [](Order &o) { o.refund = RefundState::Done; }, {Reason::RefundDone});
    row("all lines refunded", [](Order &o) { o.lines[0].refund = o.lines[1].refund = RefundState::Done; },
        {Reason::RefundDone});
    row("one line refunded", [](Order &o) { o.lines[0].refund = RefundState::Done; }, {});
    row("not stated",
        [](Order &o) {
            o.refund = RefundState::NotStated;
            o.lines = {lineWith(RefundState::NotStated)};
        },
        {Reason::RefundNotStated});
    row("list without its detail",
        [](Order &o) {
            o.refund = RefundState::Unknown;
            o.lines.clear();
        },
        {Reason::RefundUnknown});
    row("no lines", [](Order &o) { o.lines.clear(); }, {Reason::LinesMissing});
    row("no lines, not stated",
        [](Order &o) {
            o.refund = RefundState::NotStated;
            o.lines.clear();
        },
        {Reason::LinesMissing, Reason::RefundNotStated});
    row("nothing in the lines", [](Order &o) { o.lines = {lineWith(RefundState::None, 0)}; }, {Reason::LinesMissing});
    row("presale without a date", [](Order &o) { o.presale = true; }, {Reason::PresaleNotDue});
    row("presale not due",
        [](Order &o) {
            o.presale = true;
            o.presaleDue = now + 1;
        },
        {Reason::PresaleNotDue});
    row("presale due",
        [](Order &o) {
            o.presale = true;
            o.presaleDue = now;
        },
        {});
    row("masked", [](Order &o) { o.receiver.receiver = u"林**"_s; }, {Reason::MaskedReceiver});
    row("masked with a platform id",
        [](Order &o) {
            o.receiver.phone = u"*******1001"_s;
            o.receiver.platformKey = u"oaid"_s;
        },
        {Reason::MaskedReceiver});
    row("no receiver", [](Order &o) { o.receiver = {}; }, {Reason::ReceiverMissing});
    row("no phone", [](Order &o) { o.receiver.phone.clear(); }, {Reason::ReceiverMissing});
    row("second phone alone", [](Order &o) { o.receiver.phone.swap(o.receiver.phone2); }, {});
}

void TestEligibility::reasons()
{
    QFETCH(Change, change);
    QFETCH(Reasons, expected);
    Order order = readyOrder();
    change(order);
    QCOMPARE(names(shippingReasons(order, now)), names(expected));
}

void TestEligibility::refundTakenTogether_data()
{
    QTest::addColumn<RefundState>("own");
    QTest::addColumn<QList<RefundState>>("lines");
    QTest::addColumn<RefundState>("expected");
    using enum RefundState;
    auto row = [](const char *name, RefundState own, const QList<RefundState> &lines, RefundState expected) {
        QTest::newRow(name) << own << lines << expected;
    };
    row("own word without lines", Refused, {}, Refused);
    row("lines say nothing", None, {Unknown, Unknown}, None);
    row("nobody says", Unknown, {Unknown}, Unknown);
    row("lines know", Unknown, {None, Withdrawn}, Withdrawn);
    row("one line unread", None, {None, Unknown}, Unknown);
    row("one line unread beside a refunded one", None, {Done, Unknown}, Unknown);
    row("open line wins", None, {Done, Requested, Unknown}, Requested);
    row("running over requested", Requested, {Running}, Running);
    row("own open over refunded lines", Running, {Done}, Running);
    row("own word over lines", Done, {None}, Done);
    row("all lines done", None, {Done, Done}, Done);
    row("one line done", None, {Done, None}, None);
    row("not stated", NotStated, {NotStated}, NotStated);
    row("not stated, lines silent", NotStated, {Unknown}, NotStated);
    row("unknown stays unknown", Unknown, {NotStated}, Unknown);
}

void TestEligibility::refundTakenTogether()
{
    QFETCH(RefundState, own);
    QFETCH(QList<RefundState>, lines);
    QFETCH(RefundState, expected);
    Order order;
    order.refund = own;
    for (const RefundState refund : lines)
        order.lines.push_back(lineWith(refund));
    QCOMPARE(refundName(effectiveRefund(order)), refundName(expected));
}

void TestEligibility::finishedLineLeavesQuantities()
{
    QCOMPARE(shippableQuantity(lineWith(RefundState::Done, 3)), 0);
    QCOMPARE(shippableQuantity(lineWith(RefundState::Requested, 3)), 3);
    QCOMPARE(shippableQuantity(lineWith(RefundState::None, 3)), 3);
    QCOMPARE(shippableQuantity(lineWith(RefundState::None, -3)), 0);
}

void TestEligibility::remarksDoNotBlock()
{
    QVERIFY(mayShip({}));
    QVERIFY(mayShip({Reason::RefundNotStated}));
    QVERIFY(!mayShip({Reason::Unpaid, Reason::RefundNotStated}));
}

void TestEligibility::gravestComesFirst()
{
    Order order = readyOrder();
    order.status = OrderStatus::Cancelled;
    order.refund = RefundState::NotStated;
    order.lines.clear();
    order.underReview = true;
    order.receiver = {};
    const QStringList expected{u"closed"_s, u"under_review"_s, u"receiver_missing"_s, u"lines_missing"_s,
                               u"refund_not_stated"_s};
    QCOMPARE(names(shippingReasons(order, now)), expected);
}

QTEST_GUILESS_MAIN(TestEligibility)
#include "tst_eligibility.moc"
