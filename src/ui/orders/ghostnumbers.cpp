// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/ghostnumbers.h"

#include "core/desk/rowkey.h"
#include "dispatch/fillnumbers.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

GhostNumbers::GhostNumbers(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{ }

void GhostNumbers::foresee(const std::vector<ParcelId> &parcels, const QString &carrier)
{
    if (m_held)
        return;
    const int asked = ++m_asked;
    const QString code = carrier.isEmpty() ? m_services.settings.value(u"number/carrier"_s).toString() : carrier;
    if (parcels.empty() || parcels.size() > Most || code.isEmpty()) {
        clear();
        return;
    }
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, request = FillRequest{parcels, code, {}, {}}] {
            return FillNumbers(s.place, s.carriers).foresee(request);
        },
        [this, asked, code](const Result<FillReport> &report) {
            if (asked != m_asked || m_held)
                return;
            if (report)
                take(*report, code);
            else
                clear();
        });
}

void GhostNumbers::show(const FillReport &report, const QString &carrier)
{
    m_held = true;
    take(report, carrier);
}

void GhostNumbers::release()
{
    m_held = false;
    clear();
}

void GhostNumbers::take(const FillReport &report, const QString &carrier)
{
    m_numbers.clear();
    m_carrierName = m_services.carrierName(carrier);
    for (const FillReport::Assigned &one : report.assigned)
        m_numbers.insert(RowKey(one.parcel).value(), one.number);
    Q_EMIT changed();
}

void GhostNumbers::clear()
{
    if (m_numbers.isEmpty())
        return;
    m_numbers.clear();
    Q_EMIT changed();
}

} // namespace waydesk
