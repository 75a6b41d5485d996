// SPDX-License-Identifier: Apache-2.0
#include "architecture/includerules.h"

#include "architecture/layertable.h"

#include <algorithm>

namespace waydesk::architecture {

using namespace Qt::StringLiterals;

namespace {

QString at(const SourceFile &file, int line, const QString &what)
{
    return u"src/%1:%2: %3"_s.arg(file.path).arg(line).arg(what);
}

bool isUnder(const QString &path, const QStringList &folders)
{
    return std::ranges::any_of(folders, [&](const QString &folder) { return path.startsWith(folder + u'/'); });
}

bool isListed(const QString &name, const QStringList &list)
{
    return std::ranges::any_of(
        list, [&](const QString &entry) { return entry.endsWith(u'/') ? name.startsWith(entry) : name == entry; });
}

/// Empty where the table allows the header.
QString angledDefect(const LayerRule &rule, const QString &name)
{
    if (name.startsWith(u"Qt"_s) && name.size() > 2 && name != u"QtGlobal"_s && name != u"QtEndian"_s) {
        if (name.contains(u'/') || qtModuleOf(name) == name)
            return u"module umbrella <%1>: include the class's own header"_s.arg(name);
    }
    if (rule.banned.contains(name))
        return u"%1 must not use <%2>"_s.arg(rule.folder, name);
    if (const QString module = qtModuleOf(name); !module.isEmpty())
        return rule.modules.contains(module) ? QString()
                                             : u"%1 must not use %2 (<%3>)"_s.arg(rule.folder, module, name);
    if (isStandardHeader(name) || isListed(name, rule.libraries))
        return {};
    if (isSystemHeader(name) && rule.system)
        return {};
    return u"%1 must not use <%2>"_s.arg(rule.folder, name);
}

QString quotedDefect(const SourceFile &file, const LayerRule &rule, const QString &name)
{
    if (name.startsWith(u"../"_s) || name.contains(u"/../"_s))
        return u"relative include \"%1\": include from src/"_s.arg(name);
    const bool generated = (name.startsWith(u"ui_"_s) || name.endsWith(u".moc"_s)) && !name.contains(u'/');
    if (generated)
        return {};
    if (!name.contains(u'/'))
        return u"include \"%1\" does not start at src/"_s.arg(name);
    if (const LayerRule *other = ruleOf(name); other == nullptr)
        return u"include \"%1\" is in no layer of the table"_s.arg(name);
    const bool office = name.startsWith(u"printing/office/"_s) && rule.folder != u"printing/office"_s;
    if (layerOf(name) == layerOf(file.path) && !(office && layerOf(file.path) == u"printing"_s))
        return {};
    return isUnder(name, rule.mayUse) ? QString() : u"%1 must not include %2"_s.arg(rule.folder, name);
}

} // namespace

QStringList includeDefects(const std::vector<SourceFile> &files)
{
    QStringList defects;
    for (const SourceFile &file : files) {
        const LayerRule *rule = ruleOf(file.path);
        if (rule == nullptr) {
            defects.append(at(file, 1, u"in no layer of the table"_s));
            continue;
        }
        for (const Include &include : file.includes) {
            const QString defect =
                include.angled ? angledDefect(*rule, include.name) : quotedDefect(file, *rule, include.name);
            if (!defect.isEmpty())
                defects.append(at(file, include.line, defect));
        }
    }
    return defects;
}

QStringList headDefects(const std::vector<SourceFile> &files)
{
    QStringList defects;
    for (const SourceFile &file : files) {
        if (file.lines.value(0) != u"// SPDX-License-Identifier: Apache-2.0"_s)
            defects.append(at(file, 1, u"no SPDX licence line"_s));
        if (file.isHeader() && !file.lines.contains(u"#pragma once"_s))
            defects.append(at(file, 1, u"no #pragma once"_s));
        if (file.path != file.path.toLower())
            defects.append(at(file, 1, u"file names are lower case"_s));
    }
    return defects;
}

} // namespace waydesk::architecture
