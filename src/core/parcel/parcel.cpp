// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/parcel.h"

#include "core/support/names.h"

#include <algorithm>

namespace waydesk {

namespace {
constexpr std::array parcelNames{
    EnumName{ParcelState::Planned, "planned"},        EnumName{ParcelState::Numbered, "numbered"},
    EnumName{ParcelState::Printed, "printed"},        EnumName{ParcelState::Verified, "verified"},
    EnumName{ParcelState::HandedOver, "handed_over"}, EnumName{ParcelState::Dissolved, "dissolved"},
    EnumName{ParcelState::Recalled, "recalled"},
};
constexpr std::array parcelSteps{
    Transition{ParcelState::Planned, ParcelState::Numbered},
    Transition{ParcelState::Numbered, ParcelState::Printed},
    Transition{ParcelState::Printed, ParcelState::Verified},
    Transition{ParcelState::Verified, ParcelState::HandedOver},
    Transition{ParcelState::Numbered, ParcelState::Planned},
    Transition{ParcelState::Printed, ParcelState::Planned},
    Transition{ParcelState::Verified, ParcelState::Planned},
    Transition{ParcelState::Verified, ParcelState::Printed},
    Transition{ParcelState::Planned, ParcelState::Dissolved},
    Transition{ParcelState::Numbered, ParcelState::Dissolved},
    Transition{ParcelState::Printed, ParcelState::Dissolved},
    Transition{ParcelState::Verified, ParcelState::Dissolved},
    Transition{ParcelState::HandedOver, ParcelState::Recalled},
    Transition{ParcelState::Dissolved, ParcelState::Planned}, // undo of what dissolved it
};
} // namespace

QString parcelStateName(ParcelState state) { return nameIn(parcelNames, state); }

std::optional<ParcelState> parcelStateFromName(QStringView name) { return valueIn(parcelNames, name); }

bool allowed(ParcelState from, ParcelState to) { return allowedIn(parcelSteps, from, to); }

std::vector<OrderId> ordersOf(std::span<const ParcelLine> lines)
{
    std::vector<OrderId> ids;
    for (const ParcelLine &line : lines) {
        if (std::ranges::find(ids, line.order) == ids.end())
            ids.push_back(line.order);
    }
    return ids;
}

bool isLive(ParcelState state) { return state != ParcelState::Dissolved && state != ParcelState::Recalled; }

bool isAwaited(ParcelState state) { return state == ParcelState::Printed || state == ParcelState::Verified; }

} // namespace waydesk
