// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"

#include <array>

namespace waydesk {

/// What open orders and parcels wait for: their own facts and the holds on them, in the order in which people look for
/// them. The table's rows bear these.
inline constexpr std::array heldReasons{
    Reason::Manual,         Reason::StockMissing,    Reason::NoteUnread,     Reason::RiskReview,
    Reason::AwaitingReview, Reason::AtSupplier,      Reason::RefundPending,  Reason::RefundUnknown,
    Reason::RefundDone,     Reason::LineRefunded,    Reason::UnderReview,    Reason::PresaleNotDue,
    Reason::MaskedReceiver, Reason::ReceiverMissing, Reason::LinesMissing,   Reason::AddressChanged,
    Reason::LinesChanged,   Reason::AreaSuspended,   Reason::Unpaid,         Reason::StatusUnknown,
    Reason::OrderCancelled, Reason::Closed,          Reason::AlreadyShipped, Reason::CashOnDelivery,
};

/// What only a step says no with: a scan, a fill, a printing, an upload. No row waits for it (what is in doubt is a
/// state of printing).
inline constexpr std::array stepReasons{
    Reason::ScanQr,
    Reason::NotPrinted,
    Reason::InDoubt,
    Reason::OldCopy,
    Reason::WrongCarrier,
    Reason::NumberVoided,
    Reason::NumberUnknown,
    Reason::AlreadyScanned,
    Reason::HandedOver,
    Reason::InBatch,
    Reason::LabelDoesNotFit,
    Reason::DailyLimit,
    Reason::PaymentNumberMissing,
    Reason::StateChanged,
};

/// Holds of a rule that one look settles. What the platform says, and what a person set, is not lifted in passing.
constexpr bool releasedByLook(Reason reason)
{
    return reason == Reason::RiskReview || reason == Reason::NoteUnread || reason == Reason::AwaitingReview;
}

} // namespace waydesk
