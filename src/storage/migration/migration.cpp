// SPDX-License-Identifier: Apache-2.0
#include "storage/migration/migration.h"

#include <QDir>
#include <QFile>

namespace waydesk {

using namespace Qt::StringLiterals;

std::vector<Migration> migrationsIn(const QString &folder)
{
    std::vector<Migration> steps;
    const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &name : names) {
        Migration step;
        step.number = name.section(u'_', 0, 0).toInt();
        step.name = name.section(u'_', 1);
        const QDir files(folder + u'/' + name);
        for (const QString &fileName : files.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
            QFile file(files.filePath(fileName));
            if (file.open(QIODevice::ReadOnly))
                step.statements.push_back(file.readAll());
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

const std::vector<Migration> &ownMigrations()
{
    static const std::vector<Migration> steps = migrationsIn(u":/waydesk/sql"_s);
    return steps;
}

} // namespace waydesk
