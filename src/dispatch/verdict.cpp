// SPDX-License-Identifier: Apache-2.0
#include "dispatch/verdict.h"

#include "core/label/scancode.h"
#include "dispatch/parcelfacts.h"

#include <algorithm>
#include <numeric>

namespace waydesk {

namespace {

VerdictGoods goodsOf(const ParcelLine &line, const std::vector<Order> &orders)
{
    const auto order = std::ranges::find(orders, line.order, &Order::id);
    if (order == orders.end())
        return {{}, {}, line.quantity};
    const auto found = std::ranges::find(order->lines, line.line, &OrderLine::id);
    if (found == order->lines.end())
        return {order->goods, {}, line.quantity};
    return {found->title, found->attributes, line.quantity};
}

void describe(Verdict &verdict, const ScanFacts &facts, qint64 nowMs)
{
    verdict.number = facts.assignment.number;
    verdict.parcel = facts.parcel.id;
    verdict.state = facts.parcel.state;
    verdict.carrier = facts.assignment.carrier;
    qint64 oldest = 0;
    for (const Order &order : facts.orders) {
        verdict.orders.push_back(order.id);
        verdict.orderNumbers.append(order.number);
        if (const qint64 age = order.dataAge(); age > 0)
            oldest = oldest == 0 ? age : std::min(oldest, age);
    }
    if (!facts.orders.empty())
        verdict.receiver = facts.orders.front().receiver.receiver;
    for (const ParcelLine &line : facts.parcel.lines) {
        verdict.quantity += line.quantity;
        verdict.goods.push_back(goodsOf(line, facts.orders));
    }
    if (oldest > 0)
        verdict.dataAgeMs = std::max<qint64>(0, nowMs - oldest);
}

void say(Verdict &verdict, VerdictKind kind, std::optional<Reason> reason = std::nullopt)
{
    verdict.kind = kind;
    verdict.reason = reason;
}

bool wasSent(CopyState state)
{
    return state == CopyState::Sent || state == CopyState::InDoubt || state == CopyState::Confirmed;
}

/// Copies that a hand can hold: 0 = the label never left.
bool decideByCopies(Verdict &verdict, const ScannedCode &code, const ScanFacts &facts)
{
    if (!facts.label) {
        say(verdict, VerdictKind::NotPrinted, Reason::NotPrinted);
        return true;
    }
    const Copy &newest = facts.label->newest;
    if ((code.copy > 0 && code.copy < newest.number) || newest.state == CopyState::Spoiled) {
        say(verdict, VerdictKind::OldCopy, Reason::OldCopy);
        return true;
    }
    if (!wasSent(newest.state) || code.copy > newest.number) {
        say(verdict, VerdictKind::NotPrinted, Reason::NotPrinted);
        return true;
    }
    return false;
}

} // namespace

ScannedCode readCode(const QString &raw)
{
    const ScanCode code = parseScan(QStringView(raw));
    return {raw, code.waybill(), code.copy};
}

Verdict judgeScan(const ScannedCode &code, const std::optional<ScanFacts> &facts, const QString &cageCarrier,
                  qint64 nowMs)
{
    Verdict verdict;
    verdict.code = code.raw;
    verdict.number = code.number;
    verdict.judgedAt = nowMs;
    if (!facts) {
        say(verdict, VerdictKind::Unknown, Reason::NumberUnknown);
        return verdict;
    }
    describe(verdict, *facts, nowMs);
    if (facts->assignment.state == NumberState::Voided) {
        say(verdict, VerdictKind::Voided, Reason::NumberVoided);
        return verdict;
    }
    if (facts->assignment.state == NumberState::Free) {
        say(verdict, VerdictKind::Unknown, Reason::NumberUnknown);
        return verdict;
    }
    if (facts->parcel.state == ParcelState::HandedOver) {
        say(verdict, VerdictKind::HandedOver, Reason::HandedOver);
        return verdict;
    }
    if (decideByCopies(verdict, code, *facts))
        return verdict;
    const ParcelFacts parcel{facts->parcel, facts->orders, facts->holds, facts->suspensions};
    const std::vector<Reason> reasons = reasonsOf(parcel, nowMs);
    if (!reasons.empty())
        verdict.why = holdFacts(reasons, facts->holds, facts->orders);
    for (const Reason reason : reasons) {
        if (!blocks(reason)) {
            verdict.remarks.push_back(reason);
        } else if (verdict.kind != VerdictKind::Hold) {
            say(verdict, VerdictKind::Hold, reason);
        }
    }
    if (verdict.kind == VerdictKind::Hold) {
        for (const Hold &hold : facts->holds) {
            if (hold.reason == Reason::Manual)
                verdict.holdText = hold.text;
        }
        return verdict;
    }
    if (facts->label && facts->label->newest.number > 1 && code.copy == 0)
        say(verdict, VerdictKind::Incomplete, Reason::ScanQr);
    else if (!cageCarrier.isEmpty() && facts->assignment.carrier != cageCarrier)
        say(verdict, VerdictKind::WrongCarrier, Reason::WrongCarrier);
    else if (facts->parcel.state == ParcelState::Verified && facts->handover)
        say(verdict, VerdictKind::Duplicate, Reason::AlreadyScanned);
    else
        say(verdict, VerdictKind::Pass);
    return verdict;
}

qint64 Verdict::takeOut() const
{
    return std::accumulate(goods.begin(), goods.end(), qint64(0),
                           [](qint64 sum, const VerdictGoods &one) { return sum + one.takeOut; });
}

void tellTakeOut(Verdict &verdict, const std::vector<ParcelLine> &before, const std::vector<ParcelLine> &now)
{
    for (size_t i = 0; i < std::min(before.size(), verdict.goods.size()); ++i) {
        const auto left = std::ranges::find_if(
            now, [&](const ParcelLine &line) { return line.order == before[i].order && line.line == before[i].line; });
        const qint64 ships = left == now.end() ? 0 : left->quantity;
        verdict.goods[i].takeOut = std::max<qint64>(0, before[i].quantity - ships);
    }
}

} // namespace waydesk
