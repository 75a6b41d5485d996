// SPDX-License-Identifier: Apache-2.0
#include "storage/parcels/sqlparcelrepository.h"

#include "storage/rows/conflict.h"
#include "storage/rows/distinct.h"
#include "storage/rows/insertrows.h"
#include "storage/rows/statesteps.h"
#include "storage/rows/updaterows.h"

#include <QHash>

#include <set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<ParcelState> stateColumn{"parcel", parcelStateName, allowed};

struct LineRow {
    ParcelId parcel;
    ParcelLine line;
    int ordinal = 0;
};

struct OrderRow {
    ParcelId parcel;
    OrderId order;
    bool whole = true;
    bool live = true;
};

std::vector<LineRow> lineRows(std::span<const Parcel> parcels)
{
    std::vector<LineRow> rows;
    for (const Parcel &parcel : parcels) {
        int ordinal = 0;
        for (const ParcelLine &line : parcel.lines)
            rows.push_back({parcel.id, line, ordinal++});
    }
    return rows;
}

std::vector<OrderRow> orderRows(std::span<const Parcel> parcels)
{
    std::vector<OrderRow> rows;
    for (const Parcel &parcel : parcels) {
        std::vector<OrderId> orders;
        for (const ParcelLine &line : parcel.lines)
            orders.push_back(line.order);
        for (const OrderId order : distinct(orders))
            rows.push_back({parcel.id, order, parcel.whole, isLive(parcel.state)});
    }
    return rows;
}

} // namespace

void SqlParcelRepository::refuseClash(std::span<const Parcel> parcels)
{
    QHash<OrderId, bool> wholeOf;
    std::vector<OrderId> orders;
    for (const OrderRow &row : orderRows(parcels)) {
        if (!row.live)
            continue;
        const auto other = wholeOf.constFind(row.order);
        if (other != wholeOf.constEnd() && (*other || row.whole))
            throwConflict(about("insert"_L1, "order"_L1, row.order.value));
        wholeOf.insert(row.order, row.whole);
        orders.push_back(row.order);
    }
    forInList(m_db, "SELECT order_id, whole FROM parcel_order WHERE live = 1 AND order_id IN (%1)", distinct(orders),
              [&](const Statement &row) {
                  const auto order = row.id<OrderId>(0);
                  if (row.flag(1) || wholeOf.value(order))
                      throwConflict(about("insert"_L1, "order"_L1, order.value));
              });
}

void SqlParcelRepository::insert(std::span<const Parcel> parcels)
{
    refuseClash(parcels);
    const QVariantMap what = about("insert"_L1, "parcel"_L1, parcels.empty() ? 0 : parcels.front().id.value);
    tellConflict(what, [&] {
        insertRows(m_db, "parcel",
                   "id, state, address_key, carrier, account_id, fill_id, position, whole, apart, why, live, awaited,"
                   " version",
                   parcels, [](const Parcel &p) {
                       return std::tuple(p.id, parcelStateName(p.state), p.addressKey, p.carrier, p.account, p.fill,
                                         p.position, p.whole, p.apart, p.why, isLive(p.state), isAwaited(p.state),
                                         p.version);
                   });
        insertLines(parcels);
    });
}

void SqlParcelRepository::insertLines(std::span<const Parcel> parcels)
{
    const std::vector<LineRow> lines = lineRows(parcels);
    insertRows(
        m_db, "parcel_line", "parcel_id, order_id, line_id, ordinal, quantity", std::span<const LineRow>(lines),
        [](const LineRow &l) { return std::tuple(l.parcel, l.line.order, l.line.line, l.ordinal, l.line.quantity); });
    const std::vector<OrderRow> orders = orderRows(parcels);
    insertRows(m_db, "parcel_order", "parcel_id, order_id, whole, live", std::span<const OrderRow>(orders),
               [](const OrderRow &o) { return std::tuple(o.parcel, o.order, o.whole, o.live); });
}

std::vector<Parcel> SqlParcelRepository::byIds(std::span<const ParcelId> ids) { return m_rows.byIds(ids); }

std::vector<Parcel> SqlParcelRepository::liveOfOrders(std::span<const OrderId> orders)
{
    std::vector<ParcelId> ids;
    forInList(m_db, "SELECT parcel_id FROM parcel_order WHERE live = 1 AND order_id IN (%1)", distinct(orders),
              [&](const Statement &row) { ids.push_back(row.id<ParcelId>(0)); });
    return m_rows.byIds(distinct(ids));
}

