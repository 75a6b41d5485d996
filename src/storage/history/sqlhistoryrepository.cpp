// SPDX-License-Identifier: Apache-2.0
#include "storage/history/sqlhistoryrepository.h"

#include "storage/history/changesequence.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace waydesk {

namespace {

#define WAYDESK_EVENT                                                                                                  \
    "SELECT e.id, e.seq, e.at, e.bench, e.operator_name, e.verb, e.kind, e.subject, e.detail FROM event e "

// Kinds are disjoint, so that UNION ALL names each event once.
constexpr const char *ofOrder = WAYDESK_EVENT
    "WHERE e.kind = 'order' AND e.subject = ? UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'import_run' AND e.subject IN (SELECT run_id FROM shop_order WHERE id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'parcel' AND e.subject IN"
    " (SELECT parcel_id FROM parcel_order WHERE order_id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'fill' AND e.subject IN (SELECT p.fill_id FROM parcel_order po"
    " JOIN parcel p ON p.id = po.parcel_id WHERE po.order_id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'number' AND e.subject IN (SELECT a.id FROM parcel_order po"
    " JOIN assignment a ON a.parcel_id = po.parcel_id WHERE po.order_id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'batch' AND e.subject IN (SELECT l.batch_id FROM parcel_order po"
    " JOIN label l ON l.parcel_id = po.parcel_id WHERE po.order_id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'handover' AND e.subject IN (SELECT p.handover_id FROM parcel_order po"
    " JOIN parcel p ON p.id = po.parcel_id WHERE po.order_id = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'writeback' AND e.subject IN (SELECT id FROM write_back WHERE order_id = ?)"
    " ORDER BY 2, 1";

constexpr const char *ofNumber = WAYDESK_EVENT
    "WHERE e.kind = 'number' AND e.subject IN (SELECT id FROM assignment WHERE number = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'parcel' AND e.subject IN"
    " (SELECT parcel_id FROM assignment WHERE number = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'batch' AND e.subject IN (SELECT l.batch_id FROM assignment a"
    " JOIN label l ON l.assignment_id = a.id WHERE a.number = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'handover' AND e.subject IN (SELECT i.handover_id FROM assignment a"
    " JOIN parcel p ON p.id = a.parcel_id JOIN handover_item i ON i.handover_id = p.handover_id"
    " AND i.parcel_id = p.id AND i.assignment_id = a.id"
    " WHERE a.number = ?) UNION ALL " WAYDESK_EVENT
    "WHERE e.kind = 'writeback' AND e.subject IN (SELECT w.id FROM assignment a"
    " JOIN parcel_order po ON po.parcel_id = a.parcel_id"
    " JOIN write_back w ON w.order_id = po.order_id AND w.assignment_id = a.id WHERE a.number = ?)"
    " ORDER BY 2, 1";

constexpr const char *afterSeqSql = WAYDESK_EVENT "WHERE e.seq > ? ORDER BY e.seq, e.id LIMIT ?";

constexpr const char *latestOfSql =
    WAYDESK_EVENT "WHERE e.kind = ? AND e.subject = ? ORDER BY e.seq DESC, e.id DESC LIMIT ?";

constexpr const char *latestSql = WAYDESK_EVENT "ORDER BY e.seq DESC, e.id DESC LIMIT ?";

#undef WAYDESK_EVENT

QJsonObject objectFrom(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).object();
}

SubjectKind kindFrom(const QString &name)
{
    using enum SubjectKind;
    for (SubjectKind kind : {Shop, Account, ImportRun, Order, Parcel, Fill, Batch, Assignment, Handover, WriteBack}) {
        if (subjectKindName(kind) == name)
            return kind;
    }
    return None;
}

std::vector<Event> readEvents(Statement &row)
{
    std::vector<Event> found;
    while (row.next()) {
        Event event;
        event.id = row.integer(0);
        event.seq = row.integer(1);
        event.at = row.integer(2);
        event.bench = row.text(3);
        event.operatorName = row.text(4);
        event.verb = row.text(5);
        event.kind = kindFrom(row.text(6));
        event.subject = row.integer(7);
        event.detail = objectFrom(row.utf8(8));
        found.push_back(std::move(event));
    }
    return found;
}

