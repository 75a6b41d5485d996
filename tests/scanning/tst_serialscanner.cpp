// SPDX-License-Identifier: Apache-2.0
#include "scanning/serialscanner.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <pty.h>
#include <termios.h>
#include <unistd.h>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

/// The scanner's end of a line whose other end looks like a serial port.
class PtyPair
{
public:
    PtyPair()
    {
        char name[128] = {};
        int slave = -1;
        if (openpty(&m_master, &slave, name, nullptr, nullptr) != 0)
            qFatal("no pseudo terminal");
        termios raw{};
        tcgetattr(slave, &raw);
        cfmakeraw(&raw);
        tcsetattr(slave, TCSANOW, &raw);
        m_slave = slave;
        m_port = QString::fromLocal8Bit(name);
    }
    ~PtyPair() { hangUp(); }
    PtyPair(const PtyPair &) = delete;
    PtyPair &operator=(const PtyPair &) = delete;

    const QString &port() const { return m_port; }
    void send(const QByteArray &bytes) const
    {
        if (::write(m_master, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
            qFatal("short write");
    }
    /// The cable is pulled.
    void hangUp()
    {
        for (int *end : {&m_slave, &m_master}) {
            if (*end >= 0)
                ::close(*end);
            *end = -1;
        }
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QString m_port;
};

SerialSettings quick(const QString &port)
{
    SerialSettings settings;
    settings.port = port;
    settings.retryMs = 20;
    return settings;
}

QStringList codes(const QSignalSpy &spy)
{
    QStringList out;
    for (const auto &call : spy)
        out.append(call.front().toString());
    return out;
}

} // namespace

class TestSerialScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesInAnyPieces();
    void silenceEndsACode();
    void bounceAndRubbish();
    void pulledOutAndPluggedIn();
    void noPortAtAll();
};

void TestSerialScanner::codesInAnyPieces()
{
    PtyPair line;
    SerialScanner scanner(quick(line.port()));
    QSignalSpy scanned(&scanner, &SerialScanner::scanned);
    scanner.start();
    QVERIFY(scanner.isConnected());
    line.send("YT88012");
    line.send("34567001\r\nyt8801234567002\r]C0YT8801234567003\n\n");
    QTRY_COMPARE(scanned.size(), 3);
    QCOMPARE(codes(scanned), (QStringList{u"YT8801234567001"_s, u"YT8801234567002"_s, u"YT8801234567003"_s}));
    for (int i = 0; i < 200; ++i)
        line.send("SF" + QByteArray::number(1000000000 + i) + "\r");
    QTRY_COMPARE(scanned.size(), 203);
    QCOMPARE(codes(scanned).last(), u"SF1000000199"_s);
}

void TestSerialScanner::silenceEndsACode()
{
    PtyPair line;
    SerialScanner scanner(quick(line.port()));
    QSignalSpy scanned(&scanner, &SerialScanner::scanned);
    scanner.start();
    line.send("6901234567892");
    QTRY_COMPARE(codes(scanned), QStringList{u"6901234567892"_s});
}

void TestSerialScanner::bounceAndRubbish()
{
    PtyPair line;
    SerialSettings settings = quick(line.port());
    settings.bounceMs = 600'000;
    SerialScanner scanner(settings);
    QSignalSpy scanned(&scanner, &SerialScanner::scanned);
    QSignalSpy bounced(&scanner, &SerialScanner::bounced);
    QSignalSpy torn(&scanner, &SerialScanner::torn);
    scanner.start();
    line.send("YT8801234567001\rYT8801234567001\r");
    QTRY_COMPARE(bounced.size(), 1);
    QCOMPARE(scanned.size(), 1);
    line.send(QByteArray(3000, '7') + '\r' + "YT8801234567009\r");
    QTRY_COMPARE(torn.size(), 1);
    QTRY_COMPARE(scanned.size(), 2);
}

void TestSerialScanner::pulledOutAndPluggedIn()
{
    QTemporaryDir folder;
    const QString port = folder.filePath(u"ttyScanner"_s);
    auto line = std::make_unique<PtyPair>();
    QVERIFY(QFile::link(line->port(), port));
    SerialScanner scanner(quick(port));
    QSignalSpy scanned(&scanner, &SerialScanner::scanned);
    QSignalSpy changed(&scanner, &SerialScanner::connectedChanged);
    scanner.start();
    QVERIFY(scanner.isConnected());
    line->send("YT8801"); // half a code is lost with the cable
    line->hangUp();
    QVERIFY(QFile::remove(port));
    QTRY_VERIFY(!scanner.isConnected());
    QCOMPARE(changed.size(), 2); // no storm of errors
    line = std::make_unique<PtyPair>();
    QVERIFY(QFile::link(line->port(), port));
    QTRY_VERIFY(scanner.isConnected());
    line->send("YT8801234567002\r");
    QTRY_COMPARE(scanned.size(), 1);
    QCOMPARE(codes(scanned).last(), u"YT8801234567002"_s);
}

void TestSerialScanner::noPortAtAll()
{
    SerialScanner none(quick({}));
    none.start();
    QVERIFY(!none.isConnected());
    SerialScanner gone(quick(u"/nowhere/ttyUSB9"_s));
    QSignalSpy changed(&gone, &SerialScanner::connectedChanged);
    gone.start();
    QVERIFY(!gone.isConnected());
    QCOMPARE(changed.size(), 0);
}

QTEST_GUILESS_MAIN(TestSerialScanner)
#include "tst_serialscanner.moc"
