// SPDX-License-Identifier: Apache-2.0
#include "storage/reports/sqlreportrepository.h"

namespace waydesk {

namespace {

#define WAYDESK_SHOP                                                                                                   \
    " LEFT JOIN parcel_line l ON l.parcel_id = a.parcel_id AND l.ordinal = 0"                                          \
    " LEFT JOIN shop_order o ON o.id = l.order_id "

constexpr const char *printed =
    "SELECT c.sent_at / 900000, COALESCE(o.shop_id, 0), a.carrier, COUNT(*) FROM label_copy c"
    " JOIN label b ON b.id = c.label_id JOIN assignment a ON a.id = b.assignment_id" WAYDESK_SHOP
    "WHERE c.number = 1 AND c.sent_at >= ? AND c.state IN ('sent', 'confirmed', 'spoiled')"
    " GROUP BY c.sent_at / 900000, COALESCE(o.shop_id, 0), a.carrier ORDER BY 1, 2, 3";

constexpr const char *scanned =
    "SELECT s.at / 900000, COALESCE(o.shop_id, 0), a.carrier, COUNT(DISTINCT s.assignment_id) FROM scan s"
    " JOIN assignment a ON a.id = s.assignment_id" WAYDESK_SHOP "WHERE s.verdict = 'pass' AND s.at >= ?"
    " GROUP BY s.at / 900000, COALESCE(o.shop_id, 0), a.carrier ORDER BY 1, 2, 3";

constexpr const char *handedOver =
    "SELECT h.closed_at / 900000, COALESCE(o.shop_id, 0), h.carrier, COUNT(*) FROM handover h"
    " JOIN handover_item i ON i.handover_id = h.id AND i.taken_out = 0"
    " JOIN assignment a ON a.id = i.assignment_id" WAYDESK_SHOP "WHERE h.state = 'closed' AND h.closed_at >= ?"
    " GROUP BY h.closed_at / 900000, COALESCE(o.shop_id, 0), h.carrier ORDER BY 1, 2, 3";

#undef WAYDESK_SHOP

const char *statementOf(WorkStep step)
{
    switch (step) {
    case WorkStep::Printed: return printed;
    case WorkStep::Scanned: return scanned;
    case WorkStep::HandedOver: break;
    }
    return handedOver;
}

} // namespace

std::vector<WorkCount> SqlReportRepository::work(WorkStep step, qint64 since)
{
    std::vector<WorkCount> counts;
    Statement found = m_db.statement(statementOf(step));
    found.bind(since);
    while (found.next())
        counts.push_back({found.integer(0) * 900000, found.id<ShopId>(1), found.text(2), found.integer(3)});
    return counts;
}

qint64 SqlReportRepository::printedParcels()
{
    Statement found = m_db.statement("SELECT COUNT(*) FROM parcel WHERE awaited = 1 AND state = 'printed'");
    found.next();
    return found.integer(0);
}

} // namespace waydesk
