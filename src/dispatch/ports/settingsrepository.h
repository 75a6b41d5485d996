// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace waydesk {

/// Small settings of the whole store (not of a bench), by key.
class SettingsRepository
{
public:
    virtual ~SettingsRepository() = default;
    virtual std::optional<QString> value(const QString &key) = 0;
    virtual void setValue(const QString &key, const QString &value) = 0;
    /// All whose key begins so.
    virtual QHash<QString, QString> beginningWith(const QString &prefix) = 0;
    virtual void remove(const QString &key) = 0;
};

} // namespace waydesk
