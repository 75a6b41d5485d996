// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

namespace waydesk::test {

/// What a crash leaves behind, since no verb takes a confirmed copy back into doubt: the labels of that batch behind
/// `position` were sent, and nobody knows what became of them. Returns how many.
inline int makeDoubtful(const QString &database, BatchId batch, qint64 position)
{
    const QString name = QStringLiteral("doubt");
    int labels = 0;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(database);
        if (db.open()) {
            QSqlQuery update(db);
            update.prepare(QStringLiteral(
                "UPDATE label_copy SET state = 'in_doubt', version = version + 1 WHERE newest = 1 AND label_id IN"
                " (SELECT id FROM label WHERE batch_id = ? AND position > ?)"));
            update.addBindValue(batch.value);
            update.addBindValue(position);
            labels = update.exec() ? update.numRowsAffected() : 0;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return labels;
}

} // namespace waydesk::test
