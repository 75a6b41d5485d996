// SPDX-License-Identifier: Apache-2.0
#include "support/inputmethod.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <cstdio>

namespace waydesk::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60000;

constexpr char Profile[] = R"([Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=keyboard-us
Layout=

[Groups/0/Items/1]
Name=pinyin
Layout=

[GroupOrder]
0=Default
)";

/// It starts nothing by itself: the first who asks for the input method would get one with settings of its own.
constexpr char Bus[] = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

constexpr char Behaviour[] = R"([Behavior]
ActiveByDefault=True
ShareInputState=All
)";

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

bool write(const QString &path, const char *text)
{
    QFile file(path);
    return file.open(QFile::WriteOnly) && file.write(text) > 0;
}

/// It says which state it is in.
bool answers()
{
    QProcess asker;
    asker.setStandardErrorFile(QProcess::nullDevice());
    asker.start(u"fcitx5-remote"_s, QStringList());
    return asker.waitForFinished(Patience) && asker.exitCode() == 0 && !asker.readAllStandardOutput().isEmpty();
}

} // namespace

InputMethod::~InputMethod()
{
    end(m_composer);
    end(m_bus);
}

bool InputMethod::start()
{
    if (!startBus() || !writeSettings()) {
        std::fprintf(stderr, "no message bus for the input method\n");
        return false;
    }
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        surroundings.insert(QString::fromLatin1(name), m_home.path());
    m_composer.setProcessEnvironment(surroundings);
    m_composer.setStandardOutputFile(QProcess::nullDevice());
    m_composer.setStandardErrorFile(QProcess::nullDevice());
    m_composer.start(u"fcitx5"_s, {u"--disable=wayland,waylandim,cloudpinyin,notifications,notificationitem"_s});
    if (!m_composer.waitForStarted(Patience)) {
        std::fprintf(stderr, "fcitx5 did not start\n");
        return false;
    }
    QDeadlineTimer limit(Patience);
    while (!answers()) {
        if (limit.hasExpired() || m_composer.state() == QProcess::NotRunning) {
            std::fprintf(stderr, "fcitx5 does not answer\n");
            return false;
        }
    }
    qputenv("QT_IM_MODULE", "fcitx");
    return true;
}

bool InputMethod::startBus()
{
    const QString settings = m_home.filePath(u"bus.conf"_s);
    if (!write(settings, Bus))
        return false;
    m_bus.setStandardErrorFile(QProcess::nullDevice());
    m_bus.start(u"dbus-daemon"_s, {u"--config-file="_s + settings, u"--nofork"_s, u"--print-address"_s});
    QDeadlineTimer limit(Patience);
    while (!m_bus.canReadLine() && !limit.hasExpired() && m_bus.state() != QProcess::NotRunning)
        m_bus.waitForReadyRead(100);
    return m_bus.canReadLine() && qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

bool InputMethod::writeSettings() const
{
    const QString folder = m_home.filePath(u"fcitx5"_s);
    return QDir().mkpath(folder) && write(folder + u"/profile"_s, Profile) && write(folder + u"/config"_s, Behaviour);
}

} // namespace waydesk::test
