// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/sqlimportrepository.h"

#include "storage/bulk/bulkinsert.h"
#include "storage/connection/processtoken.h"
#include "storage/orders/runrows.h"

#include <algorithm>
#include <array>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

ImportRun readRun(const Statement &row)
{
    return {row.id<ImportRunId>(0), row.integer(1), ImportState(row.number(2)), ImportTrail(row.number(3))};
}

std::optional<ImportRunId> oldTrail(Connection &db, qint64 beforeMs)
{
    Statement row = db.statement("SELECT id FROM import_run WHERE trail = 2 AND published <> 3 AND at < ?"
                                 " ORDER BY at LIMIT 1");
    row.bind(beforeMs);
    return row.next() ? std::optional(row.id<ImportRunId>(0)) : std::nullopt;
}

/// A husk: an order that was taken back and has a history.
#define HUSK_NUMBER "'taken-back-' || CAST(id AS TEXT)"

} // namespace

std::optional<ImportRun> SqlImportRepository::byId(ImportRunId run)
{
    Statement row = m_db.statement("SELECT id, at, published, trail FROM import_run WHERE id = ?");
    row.bind(run);
    return row.next() ? std::optional(readRun(row)) : std::nullopt;
}

std::vector<ImportRun> SqlImportRepository::latest(int limit)
{
    std::vector<ImportRun> runs;
    Statement row = m_db.statement("SELECT id, at, published, trail FROM import_run WHERE published <> 0 AND trail <> 0"
                                   " ORDER BY at DESC, id DESC LIMIT ?");
    row.bind(limit);
    while (row.next())
        runs.push_back(readRun(row));
    return runs;
}

bool SqlImportRepository::move(ImportRunId run, ImportState from, ImportState to)
{
    const int moved =
        m_db.statement("UPDATE import_run SET published = ?, owner = ?, alive_at = ? WHERE id = ? AND published = ?")
            .bind(int(to), ProcessToken::own(), m_db.storeTimeMs(), run, int(from))
            .exec();
    if (moved == 1)
        m_log.changed(SubjectKind::ImportRun, run.value);
    return moved == 1;
}

void SqlImportRepository::setTrail(ImportRunId run, ImportTrail trail)
{
    m_db.statement("UPDATE import_run SET trail = ? WHERE id = ?").bind(int(trail), run).exec();
}

void SqlImportRepository::keepChanges(ImportRunId run, std::span<const ImportChange> changes)
{
    if (changes.empty())
        return;
    qint64 ordinal = RunRows::lastOrdinal(m_db, "import_change", run);
    const auto rows =
        BulkInsert::into(m_db, "import_change", "run_id, ordinal, order_id, only_age, before, after, parcels");
    for (const ImportChange &one : changes) {
        rows->add(run, ++ordinal, one.order, one.onlyAge, one.before, one.after, one.parcels);
        rows->endRow();
    }
    rows->finish();
}

void SqlImportRepository::keepHolds(ImportRunId run, std::span<const HoldId> holds, ImportHoldPart part)
{
    for (const HoldId hold : holds)
        m_db.statement("INSERT INTO import_hold (run_id, hold_id, part) VALUES (?, ?, ?)"
                       " ON CONFLICT (run_id, hold_id) DO NOTHING")
            .bind(run, hold, int(part))
            .exec();
}

bool SqlImportRepository::handOnHold(ImportRunId run, HoldId hold)
{
    Statement update =
        m_db.statement("UPDATE import_hold SET part = ? WHERE hold_id = ? AND run_id = (SELECT MIN(n.run_id)"
                       " FROM import_hold n JOIN import_run r ON r.id = n.run_id AND r.published = 1"
                       " WHERE n.hold_id = ? AND n.part = ? AND n.run_id <> ?)");
    update.bind(int(ImportHoldPart::Set), hold, hold, int(ImportHoldPart::Needed), run);
    return update.exec() == 1;
}

bool SqlImportRepository::claim(ImportRunId run)
{
    QString owner;
    {
        Statement row = m_db.statement("SELECT owner FROM import_run WHERE id = ?");
        row.bind(run);
        if (!row.next())
            return false;
        owner = row.text(0);
    }
    const auto left = RunRows::left(m_db, ImportState::GoingBack);
    if (owner != ProcessToken::own() && std::ranges::find(left, run) == left.end())
        return false;
    return m_db.statement("UPDATE import_run SET owner = ?, alive_at = ? WHERE id = ? AND published = ? AND owner = ?")
               .bind(ProcessToken::own(), m_db.storeTimeMs(), run, int(ImportState::GoingBack), owner)
               .exec()
        == 1;
}

