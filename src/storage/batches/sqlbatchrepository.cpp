// SPDX-License-Identifier: Apache-2.0
#include "storage/batches/sqlbatchrepository.h"

#include "storage/batches/labelrows.h"
#include "storage/connection/inlist.h"
#include "storage/rows/conflict.h"
#include "storage/rows/distinct.h"
#include "storage/rows/insertrows.h"
#include "storage/rows/statesteps.h"
#include "storage/rows/updaterows.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr StateColumn<CopyState> copyColumn{"label_copy", copyStateName, writable};

/// Of `batch`, as readBatch() takes them.
constexpr auto batchColumns = "id, day, day_number, template_id, target, lease_bench, bench, operator_name, at,"
                              " cancelled, size, version, take_over_reason";

Batch readBatch(const Statement &row)
{
    Batch batch;
    batch.id = row.id<BatchId>(0);
    batch.day = row.text(1);
    batch.dayNumber = row.number(2);
    batch.templateId = row.text(3);
    batch.target = row.text(4);
    batch.leaseBench = row.text(5);
    batch.bench = row.text(6);
    batch.operatorName = row.text(7);
    batch.at = row.integer(8);
    batch.cancelled = row.flag(9);
    batch.counts.size = row.number(10);
    batch.version = row.integer(11);
    batch.takeOverReason = row.text(12);
    return batch;
}

void count(BatchCounts &counts, CopyState state, int labels)
{
    switch (state) {
    case CopyState::Queued:
    case CopyState::Rendered: counts.unsent += labels; break;
    case CopyState::Sent: counts.inFlight += labels; break;
    case CopyState::InDoubt: counts.inDoubt += labels; break;
    case CopyState::Confirmed: counts.confirmed += labels; break;
    case CopyState::Cancelled: counts.cancelled += labels; break;
    case CopyState::Spoiled: counts.spoiled += labels; break;
    }
}

constexpr auto copyColumns = "id, label_id, number, state, newest, reason, sent_at, run, version";

} // namespace

int SqlBatchRepository::nextDayNumber(const QString &day)
{
    Statement last = m_db.statement("SELECT MAX(day_number) FROM batch WHERE day = ?");
    last.bind(day);
    return last.next() ? last.number(0) + 1 : 1;
}

void SqlBatchRepository::insert(const Batch &batch, std::span<const Label> labels)
{
    QVariantMap values = about("insert"_L1, "batch"_L1, batch.id.value);
    values.insert(u"day"_s, batch.day);
    values.insert(u"day_number"_s, batch.dayNumber);
    tellConflict(values, [&] {
        m_db.statement("INSERT INTO batch (id, day, day_number, template_id, target, lease_bench, bench,"
                       " operator_name, at, cancelled, size, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(batch.id, batch.day, batch.dayNumber, batch.templateId, batch.target, batch.leaseBench, batch.bench,
                  batch.operatorName, batch.at, batch.cancelled, labels.size(), batch.version)
            .exec();
    });
    insertRows(m_db, "label", "id, batch_id, parcel_id, assignment_id, number, position", labels,
               [](const Label &l) { return std::tuple(l.id, l.batch, l.parcel, l.assignment, l.number, l.position); });
    insertRows(m_db, "label_copy", copyColumns, labels, [](const Label &l) {
        const Copy &c = l.newest;
        return std::tuple(c.id, l.id, c.number, copyStateName(c.state), 1, c.reason, c.sentAt, c.run, c.version);
    });
}

std::vector<Batch> SqlBatchRepository::batches()
{
    std::vector<Batch> all;
    QHash<BatchId, size_t> place;
    Statement found = m_db.statement(QByteArray("SELECT ") + batchColumns + " FROM batch ORDER BY at DESC, id DESC");
    while (found.next()) {
        place.insert(found.id<BatchId>(0), all.size());
        all.push_back(readBatch(found));
    }
    Statement counts = m_db.statement("SELECT l.batch_id, c.state, COUNT(*) FROM label_copy c"
                                      " JOIN label l ON l.id = c.label_id WHERE c.newest = 1"
                                      " GROUP BY l.batch_id, c.state");
    while (counts.next()) {
        const auto at = place.constFind(counts.id<BatchId>(0));
        if (at != place.constEnd())
            count(all[*at].counts, known(copyStateFromName(counts.text(1)), "label_copy.state"), counts.number(2));
    }
    return all;
}

std::vector<Batch> SqlBatchRepository::recentBatches(int newest)
{
    std::vector<BatchId> ids;
    {
        Statement found = m_db.statement("SELECT id FROM batch ORDER BY at DESC, id DESC LIMIT ?");
        found.bind(newest);
        while (found.next())
            ids.push_back(found.id<BatchId>(0));
        Statement open = m_db.statement(unfinishedSql);
        while (open.next())
            ids.push_back(open.id<BatchId>(0));
    }
    std::vector<Batch> all;
    for (const BatchId id : distinct(ids))
        all.push_back(*batch(id));
    std::ranges::sort(all, std::greater(), [](const Batch &one) { return std::pair(one.at, one.id.value); });
    return all;
}