std::vector<Parcel> SqlParcelRepository::liveByAddressKeys(const QStringList &keys)
{
    QStringList wanted = keys;
    wanted.removeAll(QString());
    std::vector<ParcelId> ids;
    forInList(m_db, "SELECT id FROM parcel WHERE live = 1 AND address_key IN (%1)", distinct(wanted),
              [&](const Statement &row) { ids.push_back(row.id<ParcelId>(0)); });
    return m_rows.byIds(distinct(ids));
}

void SqlParcelRepository::update(const Parcel &parcel)
{
    const bool live = isLive(parcel.state);
    const QByteArray onlyFrom = stateColumn.onlyFrom(parcel.state);
    const auto run = [&](const QByteArray &sql) {
        Statement update = m_db.statement(sql + onlyFrom);
        update.bind(parcelStateName(parcel.state), parcel.carrier, parcel.account, parcel.fill, parcel.position,
                    parcel.apart, parcel.why, isAwaited(parcel.state), live, parcel.id, parcel.version);
        return update.exec() == 1;
    };
    // A column that is set is written into its indexes anew, also where it stays as it was: a scan, which changes
    // the state alone, sets nothing else.
    if (run("UPDATE parcel SET state = ?, version = version + 1 WHERE carrier = ? AND account_id = ? AND fill_id = ?"
            " AND position = ? AND apart = ? AND why = ? AND awaited = ? AND live = ? AND id = ? AND version = ?")
        || run("UPDATE parcel SET state = ?, carrier = ?, account_id = ?, fill_id = ?, position = ?, apart = ?,"
               " why = ?, awaited = ?, version = version + 1 WHERE live = ? AND id = ? AND version = ?"))
        return;
    if (!run("UPDATE parcel SET state = ?, carrier = ?, account_id = ?, fill_id = ?, position = ?, apart = ?, why = ?,"
             " awaited = ?, live = ?, version = version + 1 WHERE id = ? AND version = ?"))
        stateColumn.refuse(m_db, parcel.id, parcel.version, parcel.state,
                           about("update"_L1, "parcel"_L1, parcel.id.value));
    setOrdersLive(parcel.id, live);
}

void SqlParcelRepository::updateMany(std::span<const Parcel> parcels)
{
    struct Now {
        bool live = false;
        qint64 version = 0;
        QString state{};
    };
    QHash<ParcelId, Now> stored;
    std::vector<ParcelId> ids;
    for (const Parcel &parcel : parcels)
        ids.push_back(parcel.id);
    forInList(m_db, "SELECT id, live, version, state FROM parcel WHERE id IN (%1)", ids, [&](const Statement &row) {
        stored.insert(row.id<ParcelId>(0), {row.flag(1), row.integer(2), row.text(3)});
    });
    std::vector<Parcel> together;
    std::vector<ParcelId> retired;
    for (const Parcel &parcel : parcels) {
        const Now now = stored.value(parcel.id);
        const bool was = now.live;
        if (now.version == parcel.version)
            stateColumn.check(now.state, parcel.state, about("update"_L1, "parcel"_L1, parcel.id.value));
        if (isLive(parcel.state) && !was) {
            update(parcel); // back to life: what it would clash with is looked up for each
            continue;
        }
        together.push_back(parcel);
        if (was && !isLive(parcel.state))
            retired.push_back(parcel.id);
    }
    updateRows(
        m_db, "parcel",
        std::array{"state", "carrier", "account_id", "fill_id", "position", "apart", "why", "awaited", "live"},
        std::span<const Parcel>(together),
        [](const Parcel &p) {
            return std::tuple(parcelStateName(p.state), p.carrier, p.account, p.fill, p.position, p.apart, p.why,
                              isAwaited(p.state), isLive(p.state), p.id, p.version);
        },
        [](std::span<const Parcel> some) { throwConflict(about("update"_L1, "parcel"_L1, some.front().id.value)); });
    forInList(m_db, "UPDATE parcel_order SET live = 0 WHERE parcel_id IN (%1)", retired, [](const Statement &) { });
}

void SqlParcelRepository::setLines(ParcelId id, std::span<const ParcelLine> lines, bool whole)
{
    Parcel parcel;
    {
        Statement found = m_db.statement("SELECT state FROM parcel WHERE id = ?");
        found.bind(id);
        if (!found.next())
            throwConflict(about("update"_L1, "parcel"_L1, id.value));
        parcel.state = known(parcelStateFromName(found.text(0)), "parcel.state");
    }
    parcel.id = id;
    parcel.whole = whole;
    parcel.lines.assign(lines.begin(), lines.end());
    m_db.statement("DELETE FROM parcel_line WHERE parcel_id = ?").bind(id).exec();
    m_db.statement("DELETE FROM parcel_order WHERE parcel_id = ?").bind(id).exec();
    refuseClash(std::span(&parcel, 1));
    m_db.statement("UPDATE parcel SET whole = ? WHERE id = ?").bind(whole, id).exec();
    tellConflict(about("update"_L1, "parcel"_L1, id.value), [&] { insertLines(std::span(&parcel, 1)); });
}