std::vector<ImportChange> SqlImportRepository::changes(ImportRunId run)
{
    std::vector<ImportChange> found;
    Statement row = m_db.statement("SELECT ordinal, order_id, only_age, after, parcels FROM import_change"
                                   " WHERE run_id = ? ORDER BY ordinal");
    row.bind(run);
    while (row.next())
        found.push_back({row.integer(0), row.id<OrderId>(1), row.flag(2), {}, row.text(3), row.text(4)});
    return found;
}

std::vector<ImportChange> SqlImportRepository::lastChanges(ImportRunId run, int limit)
{
    std::vector<ImportChange> found;
    Statement row = m_db.statement("SELECT ordinal, order_id, only_age, before, after, parcels FROM import_change"
                                   " WHERE run_id = ? ORDER BY ordinal DESC LIMIT ?");
    row.bind(run, limit);
    while (row.next())
        found.push_back({row.integer(0), row.id<OrderId>(1), row.flag(2), row.text(3), row.text(4), row.text(5)});
    return found;
}

void SqlImportRepository::forgetChangesFrom(ImportRunId run, qint64 ordinal)
{
    m_db.statement("DELETE FROM import_change WHERE run_id = ? AND ordinal >= ?").bind(run, ordinal).exec();
    RunRows::keepAlive(m_db, run, ImportState::GoingBack);
}

std::vector<ImportHold> SqlImportRepository::holds(ImportRunId run)
{
    std::vector<ImportHold> found;
    Statement row = m_db.statement("SELECT h.id, h.order_id, h.parcel_id, h.reason, h.text, h.set_by, h.set_at,"
                                   " h.data_as_of, h.lifted_at, i.part FROM import_hold i"
                                   " JOIN hold h ON h.id = i.hold_id WHERE i.run_id = ? ORDER BY h.id");
    row.bind(run);
    while (row.next()) {
        ImportHold &one = found.emplace_back();
        one.hold.id = row.id<HoldId>(0);
        one.hold.order = row.id<OrderId>(1);
        one.hold.parcel = row.id<ParcelId>(2);
        one.hold.reason = known(reasonFromName(row.text(3)), "hold.reason");
        one.hold.text = row.text(4);
        one.hold.setBy = row.text(5);
        one.hold.setAt = row.integer(6);
        one.hold.dataAsOf = row.integer(7);
        one.hold.liftedAt = row.integer(8);
        one.part = ImportHoldPart(row.number(9));
    }
    return found;
}

void SqlImportRepository::forgetHolds(ImportRunId run)
{
    m_db.statement("DELETE FROM import_hold WHERE run_id = ?").bind(run).exec();
}

std::vector<Hold> SqlImportRepository::settledHolds(ImportRunId run)
{
    std::vector<Hold> found;
    Statement row =
        m_db.statement("SELECT h.id, h.order_id, h.parcel_id FROM import_hold i JOIN hold h ON h.id = i.hold_id"
                       " WHERE i.run_id = ? AND i.part <> ? AND h.lifted_at <> 0 AND h.lifted_by <> 'undo'"
                       " AND (h.order_id > 0 OR h.lifted_by <> 'import') ORDER BY h.id");
    row.bind(run, int(ImportHoldPart::Lifted));
    while (row.next()) {
        Hold &hold = found.emplace_back();
        hold.id = row.id<HoldId>(0);
        hold.order = row.id<OrderId>(1);
        hold.parcel = row.id<ParcelId>(2);
    }
    return found;
}

void SqlImportRepository::leaveHoldsOf(ImportRunId run, OrderId order)
{
    m_db.statement("DELETE FROM import_hold WHERE run_id = ? AND part = ? AND hold_id IN ("
                   "SELECT h.id FROM hold h WHERE h.lifted_at = 0 AND h.order_id = ? UNION ALL"
                   " SELECT h.id FROM parcel_order po JOIN hold h ON h.parcel_id = po.parcel_id AND h.lifted_at = 0"
                   " WHERE po.order_id = ?)")
        .bind(run, int(ImportHoldPart::Set), order, order)
        .exec();
}

