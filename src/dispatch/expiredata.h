// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/expiringcopies.h"
#include "dispatch/workplace.h"

#include <optional>

namespace waydesk {

/// How long receivers are kept. Kept with the store.
struct RetentionPlan {
    static constexpr qint64 shortestDays = 30; ///< what is on its way may still come back
    static constexpr qint64 longestDays = 3650;
    qint64 days = 180; ///< 0 = for good
    qint64 lastRun = 0; ///< UTC ms; 0 = never
};

struct ExpiredData {
    qint64 before = 0; ///< UTC ms; 0 = the plan keeps everything
    int orders = 0; ///< whose receiver, messages and notes are older
    int rejectedRows = 0; ///< raw rows of files
    int copies = 0; ///< of the whole store, made before migrations and restores
};

/// Deletes people's data that is older than the plan keeps it, and what people decided of receivers; numbers, goods and
/// counts stay. What still waits to be packed keeps its receiver. In small transactions, so that scans pass between
/// them; broken off, the next run goes on.
class ExpireData
{
public:
    ExpireData(Workplace &place, ExpiringCopies &copies)
        : m_place(place)
        , m_copies(copies)
    { }

    Result<RetentionPlan> plan();
    /// InvalidArgument (values: argument, value, allowed) unless 0 or shortestDays..longestDays.
    Result<void> setDays(qint64 days);
    /// What run() would delete; changes nothing.
    Result<ExpiredData> preview();
    Result<ExpiredData> run();
    /// The same unless it ran within a day, on whichever bench; nothing then.
    Result<std::optional<ExpiredData>> runDaily();

private:
    struct Found;
    Result<Found> find();
    Result<ExpiredData> expire(Found found);
    qint64 before(const RetentionPlan &plan) const;

    Workplace &m_place;
    ExpiringCopies &m_copies;
};

} // namespace waydesk
