// SPDX-License-Identifier: Apache-2.0
#include "storage/history/sqldayrepository.h"

namespace waydesk {

DayCounts SqlDayRepository::counts(qint64 since, qint64 until)
{
    const auto one = [&](const char *sql) {
        Statement row = m_db.statement(sql);
        row.bind(since, until);
        return row.next() ? row.integer(0) : 0;
    };
    DayCounts counts;
    counts.printed = one("SELECT COUNT(DISTINCT l.assignment_id) FROM label_copy c JOIN label l ON l.id = c.label_id"
                         " WHERE c.sent_at >= ? AND c.sent_at < ?");
    counts.scanned =
        one("SELECT COUNT(DISTINCT assignment_id) FROM scan WHERE verdict = 'pass' AND at >= ? AND at < ?");
    counts.handedOver = one("SELECT COUNT(*) FROM handover h JOIN handover_item i ON i.handover_id = h.id"
                            " AND i.taken_out = 0 WHERE h.state = 'closed' AND h.closed_at >= ? AND h.closed_at < ?");
    return counts;
}

std::vector<UntoldOrder> SqlDayRepository::untold(qint64 since, qint64 until)
{
    std::vector<UntoldOrder> all;
    Statement row =
        m_db.statement("SELECT o.number, s.name, w.number, w.state, w.answer FROM handover h"
                       " JOIN handover_item i ON i.handover_id = h.id AND i.taken_out = 0"
                       " JOIN write_back w ON w.parcel_id = i.parcel_id AND w.assignment_id = i.assignment_id"
                       " JOIN shop_order o ON o.id = w.order_id JOIN shop s ON s.id = o.shop_id"
                       " WHERE h.closed_at >= ? AND h.closed_at < ? AND w.state IN ('due', 'refused')"
                       " ORDER BY o.shop_id, o.id, w.id");
    row.bind(since, until);
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.text(2),
                       known(writeBackStateFromName(row.text(3)), "write_back.state"), row.text(4)});
    return all;
}

std::vector<ParcelId> SqlDayRepository::unfinished(qint64 since, qint64 until)
{
    std::vector<ParcelId> all;
    Statement row = m_db.statement("SELECT p.id FROM parcel p JOIN assignment a ON a.parcel_id = p.id AND a.live = 1"
                                   " JOIN label l ON l.assignment_id = a.id JOIN label_copy c ON c.label_id = l.id"
                                   " WHERE p.live = 1 AND p.state IN ('printed', 'verified')"
                                   " AND c.sent_at >= ? AND c.sent_at < ?"
                                   " GROUP BY p.id ORDER BY MIN(l.batch_id), MIN(l.position), p.id");
    row.bind(since, until);
    while (row.next())
        all.push_back(row.id<ParcelId>(0));
    return all;
}

std::vector<VoidedNumber> SqlDayRepository::voided(qint64 since, qint64 until)
{
    std::vector<VoidedNumber> all;
    Statement row = m_db.statement("SELECT a.number, a.carrier, a.void_reason, e.verb, e.at, e.bench, e.operator_name"
                                   " FROM assignment a JOIN event e ON e.kind = 'number' AND e.subject = a.id"
                                   " AND e.verb IN ('void', 'recall')"
                                   " WHERE a.state = 'voided' AND e.at >= ? AND e.at < ? ORDER BY e.seq, e.id");
    row.bind(since, until);
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4), row.text(5), row.text(6)});
    return all;
}

} // namespace waydesk
