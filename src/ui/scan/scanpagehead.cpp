// SPDX-License-Identifier: Apache-2.0
#include "ui/scan/scanpage.h"

#include "ui/common/deskfeed.h"
#include "ui/common/scanrouter.h"
#include "ui/common/uiservices.h"
#include "ui/scan/keyhints.h"
#include "ui/scan/scanheader.h"
#include "ui/scan/scantheme.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

void ScanPage::listenTo(const ScanRouter &router)
{
    m_router = &router;
    connect(&router, &ScanRouter::serialStateChanged, this, &ScanPage::showDevices);
    connect(&router, &ScanRouter::settingsChanged, this, &ScanPage::showDevices);
    connect(&router, &ScanRouter::learned, this, &ScanPage::showDevices);
    showDevices();
}

void ScanPage::showStore(bool reachable)
{
    if (m_storeReachable == reachable)
        return;
    m_storeReachable = reachable;
    showDevices();
}

/// Whether a keyboard scanner is plugged in cannot be known: said is how its scans are told from typing.
void ScanPage::showDevices()
{
    std::vector<ScanHeader::Device> devices;
    if (m_router && !m_router->serialPort().isEmpty()) {
        const bool there = m_router->isSerialConnected();
        devices.push_back(
            {u"gun"_s,
             there ? tr("Scanner on %1").arg(m_router->serialPort()) : tr("%1 is gone").arg(m_router->serialPort()),
             there ? ScanHeader::Mood::Good : ScanHeader::Mood::Bad});
    } else if (m_router) {
        const bool prefix = !m_services.settings.value(u"scanner/prefix"_s).toString().isEmpty();
        devices.push_back({u"gun"_s, prefix ? tr("Scans by prefix") : tr("Scans by speed"), ScanHeader::Mood::Plain});
    }
    if (m_storeReachable)
        devices.push_back({*m_storeReachable ? u"state-ok"_s : u"state-warn"_s,
                           *m_storeReachable ? tr("Store") : tr("Store is not reached"),
                           *m_storeReachable ? ScanHeader::Mood::Good : ScanHeader::Mood::Bad});
    m_head->setDevices(std::move(devices));
}

void ScanPage::showHead()
{
    const QString cage = m_cage.isEmpty() ? tr("any carrier") : m_services.carrierName(m_cage);
    QStringList words = {tr("round %1").arg(m_round), cage, tr("bench %1").arg(m_services.place.bench)};
    if (!m_services.place.operatorName.isEmpty())
        words.append(m_services.place.operatorName);
    m_head->show(tr("Verify parcels"), words.join(u" · "_s),
                 QDateTime::fromMSecsSinceEpoch(m_services.feed.now()).toString(u"HH:mm"_s));
}

void ScanPage::retranslate()
{
    showHead();
    m_totals->setText(u"%1&nbsp;&nbsp;<b style='font-size:%2px'>%3</b>&nbsp;<span style='color:%4'>/ %5</span>"_s.arg(
        tr("This round"), QString::number(scanPixels(*this, 38)), QString::number(m_scanned), scanTheme().text2.name(),
        QString::number(m_printed)));
    m_totals->setAccessibleName(tr("This round: %1 of %2").arg(m_scanned).arg(m_printed));
    m_heldLabel->setVisible(m_held > 0);
    m_heldLabel->setText(
        u"<span style='color:%1'>✕ %2</span>"_s.arg(scanTheme().danger.ink.name(), tr("%n held", nullptr, m_held)));
    m_latest->setText(tr("Latest scans"));
    showDevices();
    m_keys->show({{tr("Space"), tr("confirm a stop")},
                  {u"F8"_s, tr("undo the last scan")},
                  {u"F6"_s, tr("type a number")},
                  {u"F7"_s, tr("cage")},
                  {u"⇧F7"_s, tr("round")},
                  {u"F9"_s, tr("sound")},
                  {u"F2"_s, scanTheme().dark ? tr("light") : tr("dark")},
                  {u"Esc ×2"_s, tr("leave")}});
    m_inactive->setText(tr("This window is not active: scans are not received"));
    m_typed->setPlaceholderText(tr("Waybill number, Enter"));
    m_typed->setAccessibleName(tr("Waybill number"));
    m_list->setAccessibleName(tr("Latest scans"));
}

} // namespace waydesk