void SqlParcelRepository::setOrdersLive(ParcelId id, bool live)
{
    if (live) {
        Statement clash = m_db.statement(
            "SELECT o.order_id FROM parcel_order m JOIN parcel_order o ON o.order_id = m.order_id AND o.live = 1"
            " AND o.parcel_id <> m.parcel_id WHERE m.parcel_id = ? AND (m.whole = 1 OR o.whole = 1)");
        clash.bind(id);
        if (clash.next())
            throwConflict(about("revive"_L1, "order"_L1, clash.integer(0)));
    }
    tellConflict(about("revive"_L1, "parcel"_L1, id.value),
                 [&] { m_db.statement("UPDATE parcel_order SET live = ? WHERE parcel_id = ?").bind(live, id).exec(); });
}

void SqlParcelRepository::addHold(const Hold &hold)
{
    if (hold.order.isValid() == hold.parcel.isValid())
        throw StoreFailure{Error{ErrorCode::InvalidArgument, {{u"argument"_s, u"hold"_s}}, {}}};
    m_db.statement("INSERT INTO hold (id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at,"
                   " lifted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '')")
        .bind(hold.id, hold.order, hold.parcel, reasonName(hold.reason), hold.text, hold.setBy, hold.setAt,
              hold.dataAsOf, hold.liftedAt)
        .exec();
}

bool SqlParcelRepository::liftHold(HoldId id, qint64 at, const QString &by, const QString &why)
{
    return m_db.statement("UPDATE hold SET lifted_at = ?, lifted_by = ?, lift_reason = ? WHERE id = ?"
                          " AND lifted_at = 0")
               .bind(at, by, why, id)
               .exec()
        == 1;
}

std::vector<Hold> SqlParcelRepository::openHoldsOfParcels(std::span<const ParcelId> parcels)
{
    std::vector<Hold> holds;
    forInList(m_db,
              "SELECT id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at,"
              " lifted_by FROM hold"
              " WHERE lifted_at = 0 AND parcel_id IN (%1) ORDER BY set_at, id",
              distinct(parcels), [&](const Statement &row) { holds.push_back(ParcelRows::hold(row, 0)); });
    return holds;
}

std::vector<Hold> SqlParcelRepository::openOrderHoldsBy(const QString &setBy)
{
    std::vector<Hold> holds;
    Statement row =
        m_db.statement("SELECT id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at,"
                       " lifted_by FROM hold WHERE lifted_at = 0 AND order_id > 0 AND set_by = ? ORDER BY set_at, id");
    row.bind(setBy);
    while (row.next())
        holds.push_back(ParcelRows::hold(row, 0));
    return holds;
}

std::vector<Hold> SqlParcelRepository::newestHoldsBy(const QString &setBy, std::span<const OrderId> orders)
{
    std::vector<Hold> holds;
    std::set<std::pair<OrderId, Reason>> seen;
    forInList(m_db,
              "SELECT id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at, lifted_by FROM hold"
              " WHERE order_id > 0 AND order_id IN (%1)"
              " ORDER BY CASE WHEN lifted_at = 0 THEN 0 ELSE 1 END, lifted_at DESC, set_at DESC, id DESC",
              distinct(orders), [&](const Statement &row) {
                  Hold hold = ParcelRows::hold(row, 0);
                  // Ids say nothing of time: each process draws them from a block of its own. Open ones all come.
                  if (hold.setBy == setBy && (seen.emplace(hold.order, hold.reason).second || hold.liftedAt == 0))
                      holds.push_back(std::move(hold));
              });
    return holds;
}

std::vector<Hold> SqlParcelRepository::openHoldsOfOrders(std::span<const OrderId> orders)
{
    std::vector<Hold> holds;
    forInList(m_db,
              "SELECT id, order_id, parcel_id, reason, text, set_by, set_at, data_as_of, lifted_at,"
              " lifted_by FROM hold"
              " WHERE lifted_at = 0 AND order_id IN (%1) ORDER BY set_at, id",
              distinct(orders), [&](const Statement &row) { holds.push_back(ParcelRows::hold(row, 0)); });
    return holds;
}

} // namespace waydesk
