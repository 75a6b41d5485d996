// SPDX-License-Identifier: Apache-2.0
#include "printing/queuelock.h"

#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace waydesk {

using namespace Qt::StringLiterals;

QueueLock::QueueLock(const QString &queue)
{
    // Where every program of the user finds it: cron jobs and desktop sessions have different runtime folders.
    const QByteArray mark = QCryptographicHash::hash(queue.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    const QString path = u"/tmp/waydesk-queue-%1-%2.lock"_s.arg(::getuid()).arg(QString::fromLatin1(mark));
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    // No lock to be had is no reason not to print.
    m_taken = m_file < 0 || ::flock(m_file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

QueueLock::~QueueLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

} // namespace waydesk
