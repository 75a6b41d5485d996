// SPDX-License-Identifier: Apache-2.0
#include "storage/orders/runowner.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace waydesk {

namespace {

/// When a process started, in ticks since the machine did; empty if it is gone.
QString startOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 19 ? QString::fromLatin1(fields.at(19)) : QString();
}

QString thisMachine() { return QString::fromLatin1(QSysInfo::machineUniqueId() + '.' + QSysInfo::bootUniqueId()); }

} // namespace

QString thisRunOwner()
{
    const QString pid = QString::number(QCoreApplication::applicationPid());
    return thisMachine() + u'/' + pid + u'/' + startOf(pid);
}

bool isGone(const QString &owner)
{
    const QString machine = owner.section(u'/', 0, 0);
    const QByteArray id = QSysInfo::machineUniqueId();
    if (machine == thisMachine())
        return startOf(owner.section(u'/', 1, 1)) != owner.section(u'/', 2, 2);
    // The same machine before it was started anew.
    return !id.isEmpty() && machine.section(u'.', 0, 0) == QString::fromLatin1(id);
}

} // namespace waydesk
