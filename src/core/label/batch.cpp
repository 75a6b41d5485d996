// SPDX-License-Identifier: Apache-2.0
#include "core/label/batch.h"

#include "core/support/names.h"

namespace waydesk {

namespace {
constexpr std::array batchNames{
    EnumName{BatchState::Open, "open"},
    EnumName{BatchState::Cancelled, "cancelled"},
};
constexpr std::array batchSteps{
    Transition{BatchState::Open, BatchState::Cancelled},
};
} // namespace

QString batchStateName(BatchState state) { return nameIn(batchNames, state); }

bool allowed(BatchState from, BatchState to) { return allowedIn(batchSteps, from, to); }

} // namespace waydesk
