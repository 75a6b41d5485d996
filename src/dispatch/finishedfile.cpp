// SPDX-License-Identifier: Apache-2.0
#include "dispatch/finishedfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

Result<void> unwritable(const QString &file, int error)
{
    return fail(ErrorCode::FileUnwritable, {{u"file"_s, file}}, QString::fromLocal8Bit(std::strerror(error)));
}

} // namespace

QString partOf(const QString &file)
{
    const qsizetype dot = file.lastIndexOf(u'.');
    return dot > file.lastIndexOf(u'/') ? file.left(dot) + u".part"_s + file.mid(dot) : file + u".part"_s;
}

Result<void> mayTakeName(const QString &file)
{
    const QFileInfo there(file);
    if (there.isDir())
        return unwritable(file, EISDIR);
    if (there.exists() && !there.isFile())
        return unwritable(file, EEXIST);
    return {};
}

Result<void> takeName(const QString &part, const QString &file)
{
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        return unwritable(file, errno);
    return {};
}

} // namespace waydesk
