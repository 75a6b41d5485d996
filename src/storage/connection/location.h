// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "storage/connection/connection.h"

#include <QMap>
#include <QString>

namespace waydesk {

/// Where a store lives, from the words of a user: a folder (then a file waydesk.db in it) or a URL
/// postgresql://user:password@host:port/database?host=/socket/folder&sslmode=...
struct Location {
    Engine engine = Engine::Sqlite;
    QString folder;
    QString host;
    int port = -1;
    QString database;
    QString user;
    QString password; ///< empty: libpq asks PGPASSFILE
    QMap<QString, QString> options; ///< further words for libpq
    int lockWaitMs = 5000; ///< how long to wait for other processes' locks

    QString file() const;
    /// The same for equal places; never holds the password.
    QString name() const;

    /// InvalidArgument says which word it does not know.
    static Result<Location> parse(const QString &where);
};

} // namespace waydesk
