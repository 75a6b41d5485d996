// SPDX-License-Identifier: Apache-2.0
#include "storage/store/storelock.h"

#include "dispatch/ports/store.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr unsigned long pauseMs = 10;
} // namespace

StoreLock::StoreLock(const QString &folder, Use use, int waitMs)
{
    const QString path = folder + u"/waydesk.lock"_s;
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (m_file < 0)
        throw StoreFailure{
            Error{ErrorCode::StoreUnavailable, {{u"file"_s, path}}, QString::fromLocal8Bit(std::strerror(errno))}};
    const int wanted = use == Use::Alone ? LOCK_EX : LOCK_SH;
    const QDeadlineTimer end(waitMs);
    int result = 0;
    while ((result = ::flock(m_file, wanted | LOCK_NB)) != 0 && (errno == EWOULDBLOCK || errno == EINTR)
           && !end.hasExpired())
        QThread::msleep(pauseMs);
    if (result == 0)
        return;
    const bool taken = errno == EWOULDBLOCK || errno == EINTR;
    const QString detail = QString::fromLocal8Bit(std::strerror(errno));
    ::close(m_file);
    throw StoreFailure{Error{taken ? ErrorCode::StoreLocked : ErrorCode::StoreUnavailable,
                             {{u"file"_s, path}, {u"reason"_s, taken ? u"store_open"_s : u"no_locks"_s}},
                             detail}};
}

StoreLock::~StoreLock() { ::close(m_file); }

} // namespace waydesk
