// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/connection.h"

#include "storage/connection/prepared.h"

#include <QSqlDriver>
#include <QVariant>

namespace waydesk {

Connection::Connection(const QSqlDatabase &database)
    : m_database(database)
{ }

Connection::~Connection()
{
    forgetStatements();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Statement Connection::statement(QByteArrayView sql)
{
    const QByteArray key = QByteArray::fromRawData(sql.data(), sql.size());
    auto found = m_prepared.find(key);
    if (found == m_prepared.end())
        found = m_prepared.insert(sql.toByteArray(), {});
    for (const auto &prepared : *found) {
        if (prepared.use_count() == 1)
            return Statement(prepared);
    }
    found->push_back(prepare(found.key()));
    return Statement(found->back());
}

void Connection::forgetStatements() { m_prepared.clear(); }

void *Connection::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    return *static_cast<void *const *>(handle.constData());
}

} // namespace waydesk
