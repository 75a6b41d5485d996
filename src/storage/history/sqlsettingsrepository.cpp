// SPDX-License-Identifier: Apache-2.0
#include "storage/history/sqlsettingsrepository.h"

namespace waydesk {

std::optional<QString> SqlSettingsRepository::value(const QString &key)
{
    Statement row = m_db.statement("SELECT value FROM setting WHERE key = ?");
    row.bind(key);
    if (!row.next())
        return std::nullopt;
    return row.text(0);
}

void SqlSettingsRepository::setValue(const QString &key, const QString &value)
{
    Statement row = m_db.statement("INSERT INTO setting (key, value) VALUES (?, ?)"
                                   " ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    row.bind(key, value).execOne();
}

QHash<QString, QString> SqlSettingsRepository::beginningWith(const QString &prefix)
{
    QHash<QString, QString> found;
    Statement row = m_db.statement("SELECT key, value FROM setting WHERE substr(key, 1, CAST(? AS INTEGER)) = ?");
    row.bind(qint64(prefix.size()), prefix);
    while (row.next())
        found.insert(row.text(0), row.text(1));
    return found;
}

void SqlSettingsRepository::remove(const QString &key)
{
    m_db.statement("DELETE FROM setting WHERE key = ?").bind(key).exec();
}

} // namespace waydesk
