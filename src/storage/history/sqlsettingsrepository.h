// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/settingsrepository.h"
#include "storage/connection/sqlrepository.h"

namespace waydesk {

class SqlSettingsRepository final : public SettingsRepository, private SqlRepository
{
public:
    explicit SqlSettingsRepository(Connection &db)
        : SqlRepository(db)
    { }

    std::optional<QString> value(const QString &key) override;
    void setValue(const QString &key, const QString &value) override;
    QHash<QString, QString> beginningWith(const QString &prefix) override;
    void remove(const QString &key) override;
};

} // namespace waydesk
