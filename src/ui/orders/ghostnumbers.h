// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/ids.h"

#include <QHash>
#include <QObject>
#include <QString>

#include <vector>

namespace waydesk {

struct FillReport;
struct UiServices;

/// Numbers that a fill would give: foreseen for what is ticked, or as the number dialog shows them while it is open.
/// They live here and on the screen alone; nothing prints, exports or sends them.
class GhostNumbers : public QObject
{
    Q_OBJECT

public:
    explicit GhostNumbers(const UiServices &services, QObject *parent = nullptr);

    /// Empty: none. `rowKey` is RowKey::value().
    QString of(qint64 rowKey) const { return m_numbers.value(rowKey); }
    const QString &carrierName() const { return m_carrierName; }
    bool isEmpty() const { return m_numbers.isEmpty(); }

    /// More than a screen can show at once is not worth a look into the store at each tick.
    static constexpr size_t Most = 5000;

    /// Planned parcels in table order, of which some may name a carrier; asked of the verb beside the interface.
    void foresee(const std::vector<ParcelId> &parcels, const QString &carrier);
    /// As a dialog shows them; until release() nothing is foreseen.
    void show(const FillReport &report, const QString &carrier);
    void release();

Q_SIGNALS:
    void changed();

private:
    void take(const FillReport &report, const QString &carrier);
    void clear();

    const UiServices &m_services;
    QHash<qint64, QString> m_numbers;
    QString m_carrierName;
    bool m_held = false;
    int m_asked = 0; ///< answers to older questions are stale
};

} // namespace waydesk
