// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scanning/bouncefilter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSerialPort>
#include <QStringList>
#include <QTimer>

namespace waydesk {

struct SerialSettings {
    QString port; ///< name or path of the device; empty = no serial scanner
    int baud = 9600;
    int retryMs = 1000; ///< how often a port that is not there is tried again
    int silenceMs = 120; ///< ends a code that no line end ended
    qint64 bounceMs = 1500;
};

/// A scanner on a serial port, the most trusted source: nothing else can type there. A code ends with CR, LF or
/// silence. The port is closed at the first error (a device that was pulled out reports errors without end otherwise)
/// and tried again until it is back. Lives on one thread with an event loop.
class SerialScanner : public QObject
{
    Q_OBJECT

public:
    explicit SerialScanner(const SerialSettings &settings, QObject *parent = nullptr);

    /// Names of the ports that this machine has now. Any thread.
    static QStringList ports();
    /// Opens the port, or keeps trying.
    void start();
    bool isConnected() const { return m_connected; }
    const QString &portName() const { return m_settings.port; }

Q_SIGNALS:
    /// Normalised, see normaliseCode().
    void scanned(const QString &code);
    /// The same code as a moment ago: a trigger that bounced.
    void bounced(const QString &code);
    /// More than any code is long: not a code.
    void torn();
    void connectedChanged(bool connected);

private:
    void tryOpen();
    void lose();
    void setConnected(bool connected);
    void read();
    void endCode();

    SerialSettings m_settings;
    QSerialPort m_port;
    QTimer m_retry;
    QTimer m_silence;
    QElapsedTimer m_time;
    BounceFilter m_bounce;
    QByteArray m_pending;
    bool m_tooLong = false;
    bool m_connected = false;
};

} // namespace waydesk
