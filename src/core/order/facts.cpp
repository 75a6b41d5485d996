// SPDX-License-Identifier: Apache-2.0
#include "core/order/facts.h"

#include <array>

namespace waydesk {

namespace {
constexpr std::array byGravity{
    Reason::Closed,          Reason::OrderCancelled,
    Reason::RefundDone,      Reason::AlreadyShipped,
    Reason::HandedOver,      Reason::RefundPending,
    Reason::AddressChanged,  Reason::CashOnDelivery,
    Reason::LinesChanged,    Reason::LineRefunded,
    Reason::Unpaid,          Reason::StatusUnknown,
    Reason::RefundUnknown,   Reason::UnderReview,
    Reason::RiskReview,      Reason::Manual,
    Reason::NoteUnread,      Reason::AwaitingReview,
    Reason::AtSupplier,      Reason::AreaSuspended,
    Reason::PresaleNotDue,   Reason::StockMissing,
    Reason::ReceiverMissing, Reason::MaskedReceiver,
    Reason::LinesMissing,    Reason::NumberVoided,
    Reason::NumberUnknown,   Reason::OldCopy,
    Reason::WrongCarrier,    Reason::InDoubt,
    Reason::NotPrinted,      Reason::ScanQr,
    Reason::AlreadyScanned,  Reason::StateChanged,
    Reason::InBatch,         Reason::LabelDoesNotFit,
    Reason::DailyLimit,      Reason::PaymentNumberMissing,
    Reason::RiskNoticed,     Reason::RefundNotStated,
};

void addStatus(ReasonSet &reasons, OrderStatus status, bool shippedByUs)
{
    switch (status) {
    case OrderStatus::Unknown: reasons.add(Reason::StatusUnknown); break;
    case OrderStatus::Unpaid: reasons.add(Reason::Unpaid); break;
    case OrderStatus::Shipped:
    case OrderStatus::Done:
        if (!shippedByUs)
            reasons.add(Reason::AlreadyShipped);
        break;
    case OrderStatus::Cancelled: reasons.add(Reason::Closed); break;
    case OrderStatus::ToShip:
    case OrderStatus::PartShipped: break;
    }
}

void addRefund(ReasonSet &reasons, RefundState refund)
{
    switch (refund) {
    case RefundState::Unknown: reasons.add(Reason::RefundUnknown); break;
    case RefundState::NotStated: reasons.add(Reason::RefundNotStated); break;
    case RefundState::Requested:
    case RefundState::Running: reasons.add(Reason::RefundPending); break;
    case RefundState::Done: reasons.add(Reason::RefundDone); break;
    case RefundState::None:
    case RefundState::Refused:
    case RefundState::Withdrawn: break;
    }
}
} // namespace

bool ReasonSet::blocks() const
{
    ReasonSet rest = *this;
    rest.m_bits &= ~(bit(Reason::RefundNotStated) | bit(Reason::RiskNoticed));
    return !rest.isEmpty();
}

std::vector<Reason> ReasonSet::list() const
{
    std::vector<Reason> out;
    for (const Reason reason : byGravity) {
        if (contains(reason))
            out.push_back(reason);
    }
    return out;
}

ReasonSet reasonsOf(const OrderFacts &facts, qint64 nowMs)
{
    ReasonSet reasons;
    addStatus(reasons, facts.status, facts.shippedByUs);
    addRefund(reasons, facts.refund);
    if (facts.underReview)
        reasons.add(Reason::UnderReview);
    if (facts.presale && (facts.presaleDue == 0 || nowMs < facts.presaleDue))
        reasons.add(Reason::PresaleNotDue);
    if (!facts.receiverComplete)
        reasons.add(Reason::ReceiverMissing);
    else if (facts.receiverMasked)
        reasons.add(Reason::MaskedReceiver);
    if (!facts.hasLines)
        reasons.add(Reason::LinesMissing);
    return reasons;
}

} // namespace waydesk
