// SPDX-License-Identifier: Apache-2.0
#include "storage/parcels/parcelrows.h"

#include "storage/rows/distinct.h"

#include <QHash>

namespace waydesk {

Parcel ParcelRows::parcel(const Statement &row, int at)
{
    Parcel parcel;
    parcel.id = row.id<ParcelId>(at);
    parcel.state = known(parcelStateFromName(row.text(at + 1)), "parcel.state");
    parcel.addressKey = row.text(at + 2);
    parcel.carrier = row.text(at + 3);
    parcel.account = row.id<AccountId>(at + 4);
    parcel.fill = row.id<FillId>(at + 5);
    parcel.position = row.integer(at + 6);
    parcel.whole = row.flag(at + 7);
    parcel.apart = row.flag(at + 8);
    parcel.why = row.text(at + 9);
    parcel.version = row.integer(at + 10);
    parcel.assignment = row.id<AssignmentId>(at + 11);
    parcel.number = row.text(at + 12);
    return parcel;
}

Hold ParcelRows::hold(const Statement &row, int at)
{
    Hold hold;
    hold.id = row.id<HoldId>(at);
    hold.order = row.id<OrderId>(at + 1);
    hold.parcel = row.id<ParcelId>(at + 2);
    hold.reason = known(reasonFromName(row.text(at + 3)), "hold.reason");
    hold.text = row.text(at + 4);
    hold.setBy = row.text(at + 5);
    hold.setAt = row.integer(at + 6);
    hold.dataAsOf = row.integer(at + 7);
    hold.liftedAt = row.integer(at + 8);
    hold.liftedBy = row.text(at + 9);
    return hold;
}

Handover ParcelRows::handover(const Statement &row, int at)
{
    Handover handover;
    handover.id = row.id<HandoverId>(at);
    handover.round = row.text(at + 1);
    handover.carrier = row.text(at + 2);
    handover.state = known(handoverStateFromName(row.text(at + 3)), "handover.state");
    handover.openedAt = row.integer(at + 4);
    handover.closedAt = row.integer(at + 5);
    handover.manifest = row.text(at + 6);
    handover.version = row.integer(at + 7);
    return handover;
}

std::vector<Parcel> ParcelRows::byIds(std::span<const ParcelId> ids)
{
    const std::vector<ParcelId> wanted = distinct(ids);
    QHash<ParcelId, Parcel> found;
    found.reserve(qsizetype(wanted.size()));
    forInList(m_db,
              "SELECT p.id, p.state, p.address_key, p.carrier, p.account_id, p.fill_id, p.position, p.whole, p.apart,"
              " p.why, p.version, a.id, a.number"
              " FROM parcel p LEFT JOIN assignment a ON a.parcel_id = p.id AND a.live = 1 WHERE p.id IN (%1)",
              wanted, [&](const Statement &row) { found.insert(row.id<ParcelId>(0), parcel(row, 0)); });
    forInList(m_db,
              "SELECT parcel_id, order_id, line_id, quantity FROM parcel_line WHERE parcel_id IN (%1)"
              " ORDER BY parcel_id, ordinal",
              wanted, [&](const Statement &row) {
                  found[row.id<ParcelId>(0)].lines.push_back({row.id<OrderId>(1), row.id<LineId>(2), row.integer(3)});
              });
    std::vector<Parcel> parcels;
    parcels.reserve(ids.size());
    for (const ParcelId id : ids) {
        if (const auto it = found.constFind(id); it != found.constEnd())
            parcels.push_back(*it);
    }
    return parcels;
}

std::vector<ParcelLine> ParcelRows::lines(ParcelId id)
{
    std::vector<ParcelLine> lines;
    Statement found =
        m_db.statement("SELECT order_id, line_id, quantity FROM parcel_line WHERE parcel_id = ? ORDER BY ordinal");
    found.bind(id);
    while (found.next())
        lines.push_back({found.id<OrderId>(0), found.id<LineId>(1), found.integer(2)});
    return lines;
}

} // namespace waydesk
