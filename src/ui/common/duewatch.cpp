// SPDX-License-Identifier: Apache-2.0
#include "ui/common/duewatch.h"

#include "ui/common/deskfeed.h"
#include "ui/common/uiservices.h"

#include <QSettings>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

QString thresholdKey() { return u"orders/dueAlerts"_s; }

std::vector<qint64> thresholdsIn(const QSettings &settings)
{
    return dueThresholdsFrom(settings.value(thresholdKey(), u"120, 30"_s).toString());
}
} // namespace

DueWatch::DueWatch(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.feed, &DeskFeed::ticked, this, &DueWatch::check);
    connect(&services.feed, &DeskFeed::loaded, this, &DueWatch::check);
}

void DueWatch::check()
{
    if (m_reading || !m_services.feed.isLoaded())
        return;
    m_reading = true;
    m_alerts.setThresholds(thresholdsIn(m_services.settings));
    m_services.feed.read(
        this,
        [now = m_services.feed.now(), ahead = m_alerts.furthest()](const OrderTable &table) {
            return dueRows(table, now, ahead);
        },
        [this](const std::vector<DueRow> &rows) { take(rows); });
}

void DueWatch::take(const std::vector<DueRow> &rows)
{
    m_reading = false;
    const auto alerts = m_alerts.take(rows, m_services.feed.now());
    if (alerts.empty())
        return;
    QStringList words;
    for (const DueAlerts::Alert &alert : alerts) {
        if (alert.beforeMs == 0)
            words.append(tr("%n parcel(s) are overdue", nullptr, alert.rows));
        else if (alert.beforeMs % hourMs == 0)
            words.append(tr("%n parcel(s) must leave within %1 h", nullptr, alert.rows).arg(alert.beforeMs / hourMs));
        else
            words.append(
                tr("%n parcel(s) must leave within %1 min", nullptr, alert.rows).arg(alert.beforeMs / minuteMs));
    }
    m_warning = Warning{words.join(tr("; ")), alerts.front().beforeMs == 0 ? View::Overdue : View::DueSoon};
    Q_EMIT warned();
}

DueWatch::Warning DueWatch::takeWarning() { return std::exchange(m_warning, std::nullopt).value_or(Warning()); }

QString DueWatch::thresholdsText(const QSettings &settings) { return dueThresholdsText(thresholdsIn(settings)); }

void DueWatch::keepThresholds(QSettings &settings, const QString &minutes)
{
    settings.setValue(thresholdKey(), dueThresholdsText(dueThresholdsFrom(minutes)));
}

} // namespace waydesk
