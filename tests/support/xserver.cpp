// SPDX-License-Identifier: Apache-2.0
#include "support/xserver.h"

#include <QDeadlineTimer>
#include <QTest>

#include <cstdio>

namespace waydesk::test {

using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 60000;

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}
} // namespace

XServer::~XServer()
{
    end(m_keyboard);
    end(m_manager);
    end(m_server);
}

bool XServer::start()
{
    // The server names the display that it found free once it is ready.
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1600x1000x24"_s, u"-nolisten"_s, u"tcp"_s});
    QDeadlineTimer limit(Patience);
    while (!m_server.canReadLine() && !limit.hasExpired() && m_server.state() != QProcess::NotRunning)
        m_server.waitForReadyRead(100);
    if (!m_server.canReadLine()) {
        std::fprintf(stderr, "Xvfb did not start\n");
        return false;
    }
    m_display = ":" + m_server.readLine().trimmed();
    qputenv("DISPLAY", m_display);
    m_manager.setStandardErrorFile(QProcess::nullDevice());
    m_manager.start(u"openbox"_s, {u"--sm-disable"_s});
    if (!m_manager.waitForStarted(Patience)) {
        std::fprintf(stderr, "openbox did not start\n");
        return false;
    }
    return true;
}

void XServer::type(const std::vector<Burst> &bursts)
{
    QByteArray script;
    for (const Burst &burst : bursts) {
        if (burst.window != 0)
            script += "windowfocus --sync " + QByteArray::number(burst.window) + '\n';
        if (!burst.before.isEmpty())
            script += "key --delay 0 " + burst.before.toLatin1() + '\n';
        script += "type --delay " + QByteArray::number(burst.delayMs) + ' ' + burst.text.toLatin1() + '\n';
        script += "key --delay 0 Return\n";
    }
    run(script);
}

void XServer::press(const QStringList &keys) { run("key --delay 20 " + keys.join(u' ').toLatin1() + '\n'); }

void XServer::run(const QByteArray &script)
{
    // What the last keys did is seen before the one who typed them is gone.
    if (!QTest::qWaitFor([this] { return keysDone(); }, Patience))
        qFatal("the keyboard still types what it was given before");
    m_keyboard.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_keyboard.start(u"xdotool"_s, {u"-"_s});
    m_keyboard.write(script);
    m_keyboard.closeWriteChannel();
}

} // namespace waydesk::test