std::vector<BatchOutline> SqlBatchRepository::outlines(std::span<const BatchId> batches)
{
    QHash<qint64, BatchOutline> all;
    forInList(m_db,
              "SELECT l.batch_id, MAX(c.sent_at), SUM(CASE WHEN c.number > 1 THEN 1 ELSE 0 END)"
              " FROM label l JOIN label_copy c ON c.label_id = l.id WHERE l.batch_id IN (%1) GROUP BY l.batch_id",
              batches, [&](const Statement &row) {
                  BatchOutline &one = all[row.integer(0)];
                  one.batch = row.id<BatchId>(0);
                  one.lastSentAt = row.integer(1);
                  one.reprints = row.number(2);
              });
    QHash<qint64, QSet<qint64>> shops;
    forInList(
        m_db,
        "SELECT DISTINCT l.batch_id, a.carrier, o.shop_id FROM label l JOIN assignment a ON a.id = l.assignment_id"
        " JOIN parcel_line p ON p.parcel_id = l.parcel_id JOIN shop_order o ON o.id = p.order_id"
        " WHERE l.batch_id IN (%1)",
        batches, [&](const Statement &row) {
            BatchOutline &one = all[row.integer(0)];
            if (!one.carriers.contains(row.text(1)))
                one.carriers.append(row.text(1));
            shops[row.integer(0)].insert(row.integer(2));
            one.shops = static_cast<int>(shops[row.integer(0)].size());
        });
    for (BatchOutline &one : all)
        one.carriers.sort();
    return {all.cbegin(), all.cend()};
}

std::optional<Batch> SqlBatchRepository::batch(BatchId id)
{
    Statement found = m_db.statement(QByteArray("SELECT ") + batchColumns + " FROM batch WHERE id = ?");
    found.bind(id);
    if (!found.next())
        return std::nullopt;
    Batch batch = readBatch(found);
    Statement counts = m_db.statement("SELECT c.state, COUNT(*) FROM label l JOIN label_copy c ON c.label_id = l.id"
                                      " AND c.newest = 1 WHERE l.batch_id = ? GROUP BY c.state");
    counts.bind(id);
    while (counts.next())
        count(batch.counts, known(copyStateFromName(counts.text(0)), "label_copy.state"), counts.number(1));
    return batch;
}

QString SqlBatchRepository::leaseOf(BatchId id)
{
    Statement found = m_db.statement("SELECT lease_bench FROM batch WHERE id = ?");
    found.bind(id);
    return found.next() ? found.text(0) : QString();
}

std::vector<Batch> SqlBatchRepository::leased()
{
    std::vector<BatchId> ids;
    {
        Statement found = m_db.statement("SELECT id FROM batch WHERE lease_bench <> '' ORDER BY id");
        while (found.next())
            ids.push_back(found.id<BatchId>(0));
    }
    std::vector<Batch> batches;
    for (const BatchId id : ids)
        batches.push_back(*batch(id));
    return batches;
}

std::vector<Label> SqlBatchRepository::labels(BatchId id)
{
    std::vector<Label> all;
    Statement found = m_db.statement("SELECT l.id, l.batch_id, l.parcel_id, l.assignment_id, l.number, l.position,"
                                     " c.id, c.label_id, c.number, c.state, c.reason, c.sent_at, c.version, c.run"
                                     " FROM label l JOIN label_copy c ON c.label_id = l.id AND c.newest = 1 WHERE "
                                     "l.batch_id = ? ORDER BY l.position");
    found.bind(id);
    while (found.next())
        all.push_back(LabelRows::label(found, 0));
    return all;
}

std::vector<Label> SqlBatchRepository::labelsOfParcels(std::span<const ParcelId> parcels)
{
    std::vector<Label> all;
    forInList(m_db,
              "SELECT l.id, l.batch_id, l.parcel_id, l.assignment_id, l.number, l.position,"
              " c.id, c.label_id, c.number, c.state, c.reason, c.sent_at, c.version, c.run"
              " FROM label l JOIN label_copy c ON c.label_id = l.id AND c.newest = 1 WHERE l.parcel_id IN (%1)",
              distinct(parcels), [&](const Statement &row) { all.push_back(LabelRows::label(row, 0)); });
    std::ranges::sort(all, {}, [](const Label &label) { return std::pair(label.batch, label.position); });
    return all;
}

