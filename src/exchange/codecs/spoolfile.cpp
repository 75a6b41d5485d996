// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/spoolfile.h"

#include <QDir>

#include <cerrno>
#include <unistd.h>

namespace waydesk {

using namespace Qt::StringLiterals;

QString spoolTemplate()
{
    const QString lasting = u"/var/tmp"_s;
    const bool chosen = !qEnvironmentVariableIsEmpty("TMPDIR") || !QDir(lasting).exists();
    return (chosen ? QDir::tempPath() : lasting) + u"/waydesk-XXXXXX"_s;
}

qint64 SpoolFile::append(QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    if (!m_opened) {
        m_file.setFileTemplate(spoolTemplate());
        if (!m_file.open())
            return -1;
        m_opened = true;
    }
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t wrote =
            ::pwrite(m_file.handle(), bytes.data() + done, size_t(bytes.size() - done), m_size + done);
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote <= 0)
            return -1;
        done += wrote;
    }
    const qint64 at = m_size;
    m_size += bytes.size();
    return at;
}

QByteArray SpoolFile::read(qint64 at, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype done = 0; done < size;) {
        const ssize_t got = ::pread(m_file.handle(), bytes.data() + done, size_t(size - done), at + done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return {};
        done += got;
    }
    return bytes;
}

} // namespace waydesk
