// SPDX-License-Identifier: Apache-2.0
#include "exchange/formats/formatdata.h"

#include <QFile>
#include <QJsonDocument>

namespace waydesk {

using namespace Qt::StringLiterals;

QJsonObject formatData(const QString &name)
{
    QFile file(u":/waydesk/formats/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace waydesk
