// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatdata.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOwnBytes = 1 << 20;

} // namespace

QJsonObject formatData(const QString &name)
{
    QFile file(u":/waydesk/formats/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

Result<QJsonObject> ownData(const QString &file)
{
    QFile own(file);
    if (file.isEmpty() || !own.exists())
        return QJsonObject();
    const QVariantMap values{{u"file"_s, QFileInfo(file).fileName()}};
    if (!own.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, values, own.errorString());
    QJsonParseError wrong;
    const QByteArray content = own.read(mostOwnBytes + 1);
    if (content.size() > mostOwnBytes)
        return fail(ErrorCode::TemplateInvalid, values, u"> 1 MiB"_s);
    const QJsonDocument document = QJsonDocument::fromJson(content, &wrong);
    if (!document.isObject())
        return fail(ErrorCode::TemplateInvalid, values, wrong.errorString());
    return document.object();
}

} // namespace waydesk
