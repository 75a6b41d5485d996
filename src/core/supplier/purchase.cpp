// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/purchase.h"

#include "core/support/names.h"

#include <array>

namespace waydesk {

namespace {

constexpr std::array stateNames{
    EnumName{PurchaseState::ToBuy, "to_buy"},
    EnumName{PurchaseState::Bought, "bought"},
    EnumName{PurchaseState::Shipped, "shipped"},
    EnumName{PurchaseState::Cancelled, "cancelled"},
};

constexpr std::array steps{
    Transition{PurchaseState::ToBuy, PurchaseState::Bought},
    Transition{PurchaseState::ToBuy, PurchaseState::Shipped},
    Transition{PurchaseState::ToBuy, PurchaseState::Cancelled},
    Transition{PurchaseState::Bought, PurchaseState::Shipped},
    Transition{PurchaseState::Bought, PurchaseState::Cancelled},
    Transition{PurchaseState::Shipped, PurchaseState::Bought},
    Transition{PurchaseState::Shipped, PurchaseState::Cancelled},
};

constexpr std::array adviceNames{
    EnumName{PurchaseAdvice::DropFromList, "drop_from_list"},
    EnumName{PurchaseAdvice::CancelAtSupplier, "cancel_at_supplier"},
    EnumName{PurchaseAdvice::StopParcel, "stop_parcel"},
    EnumName{PurchaseAdvice::PackedHere, "packed_here"},
    EnumName{PurchaseAdvice::TellReceiver, "tell_receiver"},
    EnumName{PurchaseAdvice::TellGoods, "tell_goods"},
};

} // namespace

QString purchaseStateName(PurchaseState state) { return nameIn(stateNames, state); }

std::optional<PurchaseState> purchaseStateFromName(QStringView name) { return valueIn(stateNames, name); }

bool allowed(PurchaseState from, PurchaseState to) { return allowedIn(steps, from, to); }

QString purchaseAdviceName(PurchaseAdvice advice) { return nameIn(adviceNames, advice); }

std::optional<PurchaseAdvice> adviceOf(PurchaseState state, const PurchaseChange &change)
{
    if (state == PurchaseState::Cancelled)
        return std::nullopt;
    if (change.ends) {
        return state == PurchaseState::ToBuy ? PurchaseAdvice::DropFromList
            : state == PurchaseState::Bought ? PurchaseAdvice::CancelAtSupplier
                                             : PurchaseAdvice::StopParcel;
    }
    if (change.packedHere)
        return PurchaseAdvice::PackedHere;
    if (change.otherReceiver)
        return PurchaseAdvice::TellReceiver;
    return change.otherGoods ? std::optional(PurchaseAdvice::TellGoods) : std::nullopt;
}

} // namespace waydesk
