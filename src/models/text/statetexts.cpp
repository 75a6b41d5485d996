// SPDX-License-Identifier: Apache-2.0
#include "models/text/sentences.h"

namespace waydesk {

QString Sentences::stateText(ParcelState state)
{
    switch (state) {
    case ParcelState::Planned: return tr("planned");
    case ParcelState::Numbered: return tr("numbered");
    case ParcelState::Printed: return tr("printed");
    case ParcelState::Verified: return tr("scanned");
    case ParcelState::HandedOver: return tr("handed over");
    case ParcelState::Dissolved: return tr("taken apart");
    case ParcelState::Recalled: break;
    }
    return tr("recalled");
}

QString Sentences::printStateText(PrintState state)
{
    switch (state) {
    case PrintState::Open: return tr("open");
    case PrintState::Planned: return stateText(ParcelState::Planned);
    case PrintState::Numbered: return stateText(ParcelState::Numbered);
    case PrintState::Printed: return stateText(ParcelState::Printed);
    case PrintState::Verified: return stateText(ParcelState::Verified);
    case PrintState::HandedOver: return stateText(ParcelState::HandedOver);
    case PrintState::InDoubt: break;
    }
    return tr("in doubt");
}

QString Sentences::statusText(OrderStatus status)
{
    switch (status) {
    case OrderStatus::Unknown: return tr("unknown");
    case OrderStatus::Unpaid: return tr("unpaid");
    case OrderStatus::ToShip: return tr("to ship");
    case OrderStatus::PartShipped: return tr("partly shipped");
    case OrderStatus::Shipped: return tr("shipped");
    case OrderStatus::Done: return tr("done");
    case OrderStatus::Cancelled: break;
    }
    return tr("cancelled");
}

QString Sentences::refundText(RefundState refund)
{
    switch (refund) {
    case RefundState::Unknown: return tr("refund unknown");
    case RefundState::NotStated: return tr("refund not stated");
    case RefundState::None: return tr("no refund");
    case RefundState::Requested: return tr("refund requested");
    case RefundState::Running: return tr("refund running");
    case RefundState::Refused: return tr("refund refused");
    case RefundState::Withdrawn: return tr("refund withdrawn");
    case RefundState::Done: break;
    }
    return tr("refunded");
}

QString Sentences::verdictText(VerdictKind verdict)
{
    switch (verdict) {
    case VerdictKind::Pass: return tr("PASS");
    case VerdictKind::Incomplete: return tr("INCOMPLETE");
    case VerdictKind::Hold: return tr("HOLD");
    case VerdictKind::Duplicate: return tr("DUPLICATE");
    case VerdictKind::WrongCarrier: return tr("WRONG CARRIER");
    case VerdictKind::OldCopy: return tr("OLD COPY");
    case VerdictKind::NotPrinted: return tr("NOT PRINTED");
    case VerdictKind::Voided: return tr("VOIDED");
    case VerdictKind::HandedOver: return tr("HANDED OVER");
    case VerdictKind::Unknown: break;
    }
    return tr("UNKNOWN");
}

QString Sentences::copyStateText(CopyState state)
{
    switch (state) {
    case CopyState::Queued: return tr("waiting");
    case CopyState::Rendered: return tr("read back");
    case CopyState::Sent: return tr("sent");
    case CopyState::Confirmed: return tr("confirmed");
    case CopyState::Cancelled: return tr("cancelled");
    case CopyState::InDoubt: return tr("in doubt");
    case CopyState::Spoiled: break;
    }
    return tr("spoiled");
}

QString Sentences::handoverStateText(HandoverState state)
{
    return state == HandoverState::Open ? tr("open") : tr("closed");
}

QString Sentences::writeBackStateText(WriteBackState state)
{
    switch (state) {
    case WriteBackState::Due: return tr("due");
    case WriteBackState::Exported: return tr("exported");
    case WriteBackState::Accepted: return tr("accepted");
    case WriteBackState::Withdrawn: return tr("withdrawn");
    case WriteBackState::Refused: break;
    }
    return tr("refused");
}

QString Sentences::viewText(View view)
{
    switch (view) {
    case View::Ready: return tr("Ready");
    case View::Overdue: return tr("Overdue");
    case View::DueSoon: return tr("Due soon");
    case View::Mergeable: return tr("Mergeable");
    case View::Held: return tr("Held");
    case View::Unprinted: return tr("Unprinted");
    case View::Printed: return tr("Printed");
    case View::Missing: return tr("Missing");
    case View::Unusual: return tr("Unusual");
    case View::ToReview: return tr("To review");
    case View::OutOfStock: return tr("Out of stock");
    case View::All: break;
    }
    return tr("All");
}

} // namespace waydesk
