// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk::test {

/// An X server of its own (Xvfb) with a window manager (openbox), and a keyboard that types into it (xdotool): keys
/// that come the way a scanner's do. Started before the QApplication; gone with the object.
class XServer
{
public:
    ~XServer();

    /// False: why, on stderr.
    bool start();
    const QByteArray &display() const { return m_display; }

    struct Burst {
        QString text; ///< ASCII, without blanks
        int delayMs = 1; ///< between two keys
        QString before = {}; ///< a key that is pressed right before, as xdotool names it ("shift+F7")
        quint64 window = 0; ///< that has the keyboard before that
    };
    /// Types them one after the other, each with Enter, beside the test; keysDone() when all went out, and not again
    /// before.
    void type(const std::vector<Burst> &bursts);
    /// The same for single keys of a person, as xdotool names them.
    void press(const QStringList &keys);
    bool keysDone() const { return m_keyboard.state() == QProcess::NotRunning; }

private:
    void run(const QByteArray &script);

    QProcess m_server;
    QProcess m_manager;
    QProcess m_keyboard;
    QByteArray m_display;
};

} // namespace waydesk::test
