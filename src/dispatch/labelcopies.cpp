// SPDX-License-Identifier: Apache-2.0
#include "dispatch/labelcopies.h"

#include "dispatch/ports/batchrepository.h"

#include <unordered_set>
#include <vector>

namespace waydesk {

void retireCopies(UnitOfWork &unit, std::span<const Assignment> uses)
{
    std::vector<ParcelId> parcels;
    std::unordered_set<AssignmentId> wanted;
    for (const Assignment &use : uses) {
        parcels.push_back(use.parcel);
        wanted.insert(use.id);
    }
    std::vector<Copy> copies;
    for (const Label &label : unit.batches().labelsOfParcels(parcels)) {
        Copy copy = label.newest;
        if (!wanted.contains(label.assignment) || copy.state == CopyState::Cancelled
            || copy.state == CopyState::Spoiled)
            continue;
        const bool unsent = copy.state == CopyState::Queued || copy.state == CopyState::Rendered;
        copy.state = unsent ? CopyState::Cancelled : CopyState::Spoiled;
        copies.push_back(copy);
    }
    unit.batches().updateCopies(copies);
}

} // namespace waydesk
