// SPDX-License-Identifier: Apache-2.0
#include "labels/durablefile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {

void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

qint64 DurableFile::WholeWrites::writeData(const char *data, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
        const qint64 step = QFile::writeData(data + done, size - done);
        if (step <= 0) {
            m_whole = false;
            return -1;
        }
        done += step;
    }
    return done;
}

DurableFile::DurableFile(const QString &file)
    : m_name(file)
    , m_part(u"%1.part-%2"_s.arg(file).arg(QCoreApplication::applicationPid()))
{ }

DurableFile::~DurableFile()
{
    m_part.close();
    m_part.remove();
}

std::unexpected<Error> DurableFile::failed() const
{
    const auto code = m_part.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
    return fail(code, {{u"file"_s, m_name}}, m_part.errorString());
}

Result<void> DurableFile::open()
{
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failed();
    return {};
}

Result<void> DurableFile::commit()
{
    if (!m_part.isWhole() || !m_part.flush())
        return failed();
    const auto systemFailed = [this] {
        return fail(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {{u"file"_s, m_name}},
                    QString::fromLocal8Bit(std::strerror(errno)));
    };
    if (::fsync(m_part.handle()) != 0)
        return systemFailed();
    m_part.close();
    if (std::rename(QFile::encodeName(m_part.fileName()).constData(), QFile::encodeName(m_name).constData()) != 0)
        return systemFailed();
    syncFolder(QFileInfo(m_name).absolutePath());
    return {};
}

} // namespace waydesk
