// SPDX-License-Identifier: Apache-2.0
#include "app/composition/owntemplates.h"

#include "core/label/templatejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Also of a file that is no sound JSON.
QString idIn(const QByteArray &text, const QString &file)
{
    static const QRegularExpression id(uR"x("id"\s*:\s*"([^"]+)")x"_s);
    const QString found = id.match(QString::fromUtf8(text)).captured(1);
    return found.isEmpty() ? QFileInfo(file).completeBaseName() : found;
}

} // namespace

OwnTemplates OwnTemplates::of(const QString &folder)
{
    OwnTemplates own;
    if (folder.isEmpty())
        return own;
    const QDir dir(folder + u"/templates"_s);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            own.refused.emplace(idIn({}, name),
                                Error{ErrorCode::FileUnreadable, {{u"file"_s, file.fileName()}}, file.errorString()});
            continue;
        }
        const QByteArray text = file.readAll();
        auto form = parseLabelTemplate(text);
        if (form) {
            own.forms.push_back(std::move(*form));
            continue;
        }
        form.error().values.insert(u"file"_s, file.fileName());
        own.refused.emplace(idIn(text, name), form.error());
    }
    for (const LabelTemplate &form : own.forms) // a broken copy beside a sound file stops nothing
        own.refused.erase(form.id);
    return own;
}

} // namespace waydesk
