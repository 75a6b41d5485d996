// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/handover.h"

#include "storage/batches/batchname.h"
#include "storage/parcels/sqlparcelrepository.h"
#include "storage/rows/conflict.h"
#include "storage/rows/statesteps.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<HandoverState> stateColumn{"handover", handoverStateName, allowed};
constexpr StateColumn<ParcelState> parcelState{"parcel", parcelStateName, allowed};

/// handover_id, parcel_id, assignment_id, number, taken_out, scanned_at
HandoverItem readItem(const Statement &row)
{
    return {.handover = row.id<HandoverId>(0),
            .parcel = row.id<ParcelId>(1),
            .assignment = row.id<AssignmentId>(2),
            .number = row.text(3),
            .takenOut = row.flag(4),
            .scannedAt = row.integer(5)};
}

} // namespace

std::optional<Handover> SqlParcelRepository::openHandover(const QString &round, const QString &carrier)
{
    Statement found = m_db.statement("SELECT id, round, carrier, state, opened_at, closed_at, manifest, version"
                                     " FROM handover WHERE round = ? AND carrier = ? AND state = 'open'");
    found.bind(round, carrier);
    if (!found.next())
        return std::nullopt;
    return ParcelRows::handover(found, 0);
}

std::vector<Handover> SqlParcelRepository::handovers()
{
    std::vector<Handover> all;
    Statement found = m_db.statement("SELECT id, round, carrier, state, opened_at, closed_at, manifest, version"
                                     " FROM handover ORDER BY opened_at DESC, id DESC");
    while (found.next())
        all.push_back(ParcelRows::handover(found, 0));
    return all;
}

std::vector<Handover> SqlParcelRepository::openHandovers()
{
    std::vector<Handover> all;
    Statement found = m_db.statement("SELECT id, round, carrier, state, opened_at, closed_at, manifest, version"
                                     " FROM handover WHERE state = 'open' ORDER BY opened_at DESC, id DESC");
    while (found.next())
        all.push_back(ParcelRows::handover(found, 0));
    return all;
}

std::vector<ClosedHandover> SqlParcelRepository::closedHandovers()
{
    std::vector<ClosedHandover> all;
    Statement found = m_db.statement("SELECT id, round, carrier, state, opened_at, closed_at, manifest, version,"
                                     " (SELECT COUNT(*) FROM handover_item i WHERE i.handover_id = handover.id)"
                                     " FROM handover WHERE state = 'closed' ORDER BY opened_at DESC, id DESC");
    while (found.next())
        all.push_back({ParcelRows::handover(found, 0), found.number(8)});
    return all;
}

std::optional<Handover> SqlParcelRepository::handover(HandoverId id)
{
    Statement found = m_db.statement("SELECT id, round, carrier, state, opened_at, closed_at, manifest, version"
                                     " FROM handover WHERE id = ?");
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    return ParcelRows::handover(found, 0);
}

void SqlParcelRepository::insertHandover(const Handover &handover)
{
    tellConflict(about("insert"_L1, "handover"_L1, handover.id.value), [&] {
        m_db.statement("INSERT INTO handover (id, round, carrier, state, opened_at, closed_at, manifest, version)"
                       " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(handover.id, handover.round, handover.carrier, handoverStateName(handover.state), handover.openedAt,
                  handover.closedAt, handover.manifest, handover.version)
            .exec();
    });
}

void SqlParcelRepository::updateHandover(const Handover &handover)
{
    Statement update = m_db.statement("UPDATE handover SET state = ?, closed_at = ?, manifest = ?,"
                                      " version = version + 1 WHERE id = ? AND version = ?"
                                      + stateColumn.onlyFrom(handover.state));
    update.bind(handoverStateName(handover.state), handover.closedAt, handover.manifest, handover.id, handover.version);
    if (update.exec() != 1)
        stateColumn.refuse(m_db, handover.id, handover.version, handover.state,
                           about("update"_L1, "handover"_L1, handover.id.value));
}

void SqlParcelRepository::putIntoHandover(const Parcel &parcel, const HandoverItem &item)
{
    Statement insert = m_db.statement(
        "INSERT INTO handover_item (handover_id, parcel_id, assignment_id, number, taken_out, scanned_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (handover_id, parcel_id) DO UPDATE SET"
        " assignment_id = excluded.assignment_id, number = excluded.number, taken_out = excluded.taken_out,"
        " scanned_at = excluded.scanned_at WHERE handover_item.taken_out = 1");
    insert.bind(item.handover, item.parcel, item.assignment, item.number, item.takenOut, item.scannedAt);
    if (insert.exec() != 1)
        throwConflict(about("insert"_L1, "handover_item"_L1, item.parcel.value));
    static const QByteArray sql = "UPDATE parcel SET state = ?, handover_id = ?, version = version + 1"
                                  " WHERE awaited = ? AND id = ? AND version = ?";
    Statement update = m_db.statement(sql + parcelState.onlyFrom(parcel.state));
    update.bind(parcelStateName(parcel.state), item.handover, isAwaited(parcel.state), parcel.id, parcel.version);
    if (update.exec() != 1)
        parcelState.refuse(m_db, parcel.id, parcel.version, parcel.state,
                           about("update"_L1, "parcel"_L1, parcel.id.value));
}

