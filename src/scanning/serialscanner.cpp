// SPDX-License-Identifier: Apache-2.0
#include "scanning/serialscanner.h"

#include "core/label/scancode.h"

#include <QSerialPortInfo>

namespace waydesk {

namespace {
constexpr qsizetype LongestLine = 1024;
}

SerialScanner::SerialScanner(const SerialSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_bounce(settings.bounceMs)
{
    m_time.start();
    m_retry.setInterval(settings.retryMs);
    m_silence.setSingleShot(true);
    m_silence.setInterval(settings.silenceMs);
    connect(&m_retry, &QTimer::timeout, this, &SerialScanner::tryOpen);
    connect(&m_silence, &QTimer::timeout, this, &SerialScanner::endCode);
    connect(&m_port, &QSerialPort::readyRead, this, &SerialScanner::read);
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        if (error != QSerialPort::NoError && m_connected)
            lose();
    });
}

QStringList SerialScanner::ports()
{
    QStringList names;
    for (const QSerialPortInfo &port : QSerialPortInfo::availablePorts())
        names.append(port.portName());
    return names;
}

void SerialScanner::start()
{
    if (m_settings.port.isEmpty())
        return;
    m_retry.start();
    tryOpen();
}

void SerialScanner::tryOpen()
{
    if (m_connected)
        return;
    m_port.setPortName(m_settings.port);
    m_port.setBaudRate(m_settings.baud);
    if (!m_port.open(QIODevice::ReadOnly)) {
        m_port.clearError();
        return;
    }
    m_retry.stop();
    setConnected(true);
}

void SerialScanner::lose()
{
    setConnected(false);
    m_port.close();
    m_pending.clear();
    m_tooLong = false;
    m_silence.stop();
    m_retry.start();
}

void SerialScanner::setConnected(bool connected)
{
    m_connected = connected;
    Q_EMIT connectedChanged(connected);
}

void SerialScanner::read()
{
    for (const char byte : m_port.readAll()) {
        if (byte == '\r' || byte == '\n')
            endCode();
        else if (m_pending.size() < LongestLine)
            m_pending.append(byte);
        else
            m_tooLong = true;
    }
    if (!m_pending.isEmpty())
        m_silence.start();
}

void SerialScanner::endCode()
{
    m_silence.stop();
    const QByteArray line = std::exchange(m_pending, {});
    if (std::exchange(m_tooLong, false)) {
        Q_EMIT torn();
        return;
    }
    const QString code = normaliseCode(QString::fromUtf8(line));
    if (code.isEmpty())
        return;
    if (m_bounce.isBounce(code, m_time.elapsed()))
        Q_EMIT bounced(code);
    else
        Q_EMIT scanned(code);
}

} // namespace waydesk
