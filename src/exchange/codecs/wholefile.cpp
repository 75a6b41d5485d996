// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> failure(const QString &file, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {{u"file"_s, file}},
                QString::fromLocal8Bit(std::strerror(error)));
}

/// 0, or the errno of what went wrong.
int writeAll(int descriptor, QByteArrayView bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(descriptor, bytes.data() + done, size_t(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return errno;
        done += wrote;
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

void syncFolder(const QString &file)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

Result<void> writeWholeFile(const QString &file, QByteArrayView bytes)
{
    const QByteArray target = QFile::encodeName(file);
    const QByteArray beside = target + '.' + QUuid::createUuid().toByteArray(QUuid::Id128).left(12) + ".part";
    const int descriptor = ::open(beside.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return failure(file, errno);
    int error = writeAll(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0)
        error = errno;
    if (error == 0 && ::rename(beside.constData(), target.constData()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(beside.constData());
        return failure(file, error);
    }
    syncFolder(file);
    return {};
}

Result<QByteArray> readWholeFile(const QString &file, qint64 atMost)
{
    QFile in(file);
    const QVariantMap values{{u"file"_s, QFileInfo(file).fileName()}};
    if (!in.exists())
        return fail(ErrorCode::FileNotFound, values);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, values, in.errorString());
    QByteArray bytes = in.read(atMost + 1);
    if (bytes.size() > atMost)
        return fail(ErrorCode::FileTooLarge, values);
    return bytes;
}

} // namespace waydesk
