// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parcel/parcel.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace waydesk {

/// The platforms that have a step "ready to ship" of their own between packing and the courier.
class ReadyPlatforms
{
public:
    static const ReadyPlatforms &builtIn();
    /// {"platforms": [...]}; nothing if it is none.
    static std::optional<ReadyPlatforms> fromJson(const QByteArray &json);
    QByteArray toJson() const;

    explicit ReadyPlatforms(QStringList platforms = {});
    bool has(QStringView platform) const;
    const QStringList &all() const { return m_platforms; }

private:
    QStringList m_platforms;
};

/// What is still to be done before an order may be reported ready.
enum class ReadyGap {
    StockMissing, ///< not all of its goods are there, as far as known
    NoParcel,
    NotPrinted,
    NotScanned
};

QString readyGapName(ReadyGap gap);

/// What speaks against reporting an order ready.
struct ReadyVerdict {
    std::optional<Reason> stops; ///< nobody may, whatever the reason that a person gives
    std::vector<ReadyGap> gaps; ///< only early, with a reason

    bool isReady() const { return !stops && gaps.empty(); }
    friend bool operator==(const ReadyVerdict &, const ReadyVerdict &) = default;
};

/// `reasons`: of the order, its holds and its parcels. `parcels`: the states of its live parcels; of one in several all
/// must be there.
ReadyVerdict readyVerdict(std::span<const Reason> reasons, std::span<const ParcelState> parcels);

} // namespace waydesk
