// SPDX-License-Identifier: Apache-2.0
#include "storage/desk/sqldesksource.h"

#include "dispatch/ports/store.h"
#include "storage/connection/inlist.h"
#include "storage/desk/deskassembly.h"
#include "storage/desk/deskqueries.h"
#include "storage/history/changesequence.h"

#include <algorithm>
#include <map>

namespace waydesk {

namespace {

/// One snapshot for several statements.
class Snapshot
{
public:
    explicit Snapshot(Connection &db)
        : m_db(db)
    {
        m_db.begin(Access::Read);
    }
    ~Snapshot() { m_db.rollback(); }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    Connection &m_db;
};

/// Finds the orders behind subjects of one kind; null = the subjects are the orders, or touch none.
const char *ordersSql(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::ImportRun:
        // Also those of one that is taken back: they leave.
        return "SELECT o.id FROM shop_order o JOIN import_run r ON r.id = o.run_id AND r.published <> 0"
               " WHERE o.run_id IN (%1)";
    case SubjectKind::Parcel: return "SELECT order_id FROM parcel_order WHERE parcel_id IN (%1)";
    case SubjectKind::Fill:
        return "SELECT po.order_id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id"
               " WHERE p.live = 1 AND p.fill_id IN (%1)";
    case SubjectKind::Assignment:
        return "SELECT po.order_id FROM assignment a JOIN parcel_order po ON po.parcel_id = a.parcel_id"
               " WHERE a.id IN (%1)";
    case SubjectKind::Handover:
        return "SELECT po.order_id FROM handover_item i JOIN parcel_order po ON po.parcel_id = i.parcel_id"
               " WHERE i.handover_id IN (%1)";
    case SubjectKind::WriteBack: return "SELECT order_id FROM write_back WHERE id IN (%1)";
    case SubjectKind::None:
    case SubjectKind::Shop:
    case SubjectKind::Account:
    case SubjectKind::CarrierPolicy:
    case SubjectKind::Order:
    case SubjectKind::Batch: return nullptr; // every step of a batch names its parcels beside it
    }
    return nullptr;
}

template <class T, class Work> Result<T> guarded(Work &&work)
{
    try {
        return work();
    } catch (const StoreFailure &failure) {
        return std::unexpected(failure.error);
    }
}

} // namespace

Result<qint64> SqlDeskSource::loadAll(qint64 sinceMs, DeskDetail detail, const Sink &sink)
{
    m_sinceMs = sinceMs;
    return guarded<qint64>([&]() -> Result<qint64> {
        Connection &db = m_database.connection();
        const Snapshot snapshot(db);
        const qint64 seq = changeHead(db);
        const DeskFacts facts = readAllFacts(db, sinceMs, detail == DeskDetail::WithTagFacts);
        DeskAssembly rows(facts, sink);
        readAllOrders(db, sinceMs, facts, [&](const DeskOrderRow &order) { rows.take(order); });
        return seq;
    });
}

Result<void> SqlDeskSource::loadOrders(std::span<const OrderId> orders, DeskDetail detail, const Sink &sink)
{
    return guarded<void>([&]() -> Result<void> {
        Connection &db = m_database.connection();
        const Snapshot snapshot(db);
        std::vector<qint64> ids;
        for (OrderId order : orders)
            ids.push_back(order.value);
        const qint64 sinceMs = m_sinceMs;
        const DeskFacts facts = readFactsOf(db, ids, sinceMs, detail == DeskDetail::WithTagFacts);
        DeskAssembly rows(facts, sink);
        readOrdersOf(db, ids, sinceMs, facts, [&](const DeskOrderRow &order) { rows.take(order); });
        return {};
    });
}

Result<std::vector<OrderId>> SqlDeskSource::ordersOf(std::span<const Change> changes)
{
    return guarded<std::vector<OrderId>>([&]() -> Result<std::vector<OrderId>> {
        std::map<SubjectKind, std::vector<qint64>> subjects;
        for (const Change &change : changes)
            subjects[change.kind].push_back(change.subject);
        std::vector<OrderId> found;
        for (qint64 id : subjects[SubjectKind::Order])
            found.emplace_back(id);
        Connection &db = m_database.connection();
        const Snapshot snapshot(db);
        for (const auto &[kind, ids] : subjects) {
            if (const char *sql = ordersSql(kind))
                forInList(db, sql, ids, [&](Statement &row) { found.push_back(row.id<OrderId>(0)); });
        }
        std::ranges::sort(found);
        const auto rest = std::ranges::unique(found);
        found.erase(rest.begin(), rest.end());
        return found;
    });
}

} // namespace waydesk
