// SPDX-License-Identifier: Apache-2.0
#include "core/order/reason.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array reasonNames{
    EnumName{Reason::Unpaid, "unpaid"},
    EnumName{Reason::Closed, "closed"},
    EnumName{Reason::AlreadyShipped, "already_shipped"},
    EnumName{Reason::StatusUnknown, "status_unknown"},
    EnumName{Reason::UnderReview, "under_review"},
    EnumName{Reason::RefundPending, "refund_pending"},
    EnumName{Reason::RefundDone, "refund_done"},
    EnumName{Reason::RefundUnknown, "refund_unknown"},
    EnumName{Reason::RefundNotStated, "refund_not_stated"},
    EnumName{Reason::LineRefunded, "line_refunded"},
    EnumName{Reason::PresaleNotDue, "presale_not_due"},
    EnumName{Reason::MaskedReceiver, "masked_receiver"},
    EnumName{Reason::ReceiverMissing, "receiver_missing"},
    EnumName{Reason::LinesMissing, "lines_missing"},
    EnumName{Reason::AddressChanged, "address_changed"},
    EnumName{Reason::LinesChanged, "lines_changed"},
    EnumName{Reason::CashOnDelivery, "cash_on_delivery"},
    EnumName{Reason::AreaSuspended, "area_suspended"},
    EnumName{Reason::OrderCancelled, "order_cancelled"},
    EnumName{Reason::Manual, "manual"},
    EnumName{Reason::ScanQr, "scan_qr"},
    EnumName{Reason::NotPrinted, "not_printed"},
    EnumName{Reason::InDoubt, "in_doubt"},
    EnumName{Reason::OldCopy, "old_copy"},
    EnumName{Reason::WrongCarrier, "wrong_carrier"},
    EnumName{Reason::NumberVoided, "number_voided"},
    EnumName{Reason::NumberUnknown, "number_unknown"},
    EnumName{Reason::AlreadyScanned, "already_scanned"},
    EnumName{Reason::HandedOver, "handed_over"},
    EnumName{Reason::InBatch, "in_batch"},
    EnumName{Reason::LabelDoesNotFit, "label_does_not_fit"},
    EnumName{Reason::DailyLimit, "daily_limit"},
    EnumName{Reason::PaymentNumberMissing, "payment_number_missing"},
    EnumName{Reason::StockMissing, "stock_missing"},
    EnumName{Reason::NoteUnread, "note_unread"},
    EnumName{Reason::RiskNoticed, "risk_noticed"},
    EnumName{Reason::RiskReview, "risk_review"},
    EnumName{Reason::AwaitingReview, "awaiting_review"},
    EnumName{Reason::AtSupplier, "at_supplier"},
    EnumName{Reason::StateChanged, "state_changed"},
};
} // namespace

QString reasonName(Reason reason) { return nameIn(reasonNames, reason); }

std::optional<Reason> reasonFromName(QStringView name) { return valueIn(reasonNames, name); }
bool blocks(Reason reason) { return reason != Reason::RefundNotStated && reason != Reason::RiskNoticed; }

} // namespace waydesk