std::optional<BuiltOn> SqlImportRepository::builtOnNew(ImportRunId run)
{
    struct Look {
        const char *why;
        const char *sql;
    };
    // A parcel that was dissolved again, and whose number went back unused, is nothing that stands.
    static constexpr std::array looks{
        Look{"parcel",
             "SELECT o.number, p.id, COALESCE(a.number, '') FROM shop_order o"
             " JOIN parcel_order po ON po.order_id = o.id JOIN parcel p ON p.id = po.parcel_id"
             " LEFT JOIN assignment a ON a.parcel_id = p.id AND a.state <> 'free'"
             " WHERE o.run_id = ? AND (p.state <> 'dissolved' OR a.id IS NOT NULL) ORDER BY o.id LIMIT 1"},
        Look{"purchase",
             "SELECT o.number, 0, '' FROM shop_order o JOIN supplier_purchase s ON s.order_id = o.id"
             " WHERE o.run_id = ? AND s.state <> 'cancelled' ORDER BY o.id LIMIT 1"},
        Look{"later_import",
             "SELECT o.number, 0, '' FROM shop_order o JOIN import_change c ON c.order_id = o.id"
             " WHERE o.run_id = ? ORDER BY o.id LIMIT 1"},
        Look{"note",
             "SELECT o.number, 0, '' FROM shop_order o WHERE o.run_id = ? AND o.note <> ''"
             " ORDER BY o.id LIMIT 1"},
        Look{"hold",
             "SELECT o.number, 0, '' FROM shop_order o JOIN hold h ON h.order_id = o.id AND h.lifted_at = 0"
             " WHERE o.run_id = ? AND h.set_by NOT IN ('import', 'rule') AND h.set_by NOT LIKE 'rule:%' ORDER BY o.id "
             "LIMIT 1"},
    };
    for (const Look &look : looks) {
        Statement row = m_db.statement(look.sql);
        row.bind(run);
        if (row.next())
            return BuiltOn{row.text(0), QString::fromLatin1(look.why), row.id<ParcelId>(1), row.text(2)};
    }
    return std::nullopt;
}

int SqlImportRepository::removeNew(ImportRunId run, int limit)
{
    std::vector<OrderId> ids;
    {
        Statement row = m_db.statement("SELECT id FROM shop_order WHERE run_id = ? AND number <> " HUSK_NUMBER
                                       " ORDER BY id LIMIT ?");
        row.bind(run, limit);
        while (row.next())
            ids.push_back(row.id<OrderId>(0));
    }
    const auto nothing = [](const Statement &) { };
    for (const char *sql :
         {"DELETE FROM order_line WHERE order_id IN (%1)",
          "DELETE FROM shop_order WHERE NOT EXISTS (SELECT 1 FROM parcel_order po WHERE po.order_id = shop_order.id)"
          " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.order_id = shop_order.id)"
          " AND NOT EXISTS (SELECT 1 FROM supplier_purchase s WHERE s.order_id = shop_order.id)"
          " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.kind = 'order' AND e.subject = shop_order.id)"
          " AND id IN (%1)",
          "UPDATE shop_order SET number = " HUSK_NUMBER
          ", buyer = '', payment_number = '', receiver = '', phone = '', phone2 = '', country = '', province = '', "
          "city = '', district = '',"
          " street = '', postcode = '', platform_key = '', address_key = '', message = '', memo = '', note = '',"
          " version = version + 1 WHERE id IN (%1)"})
        forInList(m_db, sql, ids, nothing);
    forInList(m_db, "UPDATE hold SET lifted_at = ?, lifted_by = 'undo' WHERE lifted_at = 0 AND order_id IN (%1)", ids,
              nothing, m_db.storeTimeMs());
    for (const OrderId id : ids)
        m_log.changed(SubjectKind::Order, id.value);
    RunRows::keepAlive(m_db, run, ImportState::GoingBack);
    return static_cast<int>(ids.size());
}

std::vector<ImportRunId> SqlImportRepository::leftHalfway() { return RunRows::left(m_db, ImportState::GoingBack); }

bool SqlImportRepository::hasTrailsBefore(qint64 beforeMs) { return oldTrail(m_db, beforeMs).has_value(); }

bool SqlImportRepository::forgetTrails(qint64 beforeMs, int limit)
{
    const auto old = oldTrail(m_db, beforeMs);
    if (!old)
        return false;
    const int gone = m_db.statement("DELETE FROM import_change WHERE run_id = ? AND ordinal IN (SELECT ordinal"
                                    " FROM import_change WHERE run_id = ? LIMIT ?)")
                         .bind(*old, *old, limit)
                         .exec();
    if (gone < limit) {
        forgetHolds(*old);
        setTrail(*old, ImportTrail::None);
    }
    return true;
}

#undef HUSK_NUMBER

} // namespace waydesk
