// SPDX-License-Identifier: Apache-2.0
#include "dispatch/journalscans.h"

namespace waydesk {

Result<void> JournalScans::run(std::vector<JournaledScan> scans)
{
    if (scans.empty())
        return {};
    for (JournaledScan &scan : scans) {
        scan.bench = m_place.bench;
        scan.code.truncate(128);
    }
    return m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            unit.scans().journal(unit.newIds(static_cast<qint64>(scans.size())), scans);
            return {};
        },
        Lane::Bulk);
}

Result<std::vector<JournaledScan>> JournalScans::latest(int limit)
{
    using Scans = std::vector<JournaledScan>;
    return inRead<Scans>(m_place.store,
                         [&](UnitOfWork &unit) -> Result<Scans> { return unit.scans().journaled(limit); });
}

} // namespace waydesk
