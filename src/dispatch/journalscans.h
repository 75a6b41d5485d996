// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/scanrepository.h"
#include "dispatch/workplace.h"

#include <vector>

namespace waydesk {

/// Writes raw scans down, many in one transaction: what came from the scanner, on which page, and what became of it.
/// Not history: it changes nothing and has no events.
class JournalScans
{
public:
    explicit JournalScans(Workplace &place)
        : m_place(place)
    { }

    /// The bench is this workplace's. Codes are cut at 128 characters.
    Result<void> run(std::vector<JournaledScan> scans);
    /// Newest first.
    Result<std::vector<JournaledScan>> latest(int limit);

private:
    Workplace &m_place;
};

} // namespace waydesk
