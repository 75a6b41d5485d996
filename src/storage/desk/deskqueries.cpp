// SPDX-License-Identifier: Apache-2.0
#include "storage/desk/deskqueries.h"

#include "storage/bulk/bulkcursor.h"
#include "storage/connection/inlist.h"
#include "storage/desk/deskrows.h"

#include <algorithm>
#include <array>

namespace waydesk {

namespace {

constexpr const char *open = "o.status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')";
constexpr const char *finished = "o.status IN ('shipped', 'done', 'cancelled')";
constexpr const char *underWay = "p.live = 1 AND p.state IN ('planned', 'numbered', 'printed', 'verified')";
constexpr const char *handedOverSince =
    "p.live = 1 AND p.state = 'handed_over' AND p.handover_id IN (SELECT h.id FROM handover h"
    " WHERE h.closed_at = 0 OR h.closed_at >= ?)";
constexpr const char *inDoubt = "SELECT l.parcel_id FROM label_copy c JOIN label l ON l.id = c.label_id"
                                " WHERE c.newest = 1 AND c.state = 'in_doubt'";

QByteArray sql(std::initializer_list<const char *> parts)
{
    QByteArray text;
    for (const char *part : parts)
        text += part;
    return text;
}

template <class Take> void each(Connection &db, const QByteArray &text, std::span<const qint64> values, Take &&take)
{
    const auto rows = BulkCursor::over(db, text, values);
    while (rows->next())
        take(*rows);
}

const char *skuOf(const DeskFacts &facts) { return facts.withTagFacts ? DeskRows::skuColumn : DeskRows::noSkuColumn; }

const char *tagColumnsOf(const DeskFacts &facts)
{
    return facts.withTagFacts ? DeskRows::tagColumns : DeskRows::noTagColumns;
}

qint64 countOf(Connection &db, const QByteArray &text)
{
    qint64 count = 0;
    each(db, text, {}, [&](const BulkCursor &row) { count = row.integer(0); });
    return count;
}

void readAllLines(Connection &db, DeskFacts &facts, qint64 sinceMs)
{
    const auto take = [&](const BulkCursor &row) { DeskRows::takeLine(facts, row); };
    const qint64 openOrders = countOf(db, sql({"SELECT COUNT(*) FROM shop_order o WHERE ", open}));
    const qint64 all = countOf(db, "SELECT COUNT(*) FROM order_line");
    if (all <= 4 * openOrders + 1000) {
        facts.lines.reserve(size_t(all));
        facts.text.reserve(size_t(all) * 64);
        each(db, sql({"SELECT ", DeskRows::lineColumns, skuOf(facts), " FROM order_line l"}), {}, take);
        return;
    }
    // Mostly history: only those of the orders that will be shown.
    const std::array since{sinceMs};
    constexpr const char *join = " FROM shop_order o JOIN order_line l ON l.order_id = o.id WHERE ";
    constexpr const char *underWayJoin = " FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id"
                                         " JOIN shop_order o ON o.id = po.order_id"
                                         " JOIN order_line l ON l.order_id = o.id WHERE ";
    each(db, sql({"SELECT ", DeskRows::lineColumns, skuOf(facts), join, open}), {}, take);
    each(db, sql({"SELECT ", DeskRows::lineColumns, skuOf(facts), join, finished, " AND o.as_of >= ?"}), since, take);
    // Finished long ago on the platform, but still in a parcel here.
    each(db,
         sql({"SELECT ", DeskRows::lineColumns, skuOf(facts), underWayJoin, underWay, " AND ", finished,
              " AND o.as_of < ?"}),
         since, take);
}

void readParts(Connection &db, DeskFacts &facts)
{
    forInList(db, "SELECT order_id, parcel_id FROM parcel_order WHERE live = 1 AND order_id IN (%1)",
              facts.splitOrders(), [&](Statement &row) { facts.partsOf[row.integer(0)].push_back(row.integer(1)); });
}

std::unordered_set<qint64> publishedRuns(Connection &db)
{
    std::unordered_set<qint64> runs;
    each(db, "SELECT id FROM import_run WHERE published = 1", {},
         [&](const BulkCursor &row) { runs.insert(row.integer(0)); });
    return runs;
}

bool isOpen(OrderStatus status)
{
    return status == OrderStatus::Unknown || status == OrderStatus::Unpaid || status == OrderStatus::ToShip
        || status == OrderStatus::PartShipped;
}

} // namespace

DeskFacts readAllFacts(Connection &db, qint64 sinceMs, bool withTagFacts)
{
    DeskFacts facts;
    facts.withTagFacts = withTagFacts;
    const std::array since{sinceMs};
    const auto parcel = [&](const BulkCursor &row) { DeskRows::takeParcel(facts, row); };
    const auto parcelLine = [&](const BulkCursor &row) { DeskRows::takeParcelLine(facts, row); };
    constexpr const char *lines = " FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id WHERE ";
    each(db, sql({"SELECT ", DeskRows::parcelColumns, " FROM parcel p WHERE ", underWay}), {}, parcel);
    each(db, sql({"SELECT ", DeskRows::parcelColumns, " FROM parcel p WHERE ", handedOverSince}), since, parcel);
    each(db, sql({"SELECT ", DeskRows::parcelLineColumns, lines, underWay}), {}, parcelLine);
    each(db, sql({"SELECT ", DeskRows::parcelLineColumns, lines, handedOverSince}), since, parcelLine);
    // Grouped by parcel already, in whatever order of parcels; a parcel's lines stay as they stand in it.
    std::ranges::stable_sort(facts.parcelLines, {}, &DeskParcelLine::parcel);
    each(db, "SELECT order_id FROM parcel_order WHERE live = 1", {},
         [&](const BulkCursor &row) { facts.inParcel.push_back(row.integer(0)); });
    each(db, sql({"SELECT ", DeskRows::holdColumns, " FROM hold h WHERE h.lifted_at = 0 ORDER BY h.id"}), {},
         [&](const BulkCursor &row) { DeskRows::takeHold(facts, row); });
    each(db, inDoubt, {}, [&](const BulkCursor &row) { facts.inDoubt.insert(row.integer(0)); });
    readAllLines(db, facts, sinceMs);
    facts.finish();
    readParts(db, facts);
    return facts;
}

void readAllOrders(Connection &db, qint64 sinceMs, const DeskFacts &facts, const DeskOrderSink &sink)
{
    const std::unordered_set<qint64> published = publishedRuns(db);
    const auto take = [&](const BulkCursor &row) {
        if (published.contains(row.integer(DeskRows::orderRun)))
            sink(DeskRows::readOrder(row));
    };
    const std::array since{sinceMs};
    each(db, sql({"SELECT ", DeskRows::orderColumns, tagColumnsOf(facts), " FROM shop_order o WHERE ", open}), {},
         take);
    each(db,
         sql({"SELECT ", DeskRows::orderColumns, tagColumnsOf(facts), " FROM shop_order o WHERE ", finished,
              " AND o.as_of >= ?"}),
         since, take);

    std::vector<qint64> late;
    each(db,
         sql({"SELECT DISTINCT o.id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id AND po.live = 1"
              " JOIN shop_order o ON o.id = po.order_id WHERE p.live = 1 AND ",
              finished, " AND o.as_of < ?"}),
         since, [&](const BulkCursor &row) { late.push_back(row.integer(0)); });
    std::erase_if(late, [&](qint64 id) { return !facts.parcelsOfOrder.contains(id); });
    forInList(db,
              sql({"SELECT ", DeskRows::orderColumns, tagColumnsOf(facts), " FROM shop_order o WHERE o.id IN (%1)"}),
              late, [&](Statement &row) { sink(DeskRows::readOrder(row)); });
}

DeskFacts readFactsOf(Connection &db, std::vector<qint64> &orders, qint64 sinceMs, bool withTagFacts)
{
    DeskFacts facts;
    facts.withTagFacts = withTagFacts;
    std::vector<qint64> parcels;
    forInList(db, "SELECT parcel_id FROM parcel_order WHERE live = 1 AND order_id IN (%1)", orders,
              [&](Statement &row) { parcels.push_back(row.integer(0)); });
    const auto once = [](std::vector<qint64> &ids) {
        std::ranges::sort(ids);
        const auto rest = std::ranges::unique(ids);
        ids.erase(rest.begin(), rest.end());
    };
    once(parcels);
    forInList(db, "SELECT order_id FROM parcel_order WHERE live = 1 AND parcel_id IN (%1)", parcels,
              [&](Statement &row) {
                  orders.push_back(row.integer(0));
                  facts.inParcel.push_back(row.integer(0));
              });
    once(orders);
    forInList(db, sql({"SELECT ", DeskRows::parcelColumns, " FROM parcel p WHERE p.live = 1 AND p.id IN (%1)"}),
              parcels, [&](Statement &row) { DeskRows::takeParcel(facts, row); });
    std::unordered_set<qint64> late;
    forInList(
        db,
        "SELECT p.id FROM parcel p JOIN handover h ON h.id = p.handover_id"
        " WHERE p.state = 'handed_over' AND h.closed_at > 0 AND h.closed_at < ? AND p.id IN (%1)",
        parcels, [&](Statement &row) { late.insert(row.integer(0)); }, sinceMs);
    std::erase_if(facts.parcels, [&](const DeskParcel &parcel) { return late.contains(parcel.id); });
    forInList(db,
              sql({"SELECT ", DeskRows::parcelLineColumns,
                   " FROM parcel_line pl WHERE pl.parcel_id IN (%1) ORDER BY pl.parcel_id, pl.ordinal"}),
              parcels, [&](Statement &row) { DeskRows::takeParcelLine(facts, row); });
    const auto hold = [&](Statement &row) { DeskRows::takeHold(facts, row); };
    constexpr const char *holds = " FROM hold h WHERE h.lifted_at = 0 AND ";
    forInList(db, sql({"SELECT ", DeskRows::holdColumns, holds, "h.order_id IN (%1) ORDER BY h.id"}), orders, hold);
    forInList(db,
              sql({"SELECT ", DeskRows::holdColumns, holds, "h.order_id = 0 AND h.parcel_id IN (%1) ORDER BY h.id"}),
              parcels, hold);
    forInList(db, sql({inDoubt, " AND l.parcel_id IN (%1)"}), parcels,
              [&](Statement &row) { facts.inDoubt.insert(row.integer(0)); });
    forInList(db, sql({"SELECT ", DeskRows::lineColumns, skuOf(facts), " FROM order_line l WHERE l.order_id IN (%1)"}),
              orders, [&](Statement &row) { DeskRows::takeLine(facts, row); });
    facts.finish();
    readParts(db, facts);
    return facts;
}

void readOrdersOf(Connection &db, const std::vector<qint64> &orders, qint64 sinceMs, const DeskFacts &facts,
                  const DeskOrderSink &sink)
{
    forInList(db,
              sql({"SELECT ", DeskRows::orderColumns, tagColumnsOf(facts),
                   " FROM shop_order o JOIN import_run r ON r.id = o.run_id AND r.published = 1 WHERE o.id IN (%1)"}),
              orders, [&](Statement &row) {
                  const DeskOrderRow order = DeskRows::readOrder(row);
                  if (isOpen(order.status) || order.asOf >= sinceMs || facts.parcelsOfOrder.contains(order.id))
                      sink(order);
              });
}

} // namespace waydesk
