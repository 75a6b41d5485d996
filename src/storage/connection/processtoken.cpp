// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/processtoken.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QSysInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

enum Part { Host, Boot, Pid, Start, Parts };

QString hostName()
{
    QString name = QSysInfo::machineHostName();
    return name.replace(u'/', u'-').replace(u'|', u'-'); // leases use the bar
}

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

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

QString ProcessToken::own()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    return QStringList{hostName(), bootId(), pid, startOf(pid)}.join(u'/');
}

bool ProcessToken::isAlive(const QString &token)
{
    const QStringList parts = token.split(u'/');
    if (parts.size() != Parts)
        return false;
    if (parts[Host] != hostName())
        return true;
    bool isPid = false;
    (void)parts[Pid].toLongLong(&isPid);
    return isPid && parts[Boot] == bootId() && !parts[Start].isEmpty() && startOf(parts[Pid]) == parts[Start];
}

} // namespace waydesk