#define UNDO_STEP                                                                                                      \
    "SELECT u.id, u.verb, u.payload, u.taken, (SELECT MAX(e.at) FROM event e WHERE e.seq = u.seq) FROM undo_step u"

UndoStep undoStep(const Statement &row, const QString &bench)
{
    return {row.id<UndoId>(0), bench, row.text(1), objectFrom(row.utf8(2)), UndoStepState(row.number(3)),
            row.integer(4)};
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

void SqlHistoryRepository::record(const Event &event) { m_log.record(event); }

void SqlHistoryRepository::changed(SubjectKind kind, qint64 subject) { m_log.changed(kind, subject); }

std::vector<Event> SqlHistoryRepository::eventsOfOrder(OrderId order)
{
    Statement found = m_db.statement(ofOrder);
    for (int i = 0; i < 8; ++i)
        found.bind(order);
    return readEvents(found);
}

std::vector<Event> SqlHistoryRepository::eventsOfNumber(const QString &number)
{
    Statement found = m_db.statement(ofNumber);
    for (int i = 0; i < 5; ++i)
        found.bind(number);
    return readEvents(found);
}

std::vector<Event> SqlHistoryRepository::latestEventsOf(SubjectKind kind, qint64 subject, int limit)
{
    Statement found = m_db.statement(latestOfSql);
    found.bind(subjectKindName(kind), subject, limit);
    return readEvents(found);
}

std::vector<Event> SqlHistoryRepository::events(qint64 afterSeq, int limit)
{
    Statement found = m_db.statement(afterSeqSql);
    found.bind(afterSeq, limit);
    return readEvents(found);
}

std::vector<Event> SqlHistoryRepository::latestEvents(int limit)
{
    Statement found = m_db.statement(latestSql);
    found.bind(limit);
    std::vector<Event> latest = readEvents(found);
    std::ranges::reverse(latest);
    return latest;
}

void SqlHistoryRepository::pushUndo(const UndoStep &step)
{
    m_db.statement("UPDATE undo_step SET taken = 2 WHERE bench = ? AND taken = 1").bind(step.bench).exec();
    // Writers take turns, so that the next number of the change sequence is this transaction's own.
    Statement row = m_db.statement("INSERT INTO undo_step (id, seq, bench, verb, payload, taken)"
                                   " VALUES (?, 1 + " WAYDESK_CHANGE_HEAD ", ?, ?, ?, ?)");
    row.bind(step.id, step.bench, step.verb, compact(step.payload), static_cast<int>(step.state)).execOne();
}

std::optional<UndoStep> SqlHistoryRepository::lastUndo(const QString &bench)
{
    Statement row = m_db.statement(UNDO_STEP " WHERE u.bench = ? AND u.taken = 0 ORDER BY u.seq DESC, u.id DESC"
                                             " LIMIT 1");
    row.bind(bench);
    return row.next() ? std::optional(undoStep(row, bench)) : std::nullopt;
}

std::optional<UndoStep> SqlHistoryRepository::lastUndone(const QString &bench)
{
    // Steps go back newest first: the oldest of those that are undone was the last to go.
    Statement row = m_db.statement(UNDO_STEP " WHERE u.bench = ? AND u.taken = 1 ORDER BY u.seq, u.id LIMIT 1");
    row.bind(bench);
    return row.next() ? std::optional(undoStep(row, bench)) : std::nullopt;
}

void SqlHistoryRepository::updateUndo(const UndoStep &step)
{
    m_db.statement("UPDATE undo_step SET taken = ?, payload = ? WHERE id = ?")
        .bind(static_cast<int>(step.state), compact(step.payload), step.id)
        .execOne();
}

std::vector<UndoStep> SqlHistoryRepository::undoSteps(const QString &bench, int limit)
{
    std::vector<UndoStep> steps;
    Statement row = m_db.statement(UNDO_STEP " WHERE u.bench = ? ORDER BY u.seq DESC, u.id DESC LIMIT ?");
    row.bind(bench, limit);
    while (row.next())
        steps.push_back(undoStep(row, bench));
    return steps;
}

#undef UNDO_STEP

} // namespace waydesk
