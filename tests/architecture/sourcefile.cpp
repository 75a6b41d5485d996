// SPDX-License-Identifier: Apache-2.0
#include "architecture/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace waydesk::architecture {

QString SourceFile::folder() const
{
    const auto slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

bool SourceFile::isHeader() const { return path.endsWith(QLatin1String(".h")); }

SourceFile parseSource(const QString &path, const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    SourceFile file{path, text.split(u'\n'), {}};
    for (qsizetype i = 0; i < file.lines.size(); ++i) {
        const auto match = pattern.match(file.lines[i]);
        if (match.hasMatch())
            file.includes.push_back({match.captured(2), int(i) + 1, match.captured(1) == QLatin1String("<")});
    }
    return file;
}

std::vector<SourceFile> readTree(const QString &root)
{
    std::vector<SourceFile> files;
    const QDir base(root);
    QDirIterator it(root, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            files.push_back(parseSource(base.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())));
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace waydesk::architecture