void SqlParcelRepository::removeHandoverItem(HandoverId handover, ParcelId parcel)
{
    m_db.statement("DELETE FROM handover_item WHERE handover_id = ? AND parcel_id = ?").bind(handover, parcel).exec();
    m_db.statement("UPDATE parcel SET handover_id = 0 WHERE id = ? AND handover_id = ?").bind(parcel, handover).exec();
}

void SqlParcelRepository::setTakenOut(HandoverId handover, ParcelId parcel, bool takenOut)
{
    Statement update = m_db.statement("UPDATE handover_item SET taken_out = ? WHERE handover_id = ? AND parcel_id = ?");
    update.bind(takenOut, handover, parcel);
    updateOne(update, "handover_item"_L1, parcel);
}

std::vector<HandoverItem> SqlParcelRepository::handoverItems(HandoverId id)
{
    std::vector<HandoverItem> items;
    Statement found = m_db.statement("SELECT handover_id, parcel_id, assignment_id, number, taken_out, scanned_at"
                                     " FROM handover_item WHERE handover_id = ? ORDER BY scanned_at, parcel_id");
    found.bind(id);
    while (found.next())
        items.push_back(readItem(found));
    return items;
}

std::optional<HandoverItem> SqlParcelRepository::openItemOf(ParcelId parcel)
{
    Statement found =
        m_db.statement("SELECT i.handover_id, i.parcel_id, i.assignment_id, i.number, i.taken_out, i.scanned_at"
                       " FROM handover h JOIN handover_item i ON i.handover_id = h.id AND i.parcel_id = ?"
                       " WHERE h.state = 'open' ORDER BY i.taken_out, i.scanned_at DESC LIMIT 1");
    found.bind(parcel);
    if (!found.next())
        return std::nullopt;
    return readItem(found);
}

QStringList SqlParcelRepository::carriersOfMissing()
{
    QStringList carriers;
    Statement found = m_db.statement("SELECT DISTINCT carrier FROM parcel WHERE live = 1 AND state = 'printed'");
    while (found.next())
        carriers.append(found.text(0));
    carriers.sort();
    return carriers;
}

std::vector<MissingParcel> SqlParcelRepository::missing(const QString &carrier)
{
    std::vector<MissingParcel> all;
    Statement found =
        m_db.statement("SELECT p.id, a.number, b.id, b.day, b.day_number, l.position, b.size, a.id, c.sent_at"
                       " FROM parcel p JOIN assignment a ON a.parcel_id = p.id AND a.live = 1"
                       " JOIN label l ON l.assignment_id = a.id JOIN label_copy c ON c.label_id = l.id AND c.newest = 1"
                       " JOIN batch b ON b.id = l.batch_id"
                       " WHERE p.awaited = 1 AND p.state = 'printed' AND p.carrier = ? AND NOT EXISTS ("
                       "SELECT 1 FROM label o JOIN label_copy k ON k.label_id = o.id AND k.newest = 1"
                       " WHERE o.assignment_id = l.assignment_id AND o.id <> l.id AND ((c.state = 'cancelled' AND "
                       "k.state <> 'cancelled')"
                       " OR ((c.state = 'cancelled') = (k.state = 'cancelled') AND o.batch_id > l.batch_id)))"
                       " ORDER BY b.id, l.position");
    found.bind(carrier);
    while (found.next()) {
        all.push_back({.parcel = found.id<ParcelId>(0),
                       .assignment = found.id<AssignmentId>(7),
                       .number = found.text(1),
                       .batch = found.id<BatchId>(2),
                       .batchName = batchName(found.text(3), found.number(4)),
                       .position = found.number(5),
                       .batchSize = found.number(6),
                       .sentAt = found.integer(8)});
    }
    return all;
}

bool SqlParcelRepository::leaveForNext(HandoverId handover, AssignmentId assignment, qint64 at)
{
    Statement insert = m_db.statement("INSERT INTO left_for_next (handover_id, assignment_id, at) VALUES (?, ?, ?)"
                                      " ON CONFLICT (handover_id, assignment_id) DO NOTHING");
    insert.bind(handover, assignment, at);
    return insert.exec() == 1;
}

bool SqlParcelRepository::decideAgain(HandoverId handover, AssignmentId assignment)
{
    Statement gone = m_db.statement("DELETE FROM left_for_next WHERE handover_id = ? AND assignment_id = ?");
    gone.bind(handover, assignment);
    return gone.exec() == 1;
}

std::unordered_set<AssignmentId> SqlParcelRepository::leftForNext(HandoverId handover)
{
    std::unordered_set<AssignmentId> left;
    Statement found = m_db.statement("SELECT assignment_id FROM left_for_next WHERE handover_id = ?");
    found.bind(handover);
    while (found.next())
        left.insert(found.id<AssignmentId>(0));
    return left;
}

} // namespace waydesk
