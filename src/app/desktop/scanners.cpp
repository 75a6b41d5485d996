// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/scanners.h"

#include "app/desktop/wedgekeys.h"
#include "scanning/scannerlearning.h"
#include "scanning/serialscanner.h"

#include <QSettings>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

WedgeSettings wedgeOf(const QSettings &settings)
{
    WedgeSettings wedge;
    wedge.prefix = settings.value(u"scanner/prefix"_s).toString();
    wedge.gapMs = settings.value(u"scanner/gapMs"_s, wedge.gapMs).toLongLong();
    wedge.prefixSilenceMs = settings.value(u"scanner/prefixSilenceMs"_s, wedge.prefixSilenceMs).toLongLong();
    return wedge;
}

} // namespace

Scanners::Scanners(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_router(std::make_unique<WedgeKeys>(wedgeOf(settings)))
{
    passComposers();
    connect(&m_router, &ScanRouter::recorded, this, &Scanners::learn);
    connect(&m_router, &ScanRouter::settingsChanged, this, &Scanners::apply);
    openSerial();
}

Scanners::~Scanners() = default;

void Scanners::apply()
{
    m_router.setAssembler(std::make_unique<WedgeKeys>(wedgeOf(m_settings)));
    passComposers();
    openSerial();
}

void Scanners::passComposers()
{
    const WedgeSettings wedge = wedgeOf(m_settings);
    m_bypass.setPrefix(wedge.prefix, wedge.prefixSilenceMs + wedge.slackMs);
}

void Scanners::openSerial()
{
    SerialSettings serial;
    serial.port = m_settings.value(u"scanner/port"_s).toString();
    serial.baud = m_settings.value(u"scanner/baud"_s, serial.baud).toInt();
    m_serial.reset();
    m_router.setSerialState(serial.port, false);
    if (serial.port.isEmpty())
        return;
    m_serial = std::make_unique<SerialScanner>(serial);
    connect(m_serial.get(), &SerialScanner::scanned, &m_router, &ScanRouter::scanned);
    connect(m_serial.get(), &SerialScanner::bounced, &m_router, &ScanRouter::bounced);
    connect(m_serial.get(), &SerialScanner::torn, &m_router, &ScanRouter::torn);
    connect(m_serial.get(), &SerialScanner::connectedChanged, this,
            [this](bool connected) { m_router.setSerialState(m_serial->portName(), connected); });
    m_serial->start();
}

void Scanners::learn(const std::vector<RoutedKey> &keys)
{
    const auto learned = learnScanner(WedgeKeys::wedgeKeys(keys));
    if (!learned)
        return;
    m_settings.setValue(u"scanner/prefix"_s, learned->prefix);
    m_settings.setValue(u"scanner/gapMs"_s, learned->gapMs);
    m_settings.setValue(u"scanner/learned"_s, true);
    m_settings.setValue(u"scanner/endsWithKey"_s, learned->endsWithEnter);
    apply();
    Q_EMIT m_router.learned();
}

} // namespace waydesk
