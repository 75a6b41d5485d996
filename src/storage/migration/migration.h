// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace waydesk {

/// One step of the schema: all of its statements in one transaction.
struct Migration {
    int number = 0; ///< the version that it leads to
    QString name;
    std::vector<QByteArray> statements;
};

/// The steps in a folder: NNNN_name/NN_what.sql, one statement a file, in the order of their names.
std::vector<Migration> migrationsIn(const QString &folder);
/// Those of this program.
const std::vector<Migration> &ownMigrations();

} // namespace waydesk
