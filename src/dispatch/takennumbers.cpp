// SPDX-License-Identifier: Apache-2.0
#include "dispatch/takennumbers.h"

#include "dispatch/parcelfacts.h"
#include "dispatch/ports/numberrepository.h"

namespace waydesk {

Result<std::vector<TakenNumber>> takenNumbers(Workplace &place, const QString &carrier, const QStringList &numbers)
{
    using Found = std::vector<TakenNumber>;
    return inRead<Found>(place.store, [&](UnitOfWork &unit) -> Result<Found> {
        const QHash<QString, Assignment> uses = unit.numbers().taken(carrier, numbers);
        std::vector<ParcelId> parcels;
        for (const Assignment &use : uses)
            parcels.push_back(use.parcel);
        QHash<ParcelId, QString> orders;
        for (const ParcelFacts &facts : loadFacts(unit, parcels)) {
            if (!facts.orders.empty())
                orders.insert(facts.parcel.id, facts.orders.front().number);
        }
        Found found;
        for (const QString &number : numbers) {
            if (const auto use = uses.constFind(number); use != uses.constEnd())
                found.push_back({number, use->state, use->at, orders.value(use->parcel)});
        }
        return found;
    });
}

} // namespace waydesk
