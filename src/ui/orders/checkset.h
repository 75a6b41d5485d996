// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/rowkey.h"

#include <QObject>
#include <QSet>

#include <span>

namespace waydesk {

/// Which rows are ticked, by key, so that it survives filtering and sorting.
class CheckSet : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool contains(RowKey key) const { return m_keys.contains(key.value()); }
    bool isEmpty() const { return m_keys.isEmpty(); }
    qsizetype size() const { return m_keys.size(); }
    const QSet<qint64> &keys() const { return m_keys; }

    void set(std::span<const RowKey> keys, bool checked)
    {
        for (const RowKey key : keys) {
            if (checked)
                m_keys.insert(key.value());
            else
                m_keys.remove(key.value());
        }
        Q_EMIT changed();
    }
    void clear()
    {
        if (m_keys.isEmpty())
            return;
        m_keys.clear();
        Q_EMIT changed();
    }
    /// Drops keys for which `keep` is false.
    template <class Keep> void retain(Keep keep)
    {
        const auto before = m_keys.size();
        m_keys.removeIf([&](qint64 value) { return !keep(value); });
        if (m_keys.size() != before)
            Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QSet<qint64> m_keys;
};

} // namespace waydesk
