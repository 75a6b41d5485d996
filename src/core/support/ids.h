// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace waydesk {

/// A typed 64-bit key of the store; 0 is "none". One tag per table, so that keys cannot be mixed up.
template <class Tag> struct Id {
    qint64 value = 0;

    constexpr Id() = default;
    constexpr explicit Id(qint64 v)
        : value(v)
    { }
    constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using ShopId = Id<struct ShopTag>;
using OrderId = Id<struct OrderTag>;
using LineId = Id<struct LineTag>;
using ParcelId = Id<struct ParcelTag>;
using HoldId = Id<struct HoldTag>;
using AccountId = Id<struct AccountTag>;
using SegmentId = Id<struct SegmentTag>;
using AssignmentId = Id<struct AssignmentTag>;
using FillId = Id<struct FillTag>;
using BatchId = Id<struct BatchTag>;
using LabelId = Id<struct LabelTag>;
using CopyId = Id<struct CopyTag>;
using RunId = Id<struct RunTag>;
using HandoverId = Id<struct HandoverTag>;
using WriteBackId = Id<struct WriteBackTag>;
using ImportRunId = Id<struct ImportRunTag>;
using UndoId = Id<struct UndoTag>;

} // namespace waydesk

template <class Tag> struct std::hash<waydesk::Id<Tag>> {
    size_t operator()(waydesk::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
