// SPDX-License-Identifier: Apache-2.0
#include "storage/history/changelog.h"

#include "storage/bulk/bulkinsert.h"
#include "storage/history/changesequence.h"

#include <QJsonDocument>

namespace waydesk {

namespace {
constexpr size_t fewRows = 8; ///< up to here single statements are cheaper than a bulk insert
} // namespace

void ChangeLog::record(const Event &event) { m_events.push_back(event); }

void ChangeLog::changed(SubjectKind kind, qint64 subject)
{
    if (kind != SubjectKind::None)
        m_changes.emplace(kind, subject);
}

void ChangeLog::write(Connection &db, qint64 firstEventId)
{
    const qint64 seq = changeHead(db) + 1;
    writeEvents(db, seq, firstEventId);
    writeChanges(db, seq);
    db.announceChange();
}

void ChangeLog::writeEvents(Connection &db, qint64 seq, qint64 firstEventId) const
{
    qint64 id = firstEventId;
    const auto values = [&](auto &&to, const Event &event) {
        const QByteArray detail = QJsonDocument(event.detail).toJson(QJsonDocument::Compact);
        to(id++, seq, event.at, event.bench, event.operatorName, event.verb, subjectKindName(event.kind), event.subject,
           std::string_view(detail.constData(), size_t(detail.size())));
    };
    if (m_events.size() <= fewRows) {
        Statement row =
            db.statement("INSERT INTO event (id, seq, at, bench, operator_name, verb, kind, subject, detail)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (const Event &event : m_events) {
            values([&](const auto &...v) { row.bind(v...); }, event);
            row.exec();
        }
        return;
    }
    const auto rows = BulkInsert::into(db, "event", "id, seq, at, bench, operator_name, verb, kind, subject, detail");
    for (const Event &event : m_events) {
        values([&](const auto &...v) { rows->add(v...); }, event);
        rows->endRow();
    }
    rows->finish();
}

void ChangeLog::writeChanges(Connection &db, qint64 seq) const
{
    if (m_changes.size() <= fewRows) {
        Statement row = db.statement("INSERT INTO change_row (seq, kind, subject) VALUES (?, ?, ?)");
        for (const auto &[kind, subject] : m_changes)
            row.bind(seq, subjectKindName(kind), subject).exec();
        return;
    }
    const auto rows = BulkInsert::into(db, "change_row", "seq, kind, subject");
    for (const auto &[kind, subject] : m_changes) {
        rows->add(seq, subjectKindName(kind), subject);
        rows->endRow();
    }
    rows->finish();
}

} // namespace waydesk
