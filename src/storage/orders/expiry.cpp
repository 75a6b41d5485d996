// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/sqlorderrepository.h"

#include "storage/connection/inlist.h"
#include "storage/rows/distinct.h"

#include <QByteArray>

namespace waydesk {

namespace {

/// Old orders with anything of a person in them. What still waits to be packed keeps its receiver.
constexpr auto oldAndPersonal =
    "as_of < ? AND (buyer <> '' OR receiver <> '' OR phone <> '' OR phone2 <> '' OR street <> '' OR address_key <> ''"
    " OR message <> '' OR memo <> '' OR note <> '')"
    " AND NOT EXISTS (SELECT 1 FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id"
    " WHERE po.order_id = shop_order.id AND po.live = 1 AND p.state <> 'handed_over')";

} // namespace

std::vector<OrderId> SqlOrderRepository::withOldPersonalData(qint64 beforeMs)
{
    std::vector<OrderId> ids;
    Statement found = m_db.statement(QByteArray("SELECT id FROM shop_order WHERE ") + oldAndPersonal + " ORDER BY id");
    found.bind(beforeMs);
    while (found.next())
        ids.push_back(found.id<OrderId>(0));
    return ids;
}

std::vector<OrderId> SqlOrderRepository::expirePersonalData(std::span<const OrderId> ids, qint64 beforeMs)
{
    std::vector<OrderId> met;
    const auto once = distinct(ids);
    forInList(
        m_db,
        QByteArray("UPDATE shop_order SET buyer = '', receiver = '', phone = '', phone2 = '', country = '',"
                   " province = '', city = '', district = '', street = '', postcode = '', platform_key = '',"
                   " address_key = '', message = '', memo = '', note = '', version = version + 1 WHERE ")
            + oldAndPersonal + " AND id IN (%1) RETURNING id",
        once, [&](const Statement &row) { met.push_back(row.id<OrderId>(0)); }, beforeMs);
    forInList(
        m_db,
        "UPDATE parcel SET address_key = '', version = version + 1 WHERE address_key <> ''"
        " AND (live = 0 OR state = 'handed_over') AND NOT EXISTS (SELECT 1 FROM parcel_order po"
        " JOIN shop_order o ON o.id = po.order_id WHERE po.parcel_id = parcel.id AND o.as_of >= ?)"
        " AND id IN (SELECT q.parcel_id FROM parcel_order q WHERE q.order_id IN (%1))",
        met, [](const Statement &) { }, beforeMs);
    return met;
}

std::vector<OldRejectedRows> SqlOrderRepository::oldRejectedRows(qint64 beforeMs)
{
    std::vector<OldRejectedRows> runs;
    Statement found =
        m_db.statement("SELECT r.run_id, COUNT(*) FROM rejected_row r JOIN import_run i ON i.id = r.run_id"
                       " WHERE r.text <> '' AND i.at < ? GROUP BY r.run_id ORDER BY r.run_id");
    found.bind(beforeMs);
    while (found.next())
        runs.push_back({found.id<ImportRunId>(0), found.number(1)});
    return runs;
}

int SqlOrderRepository::expireRejectedRows(ImportRunId run)
{
    return m_db.statement("UPDATE rejected_row SET text = '' WHERE text <> '' AND run_id = ?").bind(run).exec();
}

} // namespace waydesk
