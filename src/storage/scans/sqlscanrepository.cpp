// SPDX-License-Identifier: Apache-2.0
#include "storage/scans/sqlscanrepository.h"

#include "storage/batches/labelrows.h"
#include "storage/numbers/numberrows.h"
#include "storage/orders/orderrows.h"
#include "storage/rows/insertrows.h"

#include <algorithm>
#include <array>
#include <utility>

namespace waydesk {

namespace {

constexpr int parcelAt = NumberRows::assignmentColumns;
constexpr int labelAt = parcelAt + ParcelRows::parcelColumns;
constexpr int handoverAt = labelAt + LabelRows::labelColumns;
constexpr int rankAt = handoverAt + 8;

constexpr auto factsSql =
    "SELECT a.id, a.parcel_id, a.account_id, a.segment_id, a.carrier, a.number, a.state, a.at, a.void_reason,"
    " a.version,"
    " p.id, p.state, p.address_key, p.carrier, p.account_id, p.fill_id, p.position, p.whole, p.apart, p.why,"
    " p.version, CASE WHEN a.live = 1 THEN a.id ELSE n.id END, CASE WHEN a.live = 1 THEN a.number ELSE n.number END,"
    " l.id, l.batch_id, l.parcel_id, l.assignment_id, l.number, l.position,"
    " c.id, c.label_id, c.number, c.state, c.reason, c.sent_at, c.version, c.run,"
    " h.id, h.round, h.carrier, h.state, h.opened_at, h.closed_at, h.manifest, h.version,"
    " a.live, CASE WHEN a.state = 'voided' THEN 1 ELSE 0 END, a.at, a.id,"
    " CASE WHEN c.state = 'cancelled' THEN 0 ELSE 1 END, b.at, b.id,"
    " CASE WHEN h.state = 'open' THEN 1 ELSE 0 END, h.opened_at, h.id"
    " FROM assignment a JOIN parcel p ON p.id = a.parcel_id"
    " LEFT JOIN assignment n ON n.parcel_id = CASE WHEN a.live = 0 THEN p.id END AND n.live = 1"
    " LEFT JOIN label l ON l.assignment_id = a.id"
    " LEFT JOIN label_copy c ON c.label_id = l.id AND c.newest = 1"
    " LEFT JOIN batch b ON b.id = l.batch_id"
    " LEFT JOIN handover_item i ON i.handover_id = p.handover_id AND i.parcel_id = p.id AND i.assignment_id = a.id"
    " AND i.taken_out = 0"
    " LEFT JOIN handover h ON h.id = i.handover_id"
    " WHERE a.number = ?";

/// What decides which use of a number is meant: the higher one. A number has few uses, and sorting them in the
/// statement would cost more than all else that a scan reads.
using Rank = std::array<qint64, 10>;

Rank rankOf(const Statement &row)
{
    Rank rank;
    for (int i = 0; i < std::ssize(rank); ++i)
        rank[static_cast<size_t>(i)] = row.integer(rankAt + i);
    return rank;
}

ScanFacts readUse(const Statement &row)
{
    ScanFacts facts;
    facts.assignment = NumberRows::assignment(row, 0);
    facts.parcel = ParcelRows::parcel(row, parcelAt);
    if (!row.isNull(labelAt + 6))
        facts.label = LabelRows::label(row, labelAt);
    if (!row.isNull(handoverAt))
        facts.handover = ParcelRows::handover(row, handoverAt);
    return facts;
}

} // namespace

std::optional<ScanFacts> SqlScanRepository::facts(const QString &number)
{
    ScanFacts facts;
    std::optional<Rank> best;
    Statement found = m_db.statement(factsSql);
    found.bind(number);
    while (found.next()) {
        if (const Rank rank = rankOf(found); !best || rank > *best) {
            best = rank;
            facts = readUse(found);
        }
    }
    if (!best)
        return std::nullopt;
    facts.parcel.lines = m_parcels.lines(facts.parcel.id);
    facts.orders = orders(facts.parcel);
    facts.holds = openHolds(facts.parcel.id);
    return facts;
}

/// In the order of the parcel's lines.
std::vector<Order> SqlScanRepository::orders(const Parcel &parcel)
{
    static const QByteArray sql = QByteArray("SELECT ") + OrderRows::selected
        + " FROM parcel_order po JOIN shop_order o ON o.id = po.order_id"
          " JOIN import_run r ON r.id = o.run_id AND r.published = 1 WHERE po.parcel_id = ?";
    std::vector<Order> orders;
    Statement found = m_db.statement(sql);
    found.bind(parcel.id);
    while (found.next())
        orders.push_back(OrderRows::read(found));
    OrderRows::attachLines(m_db, orders);
    std::ranges::sort(orders, {}, [&](const Order &order) {
        return std::ranges::find(parcel.lines, order.id, &ParcelLine::order) - parcel.lines.begin();
    });
    return orders;
}

std::vector<Hold> SqlScanRepository::openHolds(ParcelId parcel)
{
    std::vector<Hold> holds;
    Statement found = m_db.statement(
        "SELECT id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at FROM hold"
        " WHERE lifted_at = 0 AND parcel_id = ?"
        " UNION ALL SELECT h.id, h.order_id, h.parcel_id, h.reason, h.text, h.set_by, h.set_at, h.data_as_of,"
        " h.lifted_at FROM parcel_order po JOIN hold h ON h.order_id = po.order_id AND h.lifted_at = 0"
        " WHERE po.parcel_id = ?");
    found.bind(parcel, parcel);
    while (found.next())
        holds.push_back(ParcelRows::hold(found, 0));
    std::ranges::sort(holds, {}, [](const Hold &hold) { return std::pair(hold.setAt, hold.id); });
    return holds;
}

void SqlScanRepository::insert(const ScanRecord &record)
{
    m_db.statement("INSERT INTO scan (id, code, verdict, reason, parcel_id, assignment_id, handover_id, round, bench,"
                   " operator_name, at) VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM scan), ?, ?, ?, ?, ?, ?, ?, ?,"
                   " ?, ?)")
        .bind(record.code, verdictName(record.verdict), record.reason ? reasonName(*record.reason) : QString(),
              record.parcel, record.assignment, record.handover, record.round, record.bench, record.operatorName,
              record.at)
        .exec();
}

std::vector<ScanRecord> SqlScanRepository::latest(int limit)
{
    std::vector<ScanRecord> records;
    Statement found = m_db.statement("SELECT code, verdict, reason, parcel_id, assignment_id, handover_id, round,"
                                     " bench, operator_name, at FROM scan ORDER BY id DESC LIMIT ?");
    found.bind(limit);
    while (found.next()) {
        ScanRecord record;
        record.code = found.text(0);
        record.verdict = known(verdictFromName(found.text(1)), "scan.verdict");
        if (const QString reason = found.text(2); !reason.isEmpty())
            record.reason = known(reasonFromName(reason), "scan.reason");
        record.parcel = found.id<ParcelId>(3);
        record.assignment = found.id<AssignmentId>(4);
        record.handover = found.id<HandoverId>(5);
        record.round = found.text(6);
        record.bench = found.text(7);
        record.operatorName = found.text(8);
        record.at = found.integer(9);
        records.push_back(std::move(record));
    }
    return records;
}

void SqlScanRepository::journal(qint64 firstId, std::span<const JournaledScan> scans)
{
    insertRows(m_db, "scan_journal", "id, at, bench, page, code, result", scans,
               [id = firstId](const JournaledScan &scan) mutable {
                   return std::tuple(id++, scan.at, scan.bench, scan.page, scan.code, scan.result);
               });
}

std::vector<JournaledScan> SqlScanRepository::journaled(int limit)
{
    std::vector<JournaledScan> scans;
    Statement found = m_db.statement("SELECT at, bench, page, code, result FROM scan_journal ORDER BY id DESC LIMIT ?");
    found.bind(limit);
    while (found.next())
        scans.push_back({found.integer(0), found.text(1), found.text(2), found.text(3), found.text(4)});
    return scans;
}

} // namespace waydesk
