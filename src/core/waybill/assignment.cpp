// SPDX-License-Identifier: Apache-2.0
#include "core/waybill/assignment.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array numberNames{
    EnumName{NumberState::Free, "free"},
    EnumName{NumberState::Reserved, "reserved"},
    EnumName{NumberState::Used, "used"},
    EnumName{NumberState::Voided, "voided"},
};
constexpr std::array numberNamesSteps{
    Transition{NumberState::Free, NumberState::Reserved},   Transition{NumberState::Reserved, NumberState::Used},
    Transition{NumberState::Used, NumberState::Voided},     Transition{NumberState::Reserved, NumberState::Free},
    Transition{NumberState::Reserved, NumberState::Voided}, Transition{NumberState::Voided, NumberState::Free},
};
} // namespace

QString numberStateName(NumberState state) { return nameIn(numberNames, state); }

std::optional<NumberState> numberStateFromName(QStringView name) { return valueIn(numberNames, name); }

bool allowed(NumberState from, NumberState to) { return allowedIn(numberNamesSteps, from, to); }
} // namespace waydesk
