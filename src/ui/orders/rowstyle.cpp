// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/rowstyle.h"

namespace waydesk {

using namespace Qt::StringLiterals;

Urgency urgencyOf(std::optional<qint64> remainingMs)
{
    constexpr qint64 hour = 3600 * 1000;
    if (!remainingMs)
        return Urgency::None;
    if (*remainingMs <= 0)
        return Urgency::Overdue;
    if (*remainingMs < 2 * hour)
        return Urgency::Urgent;
    return *remainingMs < 6 * hour ? Urgency::Soon : Urgency::Calm;
}

Pill statePill(PrintState state, const QString &word)
{
    const Theme &t = theme();
    switch (state) {
    case PrintState::Open: return {u"state-pend"_s, word, t.neutral};
    case PrintState::Planned: return {u"state-pend"_s, word, t.neutral};
    case PrintState::Numbered: return {u"state-info"_s, word, t.busy};
    case PrintState::Printed: return {u"state-run"_s, word, t.busy};
    case PrintState::Verified: return {u"state-ok"_s, word, t.ok};
    case PrintState::HandedOver: return {u"state-lock"_s, word, t.neutral};
    case PrintState::InDoubt: break;
    }
    return {u"state-unk"_s, word, t.warn};
}

Pill deadlinePill(std::optional<qint64> remainingMs, const QString &words)
{
    const Theme &t = theme();
    switch (urgencyOf(remainingMs)) {
    case Urgency::Overdue: return {u"state-warn"_s, words, {t.base, t.danger.ink}};
    case Urgency::Urgent: return {u"state-clock"_s, words, t.danger};
    case Urgency::Soon: return {u"clock"_s, words, t.warn};
    case Urgency::Calm: return {u"clock"_s, words, t.neutral};
    case Urgency::None: break;
    }
    return {};
}

Pill heldPill(Reason reason, const QString &word)
{
    const Theme &t = theme();
    switch (reason) {
    case Reason::Unpaid:
    case Reason::StatusUnknown:
    case Reason::AwaitingReview:
    case Reason::UnderReview: return {u"state-pend"_s, word, t.neutral};
    case Reason::Closed:
    case Reason::AlreadyShipped:
    case Reason::OrderCancelled:
    case Reason::AtSupplier:
    case Reason::RefundDone: return {u"state-skip"_s, word, t.neutral};
    case Reason::PresaleNotDue: return {u"state-clock"_s, word, t.hold};
    case Reason::RefundUnknown:
    case Reason::ReceiverMissing:
    case Reason::MaskedReceiver:
    case Reason::LinesMissing:
    case Reason::InDoubt: return {u"state-unk"_s, word, t.warn};
    case Reason::StockMissing:
    case Reason::NoteUnread:
    case Reason::RiskNoticed:
    case Reason::RiskReview:
    case Reason::AreaSuspended: return {u"state-warn"_s, word, t.warn};
    default: return {u"state-stop"_s, word, t.danger};
    }
}

} // namespace waydesk
