// SPDX-License-Identifier: Apache-2.0
#include "labels/templates.h"

#include "core/label/templatejson.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waydesk {

namespace {
const auto folder = u":/waydesk/templates/"_s;
const auto suffix = u".json"_s;
} // namespace

QStringList builtinTemplateIds()
{
    QStringList ids;
    for (const QString &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        ids << file.chopped(suffix.size());
    return ids;
}

Result<LabelTemplate> builtinTemplate(const QString &id)
{
    QFile file(folder + id + suffix);
    if (!builtinTemplateIds().contains(id) || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, {{u"template"_s, id}});
    return parseLabelTemplate(file.readAll());
}

} // namespace waydesk
