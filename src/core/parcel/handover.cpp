// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/handover.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array handoverNames{
    EnumName{HandoverState::Open, "open"},
    EnumName{HandoverState::Closed, "closed"},
};
constexpr std::array handoverSteps{
    Transition{HandoverState::Open, HandoverState::Closed},
};
constexpr std::array verdictNames{
    EnumName{VerdictKind::Pass, "pass"},
    EnumName{VerdictKind::Incomplete, "incomplete"},
    EnumName{VerdictKind::Hold, "hold"},
    EnumName{VerdictKind::Duplicate, "duplicate"},
    EnumName{VerdictKind::WrongCarrier, "wrong_carrier"},
    EnumName{VerdictKind::OldCopy, "old_copy"},
    EnumName{VerdictKind::NotPrinted, "not_printed"},
    EnumName{VerdictKind::Voided, "voided"},
    EnumName{VerdictKind::HandedOver, "handed_over"},
    EnumName{VerdictKind::Unknown, "unknown"},
};
constexpr std::array writeBackNames{
    EnumName{WriteBackState::Due, "due"},
    EnumName{WriteBackState::Exported, "exported"},
    EnumName{WriteBackState::Accepted, "accepted"},
    EnumName{WriteBackState::Refused, "refused"},
    EnumName{WriteBackState::Withdrawn, "withdrawn"},
};
constexpr std::array writeBackSteps{
    Transition{WriteBackState::Due, WriteBackState::Exported},
    Transition{WriteBackState::Exported, WriteBackState::Accepted},
    Transition{WriteBackState::Exported, WriteBackState::Refused},
    Transition{WriteBackState::Refused, WriteBackState::Due},
    Transition{WriteBackState::Exported, WriteBackState::Due},
    Transition{WriteBackState::Accepted, WriteBackState::Due},
    Transition{WriteBackState::Due, WriteBackState::Withdrawn},
};
} // namespace

QString handoverStateName(HandoverState state) { return nameIn(handoverNames, state); }

std::optional<HandoverState> handoverStateFromName(QStringView name) { return valueIn(handoverNames, name); }

bool allowed(HandoverState from, HandoverState to) { return allowedIn(handoverSteps, from, to); }

QString verdictName(VerdictKind kind) { return nameIn(verdictNames, kind); }

std::optional<VerdictKind> verdictFromName(QStringView name) { return valueIn(verdictNames, name); }

QString writeBackStateName(WriteBackState state) { return nameIn(writeBackNames, state); }

std::optional<WriteBackState> writeBackStateFromName(QStringView name) { return valueIn(writeBackNames, name); }

bool allowed(WriteBackState from, WriteBackState to) { return allowedIn(writeBackSteps, from, to); }

} // namespace waydesk
