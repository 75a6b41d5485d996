// SPDX-License-Identifier: Apache-2.0
// The import runs of SqlOrderRepository.
#include "storage/bulk/bulkinsert.h"
#include "storage/connection/processtoken.h"
#include "storage/orders/orderrows.h"
#include "storage/orders/runrows.h"
#include "storage/orders/sqlorderrepository.h"
#include "storage/rows/conflict.h"

#include <map>
#include <tuple>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView putRight("put_right"); ///< the reason of such a row; also in the index of migration 0013
constexpr qint64 longestWritingMs = 24LL * 3600 * 1000; ///< of a process elsewhere, of which nobody can ask
constexpr int sweptTogether = 500; ///< orders, which hold the gate for some ms
constexpr QChar fixMark = u'=';
} // namespace

void SqlOrderRepository::beginRun(ImportRunId run, qint64 at)
{
    m_db.statement("INSERT INTO import_run (id, at, owner, alive_at, published) VALUES (?, ?, ?, ?, 0)")
        .bind(run, at, ProcessToken::own(), m_db.storeTimeMs())
        .execOne();
}

void SqlOrderRepository::insertOrders(ImportRunId run, std::span<const Order> orders)
{
    std::vector<AddressKey> keys;
    keys.reserve(orders.size());
    for (const Order &order : orders)
        keys.push_back(addressKey(order));
    insertOrders(run, orders, keys);
}

void SqlOrderRepository::insertOrders(ImportRunId run, std::span<const Order> orders, std::span<const AddressKey> keys)
{
    {
        const auto rows = BulkInsert::into(m_db, "shop_order", OrderRows::inserted);
        for (size_t i = 0; i < orders.size(); ++i)
            OrderRows::add(*rows, orders[i], run, keys[i].text());
        rows->finish();
    }
    const auto lines = BulkInsert::into(m_db, "order_line", OrderRows::insertedLine);
    for (const Order &order : orders) {
        int lineNo = 0;
        for (const OrderLine &line : order.lines)
            OrderRows::addLine(*lines, order, lineNo++, line);
    }
    lines->finish();
}

void SqlOrderRepository::insertRejected(ImportRunId run, std::span<const RejectedRow> rows)
{
    qint64 ordinal = RunRows::lastOrdinal(m_db, "rejected_row", run);
    const auto bulk =
        BulkInsert::into(m_db, "rejected_row", "run_id, ordinal, file, row_number, column_name, reason, text");
    for (const RejectedRow &row : rows) {
        bulk->add(run, ++ordinal, row.file, row.row, row.column, row.reason, row.text);
        bulk->endRow();
    }
    bulk->finish();
}

/// They stand among the run's rejected rows, with the digest in place of the file, and expire with these. The mark
/// tells a cell that was emptied from a text that has expired.
void SqlOrderRepository::keepFixes(ImportRunId run, std::span<const KeptFix> fixes)
{
    std::vector<RejectedRow> rows;
    for (const KeptFix &fix : fixes)
        rows.push_back({QString::fromLatin1(fix.digest.toHex()), fix.row, fix.column, putRight, fixMark + fix.text});
    insertRejected(run, rows);
}

std::vector<KeptFix> SqlOrderRepository::keptFixes()
{
    using Cell = std::tuple<QByteArray, int, QString>;
    struct Kept {
        KeptFix fix;
        qint64 run;
    };
    std::map<Cell, Kept> kept;
    // The reason stands in the text: SQLite uses the partial index for nothing else.
    Statement found = m_db.statement("SELECT f.file, f.row_number, f.column_name, f.text, f.run_id FROM rejected_row f"
                                     " JOIN import_run r ON r.id = f.run_id"
                                     " WHERE f.reason = 'put_right' AND f.text <> '' AND r.published = 1"
                                     " ORDER BY r.at, f.run_id, f.ordinal");
    while (found.next()) {
        KeptFix fix{QByteArray::fromHex(found.text(0).toLatin1()), found.number(1), found.text(2),
                    found.text(3).mid(1)};
        const qint64 run = found.integer(4);
        const Cell cell(fix.digest, fix.row, fix.column);
        if (fix.column.isEmpty()) { // the row was typed anew: cells put right before it are gone
            std::erase_if(kept, [&](const auto &one) {
                return one.second.fix.digest == fix.digest && one.second.fix.row == fix.row && one.second.run != run;
            });
        }
        kept.insert_or_assign(cell, Kept{std::move(fix), run});
    }
    std::vector<KeptFix> fixes;
    for (auto &[cell, one] : kept)
        fixes.push_back(std::move(one.fix));
    return fixes;
}

void SqlOrderRepository::publishRun(ImportRunId run)
{
    m_db.statement("UPDATE import_run SET published = 1 WHERE id = ? AND published = 0").bind(run).execOne();
    m_log.changed(SubjectKind::ImportRun, run.value);
}

void SqlOrderRepository::keepRunAlive(ImportRunId run)
{
    if (!RunRows::keepAlive(m_db, run, ImportState::Staged)) // it was swept
        throwConflict(about("keepRunAlive"_L1, "import"_L1, run.value));
}

std::vector<ImportRunId> SqlOrderRepository::cutOffTrails()
{
    std::vector<ImportRunId> cutOff;
    Statement row = m_db.statement("SELECT id, owner, alive_at FROM import_run WHERE trail = 1 AND published = 1");
    while (row.next()) {
        if (!ProcessToken::isAlive(row.text(1)) || row.integer(2) < m_db.storeTimeMs() - longestWritingMs)
            cutOff.push_back(row.id<ImportRunId>(0));
    }
    return cutOff;
}

bool SqlOrderRepository::isSweepDue()
{
    return !RunRows::left(m_db, ImportState::Staged).empty() || !cutOffTrails().empty();
}

int SqlOrderRepository::sweepRuns()
{
    int swept = 0;
    for (const ImportRunId run : RunRows::left(m_db, ImportState::Staged)) {
        if (!dropRun(run, sweptTogether))
            return swept;
        ++swept;
    }
    // What a dead one has still to write, nobody writes: it can be taken back as it is.
    for (ImportRunId run : cutOffTrails())
        m_db.statement("UPDATE import_run SET trail = 2 WHERE id = ?").bind(run).exec();
    return swept;
}

bool SqlOrderRepository::dropRun(ImportRunId run, int limit)
{
    // Conflict if it was published, or dropped, in the meantime.
    m_db.statement("UPDATE import_run SET published = 0 WHERE id = ? AND published = 0").bind(run).execOne();
    m_db.statement("DELETE FROM order_line WHERE order_id IN"
                   " (SELECT id FROM shop_order WHERE run_id = ? ORDER BY id LIMIT ?)")
        .bind(run, limit)
        .exec();
    const int gone = m_db.statement("DELETE FROM shop_order WHERE id IN"
                                    " (SELECT id FROM shop_order WHERE run_id = ? ORDER BY id LIMIT ?)")
                         .bind(run, limit)
                         .exec();
    if (gone >= limit)
        return false;
    m_db.statement("DELETE FROM rejected_row WHERE run_id = ?").bind(run).exec();
    m_db.statement("DELETE FROM import_run WHERE id = ?").bind(run).exec();
    return true;
}

} // namespace waydesk