std::optional<Label> SqlBatchRepository::labelOfAssignment(AssignmentId assignment)
{
    Statement found = m_db.statement(
        "SELECT l.id, l.batch_id, l.parcel_id, l.assignment_id, l.number, l.position,"
        " c.id, c.label_id, c.number, c.state, c.reason, c.sent_at, c.version, c.run"
        " FROM label l JOIN label_copy c ON c.label_id = l.id AND c.newest = 1 JOIN batch b ON b.id = l.batch_id"
        " WHERE l.assignment_id = ?"
        " ORDER BY CASE WHEN c.state = 'cancelled' THEN 1 ELSE 0 END, b.at DESC, b.id DESC LIMIT 1");
    found.bind(assignment);
    if (!found.next())
        return std::nullopt;
    return LabelRows::label(found, 0);
}

void SqlBatchRepository::updateBatch(const Batch &batch)
{
    Statement update =
        m_db.statement("UPDATE batch SET target = ?, lease_bench = ?, cancelled = ?, take_over_reason = ?,"
                       " version = version + 1 WHERE id = ? AND version = ? AND cancelled <= ?");
    update.bind(batch.target, batch.leaseBench, batch.cancelled, batch.takeOverReason, batch.id, batch.version,
                batch.cancelled);
    if (update.exec() == 1)
        return;
    const auto stored = this->batch(batch.id);
    if (stored && stored->version == batch.version && !allowed(stored->state(), batch.state()))
        throwForbidden(about("update"_L1, "batch"_L1, batch.id.value), batchStateName(stored->state()),
                       batchStateName(batch.state()));
    throwConflict(about("update"_L1, "batch"_L1, batch.id.value));
}

void SqlBatchRepository::insertCopy(const Copy &copy)
{
    m_db.statement("UPDATE label_copy SET newest = 0 WHERE label_id = ? AND newest = 1 AND number < ?")
        .bind(copy.label, copy.number)
        .exec();
    tellConflict(about("insert"_L1, "copy"_L1, copy.label.value), [&] {
        insertRows(m_db, "label_copy", copyColumns, std::span(&copy, 1), [](const Copy &c) {
            return std::tuple(c.id, c.label, c.number, copyStateName(c.state), 1, c.reason, c.sentAt, c.run, c.version);
        });
    });
}

void SqlBatchRepository::updateCopies(std::span<const Copy> copies)
{
    const auto refuse = [&](std::span<const Copy> some) {
        for (const Copy &copy : some)
            copyColumn.checkStored(m_db, copy.id, copy.version, copy.state,
                                   about("update"_L1, "copy"_L1, copy.id.value));
        throwConflict(about("update"_L1, "copy"_L1, some.front().id.value));
    };
    eachStretch(copies, &Copy::state, [&](std::span<const Copy> stretch, CopyState to) {
        updateRows(
            m_db, "label_copy", std::array{"state", "reason", "sent_at", "run"}, stretch,
            [](const Copy &c) {
                return std::tuple(copyStateName(c.state), c.reason, c.sentAt, c.run, c.id, c.version);
            },
            refuse, copyColumn.onlyFrom(to));
    });
}

std::vector<Label> SqlBatchRepository::sentBefore(BatchId batch, RunId run, int position)
{
    std::vector<Label> all;
    if (!run.isValid())
        return all;
    Statement last = m_db.statement("SELECT l.position FROM label l JOIN label_copy c ON c.label_id = l.id"
                                    " AND c.newest = 1 WHERE l.batch_id = ? AND l.position < ?"
                                    " AND c.state = 'confirmed' AND c.run = ? ORDER BY l.position DESC LIMIT 1");
    last.bind(batch, position, run);
    const int after = last.next() ? last.number(0) : 0;
    Statement found = m_db.statement("SELECT l.id, l.batch_id, l.parcel_id, l.assignment_id, l.number, l.position,"
                                     " c.id, c.label_id, c.number, c.state, c.reason, c.sent_at, c.version, c.run"
                                     " FROM label l JOIN label_copy c ON c.label_id = l.id AND c.newest = 1"
                                     " WHERE l.batch_id = ? AND l.position > ? AND l.position < ?"
                                     " AND c.state = 'sent' AND c.run = ? ORDER BY l.position");
    found.bind(batch, after, position, run);
    while (found.next())
        all.push_back(LabelRows::label(found, 0));
    return all;
}

std::vector<Copy> SqlBatchRepository::copies(LabelId label)
{
    std::vector<Copy> all;
    Statement found = m_db.statement("SELECT id, label_id, number, state, reason, sent_at, version, run FROM label_copy"
                                     " WHERE label_id = ? ORDER BY number");
    found.bind(label);
    while (found.next())
        all.push_back(LabelRows::copy(found, 0));
    return all;
}

} // namespace waydesk
