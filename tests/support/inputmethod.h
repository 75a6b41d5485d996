// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace waydesk::test {

/// A real input method (fcitx5 with pinyin, which composes from the first key on) on a message bus of its own, for a
/// test that has an XServer. Started before the QApplication; gone with the object.
class InputMethod
{
public:
    ~InputMethod();

    /// False: why, on stderr.
    bool start();

private:
    bool startBus();
    bool writeSettings() const;

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_composer;
};

} // namespace waydesk::test
