// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/reason.h"
#include "core/support/ids.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// architecture.md "States". Live = any but Dissolved and Recalled.
enum class ParcelState { Planned, Numbered, Printed, Verified, HandedOver, Dissolved, Recalled };

QString parcelStateName(ParcelState state);
std::optional<ParcelState> parcelStateFromName(QStringView name);
bool allowed(ParcelState from, ParcelState to);
bool isLive(ParcelState state);
/// Its label came out and the courier does not have it yet: Printed and Verified.
bool isAwaited(ParcelState state);

struct ParcelLine {
    OrderId order;
    LineId line;
    qint64 quantity = 0;

    friend bool operator==(const ParcelLine &, const ParcelLine &) = default;
};

/// The orders of these lines, each once.
std::vector<OrderId> ordersOf(std::span<const ParcelLine> lines);

/// What gets one label. Its orders are those of its lines. `fill` and `position` are its canonical sequence.
struct Parcel {
    ParcelId id;
    ParcelState state = ParcelState::Planned;
    QString addressKey;
    QString carrier; ///< carrier code, empty until chosen
    AccountId account;
    AssignmentId assignment; ///< the live number, none before numbering
    QString number; ///< that number
    FillId fill;
    qint64 position = 0; ///< within the fill, from 1
    bool whole = true; ///< holds its orders whole; false = part of a split
    bool apart = false; ///< taken apart by hand: planning must not merge it again
    QString why; ///< reason code of the plan: single, same_address, same_platform_receiver, split, unmerged, recalled
    std::vector<ParcelLine> lines;
    qint64 version = 0;

    /// Takes the place of a recalled parcel: that the platform has its orders as shipped speaks of that one's number.
    bool shipsAgain() const { return why == QLatin1StringView("recalled"); }
};

/// A reason that stops an order or a parcel until it is lifted. Belongs to the assignment too once there is one, so
/// that an earlier use of a number never raises an alarm for a later one.
struct Hold {
    HoldId id;
    OrderId order; ///< one of order and parcel is set
    ParcelId parcel;
    Reason reason = Reason::Manual;
    QString text; ///< words of the person, or of the rule, that set it
    QString setBy; ///< operator@bench, "import", or "rule:" and the name of an OrderRule
    qint64 setAt = 0;
    qint64 dataAsOf = 0; ///< how old the data behind it is; 0 = set by hand
    qint64 liftedAt = 0;
    QString liftedBy{}; ///< as setBy
};

/// True if what the platform has as shipped went out, or is going out, through us: with the parcel's own number, with
/// another part's of the same order, or in the parcel that this one takes the place of.
inline bool isShippedByUs(bool shipsAgain, bool whole, auto platformTracking, auto number)
{
    return shipsAgain || (!platformTracking.empty() && (!whole || platformTracking == number));
}

} // namespace waydesk
