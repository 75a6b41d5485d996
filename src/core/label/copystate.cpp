// SPDX-License-Identifier: Apache-2.0
#include "core/label/copystate.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array copyNames{
    EnumName{CopyState::Queued, "queued"},       EnumName{CopyState::Rendered, "rendered"},
    EnumName{CopyState::Sent, "sent"},           EnumName{CopyState::Confirmed, "confirmed"},
    EnumName{CopyState::Cancelled, "cancelled"}, EnumName{CopyState::InDoubt, "in_doubt"},
    EnumName{CopyState::Spoiled, "spoiled"},
};
constexpr std::array copyNamesSteps{
    Transition{CopyState::Queued, CopyState::Rendered},  Transition{CopyState::Rendered, CopyState::Sent},
    Transition{CopyState::Rendered, CopyState::Queued},  Transition{CopyState::Sent, CopyState::Confirmed},
    Transition{CopyState::Queued, CopyState::Cancelled}, Transition{CopyState::Rendered, CopyState::Cancelled},
    Transition{CopyState::Sent, CopyState::InDoubt},     Transition{CopyState::InDoubt, CopyState::Confirmed},
    Transition{CopyState::InDoubt, CopyState::Spoiled},  Transition{CopyState::Confirmed, CopyState::Spoiled},
    Transition{CopyState::Sent, CopyState::Spoiled},
};
} // namespace

QString copyStateName(CopyState state) { return nameIn(copyNames, state); }

std::optional<CopyState> copyStateFromName(QStringView name) { return valueIn(copyNames, name); }

bool allowed(CopyState from, CopyState to) { return allowedIn(copyNamesSteps, from, to); }

bool writable(CopyState from, CopyState to)
{
    return allowed(from, to) || (allowed(from, CopyState::Rendered) && allowed(CopyState::Rendered, to));
}

} // namespace waydesk
