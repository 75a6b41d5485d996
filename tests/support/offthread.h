// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/interfacethread.h"

#include <QStringList>

namespace waydesk::test {

/// While it lives, this thread is the interface's, and what ports are called on it is written down.
class OffThread
{
public:
    OffThread() { entries().clear(); }
    /// What is done now; stands before the port's name.
    void doing(const QString &what) { s_doing = what; }
    static QStringList &entries()
    {
        static QStringList all;
        return all;
    }

private:
    static void note(const char *port) { entries().append(s_doing + QStringLiteral(": ") + QString::fromLatin1(port)); }

    inline static QString s_doing;
    InterfaceThread m_here{note};
};

} // namespace waydesk::test
