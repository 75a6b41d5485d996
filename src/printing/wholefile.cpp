// SPDX-License-Identifier: Apache-2.0
#include "printing/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waydesk {
namespace {

constexpr qsizetype kBufferSize = 256 * 1024;

QString folderOf(const QString &path) { return QFileInfo(path).absolutePath(); }

bool isDiskFull(int errorNumber) { return errorNumber == ENOSPC || errorNumber == EDQUOT || errorNumber == EFBIG; }

/// What a symbolic link points to, also if that does not exist yet.
QString resolved(const QString &path)
{
    QString result = QFileInfo(path).absoluteFilePath();
    for (int depth = 0; depth < 16; ++depth) {
        const QFileInfo info(result);
        if (!info.isSymLink())
            return result;
        result = info.symLinkTarget();
    }
    return result;
}

} // namespace

WholeFile::WholeFile(const QString &path, QObject *parent)
    : QIODevice(parent)
    , m_path(path)
{ }

WholeFile::~WholeFile() { discard(); }

Result<void> WholeFile::begin()
{
    const QString target = resolved(m_path);
    m_target = QFile::encodeName(target);
    struct stat info{};
    if (::stat(m_target.constData(), &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return failure(EISDIR);
        if (!S_ISREG(info.st_mode))
            return fail(ErrorCode::FileUnwritable, {{u"file"_s, m_path}, {u"reason"_s, u"not_a_file"_s}});
    }
    const QFileInfo name(target);
    for (int attempt = 0; attempt < 100 && m_fd < 0; ++attempt) {
        const quint32 random = QRandomGenerator::global()->generate();
        // A long name is cut: the temporary one must not be too long where the real one just fits.
        m_temporary = QFile::encodeName(name.absolutePath() + u"/."_s + name.fileName().left(60) + u"."_s
                                        + QString::number(random, 36) + u".part"_s);
        m_fd = ::open(m_temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (m_fd < 0 && errno != EEXIST)
            return failure(errno);
    }
    if (m_fd < 0)
        return failure(EEXIST);
    QIODevice::open(WriteOnly | Unbuffered);
    return {};
}

Result<void> WholeFile::append(const QByteArray &bytes)
{
    if (m_errno == 0)
        write(bytes);
    return m_errno == 0 ? Result<void>() : failure(m_errno);
}

Result<void> WholeFile::commit()
{
    if (m_fd < 0)
        return failure(EBADF);
    bool ok = flushBuffer();
    if (ok && ::fsync(m_fd) != 0) {
        m_errno = errno;
        ok = false;
    }
    if (ok && ::rename(m_temporary.constData(), m_target.constData()) != 0) {
        m_errno = errno;
        ok = false;
    }
    const int error = m_errno;
    if (ok)
        m_temporary.clear();
    discard();
    if (!ok)
        return failure(error);
    if (!syncFolder(folderOf(QFile::decodeName(m_target))))
        return failure(EIO);
    return {};
}

void WholeFile::discard()
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = -1;
    m_buffer.clear();
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
    m_temporary.clear();
    if (isOpen())
        QIODevice::close();
}

bool WholeFile::seek(qint64 position) { return position == pos() && QIODevice::seek(position); }

qint64 WholeFile::writeData(const char *data, qint64 size)
{
    if (m_errno != 0 || m_fd < 0)
        return -1;
    m_buffer.append(data, size);
    if (m_buffer.size() >= kBufferSize && !flushBuffer())
        return -1;
    return size;
}

bool WholeFile::flushBuffer()
{
    qsizetype done = 0;
    while (m_errno == 0 && done < m_buffer.size()) {
        const ssize_t n = ::write(m_fd, m_buffer.constData() + done, static_cast<size_t>(m_buffer.size() - done));
        if (n > 0)
            done += n;
        else if (n < 0 && errno != EINTR)
            m_errno = errno;
        else if (n == 0)
            m_errno = EIO;
    }
    m_written += done;
    m_buffer.clear();
    return m_errno == 0;
}

Result<void> WholeFile::failure(int errorNumber) const
{
    const ErrorCode code = isDiskFull(errorNumber) ? ErrorCode::DiskFull : ErrorCode::FileUnwritable;
    const QString reason = errorNumber == ENOENT || errorNumber == ENOTDIR      ? u"folder_missing"_s
        : errorNumber == EISDIR                                                 ? u"is_a_folder"_s
        : errorNumber == EACCES || errorNumber == EPERM || errorNumber == EROFS ? u"not_permitted"_s
                                                                                : u"io"_s;
    return fail(code, {{u"file"_s, m_path}, {u"reason"_s, reason}}, QString::fromLocal8Bit(std::strerror(errorNumber)));
}

bool syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    // Some network file systems have no sync of folders and say EINVAL: nothing more can be done there.
    const bool ok = ::fsync(fd) == 0 || errno == EINVAL || errno == ENOTSUP;
    ::close(fd);
    return ok;
}

} // namespace waydesk
