// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/duealerts.h"
#include "core/desk/view.h"

#include <QObject>
#include <QString>

#include <optional>

class QSettings;

namespace waydesk {

struct UiServices;

/// Looks every half minute which rows came near to their deadline, beside the interface, and keeps one warning until
/// somebody shows it. Times before the deadline are a setting of the bench.
class DueWatch : public QObject
{
    Q_OBJECT

public:
    explicit DueWatch(const UiServices &services, QObject *parent = nullptr);

    struct Warning {
        QString words;
        std::optional<View> view; ///< where those rows stand, if there is one
    };
    bool hasWarning() const { return m_warning.has_value(); }
    /// Shown now; it does not come again.
    Warning takeWarning();
    /// Now, as if the half minute were over.
    void check();

    /// "120, 30" in minutes.
    static QString thresholdsText(const QSettings &settings);
    static void keepThresholds(QSettings &settings, const QString &minutes);

Q_SIGNALS:
    void warned();

private:
    void take(const std::vector<DueAlerts::Alert> &alerts);

    const UiServices &m_services;
    DueAlerts m_alerts;
    std::optional<Warning> m_warning;
    bool m_reading = false;
};

} // namespace waydesk
