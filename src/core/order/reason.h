// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// Why something must not go on, or what a packer must know. Stable codes; the sentence is made where it is shown.
enum class Reason {
    Unpaid,
    Closed,
    AlreadyShipped,
    StatusUnknown,
    UnderReview,
    RefundPending,
    RefundDone,
    RefundUnknown,
    RefundNotStated, ///< a remark, never blocks
    LineRefunded,
    PresaleNotDue,
    MaskedReceiver,
    ReceiverMissing,
    LinesMissing,
    AddressChanged,
    LinesChanged,
    CashOnDelivery, ///< an order of a shared parcel turned out to be paid on delivery
    AreaSuspended,
    OrderCancelled, ///< cancelled or closed on the platform after planning
    Manual, ///< set by hand, with a text
    ScanQr, ///< several copies exist: scan the QR
    NotPrinted,
    InDoubt, ///< printing was interrupted and is not settled
    OldCopy,
    WrongCarrier,
    NumberVoided,
    NumberUnknown,
    AlreadyScanned,
    HandedOver,
    InBatch, ///< its label waits in a batch that is not finished
    LabelDoesNotFit, ///< a field of its label cannot be set into the template
    DailyLimit, ///< its shop took as many numbers from the account as it may today
    PaymentNumberMissing, ///< the upload file names the order by its payment number, which no file told
    StockMissing, ///< the stock that is known does not reach as far as this order
    NoteUnread, ///< a note of the buyer or the shop that somebody must acknowledge
    RiskNoticed, ///< looks unusual; a remark, never blocks
    RiskReview, ///< looks unusual, and the shop wants such orders looked at first
    AwaitingReview, ///< new, and no rule lets it go on by itself
    AtSupplier, ///< a supplier sends it, nobody packs it here
    StateChanged, ///< not at the step that this needs
};

QString reasonName(Reason reason);
std::optional<Reason> reasonFromName(QStringView name);
/// False for remarks that never stop an order.
bool blocks(Reason reason);

} // namespace waydesk
