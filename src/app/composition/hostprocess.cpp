// SPDX-License-Identifier: Apache-2.0
#include "app/composition/hostprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Field 22 of /proc/<pid>/stat: start time in clock ticks since boot. Empty = no such process.
QString startOf(const QString &pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = stat.readAll();
    const qsizetype nameEnd = text.lastIndexOf(')');
    if (nameEnd < 0)
        return {};
    const QList<QByteArray> fields = text.mid(nameEnd + 2).split(' ');
    const bool isZombie = !fields.isEmpty() && fields.front() == "Z";
    return fields.size() > 19 && !isZombie ? QString::fromLatin1(fields[19]) : QString();
}

} // namespace

HostProcess::HostProcess()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    m_token = QString::fromLatin1(QSysInfo::machineUniqueId()) + u':' + pid + u':' + startOf(pid);
}

bool HostProcess::isAlive(const QString &token) const
{
    const QStringList parts = token.split(u':');
    if (parts.size() != 3 || parts[0] != QString::fromLatin1(QSysInfo::machineUniqueId()))
        return parts.size() == 3;
    return startOf(parts[1]) == parts[2];
}

} // namespace waydesk
