// SPDX-License-Identifier: Apache-2.0
#include "ui/common/duewatch.h"

#include "ui/common/deskfeed.h"
#include "ui/common/uiservices.h"

#include <QSettings>

#include <memory>
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
    if (m_reading || m_warning || !m_services.feed.isLoaded()) // what nobody has seen yet is not written over
        return;
    m_reading = true;
    m_alerts.setThresholds(thresholdsIn(m_services.settings));
    m_services.feed.read(
        this,
        [now = m_services.feed.now(), known = m_alerts](const OrderTable &table) {
            auto next = std::make_shared<DueAlerts>(known);
            auto alerts = next->take(dueRows(table, now, next->furthest()), now);
            return std::pair(std::move(next), std::move(alerts));
        },
        [this](const std::pair<std::shared_ptr<DueAlerts>, std::vector<DueAlerts::Alert>> &looked) {
            m_alerts = std::move(*looked.first);
            take(looked.second);
        });
}

void DueWatch::take(const std::vector<DueAlerts::Alert> &alerts)
{
    m_reading = false;
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
    const qint64 first = alerts.front().beforeMs;
    m_warning = Warning{words.join(tr("; ")), {}};
    if (first <= DueSoonMs) // rows that are due later stand in no view of their own
        m_warning->view = first == 0 ? View::Overdue : View::DueSoon;
    Q_EMIT warned();
}

DueWatch::Warning DueWatch::takeWarning() { return std::exchange(m_warning, std::nullopt).value_or(Warning()); }

QString DueWatch::thresholdsText(const QSettings &settings) { return dueThresholdsText(thresholdsIn(settings)); }

void DueWatch::keepThresholds(QSettings &settings, const QString &minutes)
{
    settings.setValue(thresholdKey(), dueThresholdsText(dueThresholdsFrom(minutes)));
}

} // namespace waydesk
