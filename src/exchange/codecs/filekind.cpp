// SPDX-License-Identifier: Apache-2.0
#include "exchange/codecs/filekind.h"

#include <QFile>
#include <QFileInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64(1) << 30;
constexpr qsizetype lookedAt = 4096;

bool looksLikeHtml(QByteArrayView bytes)
{
    const QByteArray head = bytes.first(qMin(bytes.size(), lookedAt)).toByteArray().toLower();
    return head.contains("<html") || head.contains("<table") || head.contains("<!doctype html");
}

bool hasEncryptedPackage(QByteArrayView bytes)
{
    static const QByteArray name = [] {
        QByteArray wide;
        for (const char c : QByteArrayView("EncryptedPackage")) {
            wide.append(c);
            wide.append('\0');
        }
        return wide;
    }();
    return bytes.toByteArray().contains(name);
}

} // namespace

FileKind kindOf(QByteArrayView bytes)
{
    if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06"))
        return FileKind::Zip;
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return hasEncryptedPackage(bytes) ? FileKind::OfficeEncrypted : FileKind::OfficeBinary;
    return looksLikeHtml(bytes) ? FileKind::Html : FileKind::Text;
}

Result<QByteArray> readWholeFile(const QString &file)
{
    const QVariantMap values{{u"file"_s, QFileInfo(file).fileName()}};
    QFile source(file);
    if (!source.exists())
        return fail(ErrorCode::FileNotFound, values);
    if (!QFileInfo(file).isFile() || !source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, values, source.errorString());
    if (source.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, values);
    QByteArray bytes = source.readAll();
    if (source.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, values, source.errorString());
    if (bytes.isEmpty())
        return fail(ErrorCode::EmptyFile, values);
    return bytes;
}

} // namespace waydesk
