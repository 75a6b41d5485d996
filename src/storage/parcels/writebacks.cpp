// SPDX-License-Identifier: Apache-2.0
#include "core/parcel/handover.h"

#include "storage/parcels/sqlparcelrepository.h"
#include "storage/rows/conflict.h"
#include "storage/rows/distinct.h"
#include "storage/rows/insertrows.h"
#include "storage/rows/statesteps.h"

#include <QHash>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<WriteBackState> stateColumn{"write_back", writeBackStateName, allowed};

/// id, order_id, parcel_id, assignment_id, carrier, number, state, correction, exported_at, answer, version
WriteBack readWriteBack(const Statement &row, WriteBackState state)
{
    return {.id = row.id<WriteBackId>(0),
            .order = row.id<OrderId>(1),
            .parcel = row.id<ParcelId>(2),
            .assignment = row.id<AssignmentId>(3),
            .carrier = row.text(4),
            .number = row.text(5),
            .state = state,
            .correction = row.flag(7),
            .exportedAt = row.integer(8),
            .answer = row.text(9),
            .version = row.integer(10)};
}

} // namespace

void SqlParcelRepository::insertWriteBacks(std::span<const WriteBack> rows)
{
    const auto rowOf = [](const WriteBack &w) {
        return std::tuple(w.id, w.order, w.parcel, w.assignment, w.carrier, w.number, writeBackStateName(w.state),
                          w.correction, w.exportedAt, w.answer, w.version);
    };
    tellConflict(about("insert"_L1, "write_back"_L1, rows.empty() ? 0 : rows.front().id.value), [&] {
        insertRows(m_db, "write_back",
                   "id, order_id, parcel_id, assignment_id, carrier, number, state, correction, exported_at, answer,"
                   " version",
                   rows, rowOf);
    });
}

void SqlParcelRepository::updateWriteBack(const WriteBack &row)
{
    Statement update = m_db.statement("UPDATE write_back SET state = ?, correction = ?, exported_at = ?, answer = ?,"
                                      " version = version + 1 WHERE id = ? AND version = ?"
                                      + stateColumn.onlyFrom(row.state));
    update.bind(writeBackStateName(row.state), row.correction, row.exportedAt, row.answer, row.id, row.version);
    if (update.exec() != 1)
        stateColumn.refuse(m_db, row.id, row.version, row.state, about("update"_L1, "write_back"_L1, row.id.value));
}

std::vector<WriteBack> SqlParcelRepository::writeBacksOfShop(ShopId shop, WriteBackState state)
{
    std::vector<WriteBack> all;
    Statement found = m_db.statement(
        "SELECT w.id, w.order_id, w.parcel_id, w.assignment_id, w.carrier, w.number, w.state, w.correction,"
        " w.exported_at, w.answer, w.version FROM write_back w JOIN shop_order o ON o.id = w.order_id"
        " WHERE w.state = ? AND o.shop_id = ? ORDER BY w.order_id, w.id");
    found.bind(writeBackStateName(state), shop);
    while (found.next())
        all.push_back(readWriteBack(found, state));
    return all;
}

std::vector<WriteBack> SqlParcelRepository::writeBacksOfOrders(std::span<const OrderId> orders)
{
    std::vector<WriteBack> all;
    forInList(m_db,
              "SELECT id, order_id, parcel_id, assignment_id, carrier, number, state, correction, exported_at,"
              " answer, version FROM write_back WHERE order_id IN (%1) ORDER BY order_id, id",
              distinct(orders), [&](const Statement &row) {
                  const auto state = known(writeBackStateFromName(row.text(6)), "write_back.state");
                  all.push_back(readWriteBack(row, state));
              });
    return all;
}

std::vector<WriteBack> SqlParcelRepository::writeBacksOfNumber(const QString &number)
{
    std::vector<WriteBack> all;
    Statement found = m_db.statement(
        "SELECT w.id, w.order_id, w.parcel_id, w.assignment_id, w.carrier, w.number, w.state, w.correction,"
        " w.exported_at, w.answer, w.version FROM assignment a JOIN write_back w ON w.assignment_id = a.id"
        " AND w.parcel_id = a.parcel_id JOIN parcel_order po ON po.parcel_id = a.parcel_id AND po.order_id = w.order_id"
        " WHERE a.number = ? ORDER BY w.order_id, w.id");
    found.bind(number);
    while (found.next()) {
        const auto state = known(writeBackStateFromName(found.text(6)), "write_back.state");
        all.push_back(readWriteBack(found, state));
    }
    return all;
}

} // namespace waydesk
