// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/shares.h"

#include <QTest>

#include <algorithm>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

struct Part {
    ParcelState state;
    qint64 quantity;
};
using enum ParcelState;
using Parts = std::vector<Part>;
using Quantities = QList<qint64>;

constexpr OrderId orderId(1);
constexpr LineId lineId(11);

Order orderOf(qint64 pieces, OrderStatus status = OrderStatus::ToShip)
{
    Order order;
    order.id = orderId;
    order.status = status;
    OrderLine line;
    line.id = lineId;
    line.quantity = pieces;
    line.refund = RefundState::None;
    order.lines = {line};
    return order;
}

/// Parcels with ids 1, 2, ... in this order.
std::vector<Parcel> parcelsOf(const Parts &parts)
{
    std::vector<Parcel> parcels;
    for (const Part &part : parts) {
        Parcel parcel;
        parcel.id = ParcelId(qint64(parcels.size()) + 1);
        parcel.state = part.state;
        parcel.whole = false;
        parcel.lines = {{orderId, lineId, part.quantity}};
        parcels.push_back(parcel);
    }
    return parcels;
}

qint64 sumOf(const std::vector<ParcelLine> &lines)
{
    qint64 sum = 0;
    for (const ParcelLine &line : lines)
        sum += line.quantity;
    return sum;
}

} // namespace

class TestShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shares_data();
    void shares();
    void whoComesFirstNeverMatters();
    void linesOfOtherOrdersAreNotItsOwn();
    void newLineGoesToTheLast();
    void aLineThatIsNoMoreBreaksIt();
};

void TestShares::shares_data()
{
    QTest::addColumn<Parts>("parts");
    QTest::addColumn<qint64>("pieces");
    QTest::addColumn<OrderStatus>("status");
    QTest::addColumn<Quantities>("shares");
    QTest::addColumn<qint64>("uncarried");
    QTest::addColumn<bool>("makeUp");
    const auto row = [](const char *name, const Parts &parts, qint64 pieces, const Quantities &shares,
                        qint64 uncarried = 0, bool makeUp = false, OrderStatus status = OrderStatus::ToShip) {
        QTest::newRow(name) << parts << pieces << status << shares << uncarried << makeUp;
    };
    row("in step", {{Planned, 2}, {Planned, 3}}, 5, {2, 3}, 0, true);
    row("grew", {{Planned, 2}, {Planned, 3}}, 7, {2, 5}, 2);
    row("grew, the first less far", {{Planned, 2}, {Printed, 3}}, 6, {3, 3}, 1);
    row("grew, numbered before printed", {{Verified, 1}, {Numbered, 1}, {Printed, 1}}, 4, {1, 2, 1}, 1);
    row("grew, one with the courier", {{HandedOver, 2}, {Planned, 3}}, 6, {2, 4}, 1);
    row("grew, the first verified", {{Verified, 2}, {Planned, 3}}, 6, {2, 4}, 1);
    row("grew, all with the courier", {{HandedOver, 2}, {HandedOver, 3}}, 6, {2, 3}, 1);
    row("shrank", {{Planned, 2}, {Planned, 3}}, 4, {2, 2});
    row("shrank, the first less far", {{Planned, 2}, {Verified, 3}}, 4, {1, 3});
    row("shrank below what went", {{HandedOver, 4}, {Printed, 1}}, 3, {4, 0});
    row("shrank below what went, alone", {{HandedOver, 4}, {HandedOver, 1}}, 3, {4, 1}, 0, true);
    row("courier's part in step", {{HandedOver, 2}, {Planned, 3}}, 5, {2, 3}, 0, true);
    row("courier has too much", {{HandedOver, 6}, {Planned, 3}}, 5, {6, 0});
    row("cancelled", {{Planned, 2}, {Printed, 3}}, 5, {0, 0}, 0, false, OrderStatus::Cancelled);
    row("cancelled, one with the courier", {{HandedOver, 2}, {Printed, 3}}, 5, {2, 0}, 0, false,
        OrderStatus::Cancelled);
    row("lives again", {{Printed, 3}}, 5, {5}, 2);
}

void TestShares::shares()
{
    QFETCH(const Parts, parts);
    QFETCH(const qint64, pieces);
    QFETCH(const OrderStatus, status);
    const Order order = orderOf(pieces, status);
    const auto parcels = parcelsOf(parts);
    Quantities found;
    for (const Parcel &parcel : parcels)
        found.append(isGone(parcel) ? sumOf(parcel.lines) : sumOf(shareOf(parcel, order, parcels)));
    QTEST(found, "shares");
    QTEST(sumOf(uncarried(order, parcels)), "uncarried");
    QTEST(makeUp(order, parcels), "makeUp");
}

/// One part after the other takes its share: in whatever turn, they make up the order at the end.
void TestShares::whoComesFirstNeverMatters()
{
    const Parts parts{{HandedOver, 2}, {Planned, 1}, {Verified, 2}, {Printed, 1}, {Planned, 3}};
    for (qint64 pieces = 0; pieces < 14; ++pieces) {
        std::vector<size_t> turn{1, 2, 3, 4};
        std::vector<Parcel> first;
        do {
            auto parcels = parcelsOf(parts);
            for (const size_t which : turn)
                parcels[which].lines = shareOf(parcels[which], orderOf(pieces), parcels);
            QVERIFY(makeUp(orderOf(pieces), parcels));
            if (first.empty())
                first = parcels;
            for (size_t i = 0; i < parcels.size(); ++i)
                QCOMPARE(parcels[i].lines, first[i].lines);
        } while (std::ranges::next_permutation(turn).found);
    }
}

void TestShares::linesOfOtherOrdersAreNotItsOwn()
{
    auto parcels = parcelsOf({{Planned, 2}, {Planned, 3}});
    Parcel other = parcels.back();
    other.id = ParcelId(9);
    other.lines = {{OrderId(2), LineId(21), 1}};
    parcels.push_back(other);
    QCOMPARE(sumOf(shareOf(parcels[1], orderOf(6), parcels)), 4);
    QVERIFY(shareOf(other, orderOf(6), parcels).empty());
    QVERIFY(makeUp(orderOf(5), parcels));
}

void TestShares::newLineGoesToTheLast()
{
    const auto parcels = parcelsOf({{Numbered, 2}, {Planned, 3}});
    Order order = orderOf(5);
    OrderLine more = order.lines.front();
    more.id = LineId(12);
    order.lines.push_back(more);
    QCOMPARE(shareOf(parcels[0], order, parcels), parcels[0].lines);
    QCOMPARE(shareOf(parcels[1], order, parcels),
             (std::vector<ParcelLine>{{orderId, lineId, 3}, {orderId, LineId(12), 5}}));
}

void TestShares::aLineThatIsNoMoreBreaksIt()
{
    auto parcels = parcelsOf({{Planned, 2}, {Planned, 3}});
    parcels[0].lines.push_back({orderId, LineId(12), 1});
    QVERIFY(!makeUp(orderOf(5), parcels));
    QCOMPARE(sumOf(shareOf(parcels[0], orderOf(5), parcels)), 2);
}

QTEST_GUILESS_MAIN(TestShares)
#include "tst_shares.moc"
