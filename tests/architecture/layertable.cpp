// SPDX-License-Identifier: Apache-2.0
#include "architecture/layertable.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>

#include <algorithm>

namespace waydesk::architecture {

using namespace Qt::StringLiterals;

namespace {

/// The compiler's own, behind a check of the machine.
const QStringList intrinsics = {u"emmintrin.h"_s};
const QStringList core = {u"QtCore"_s};
const QStringList gui = {u"QtCore"_s, u"QtGui"_s};
const QStringList portsAndCore = {u"core"_s, u"dispatch/ports"_s};
const QStringList everything = {u"app"_s,    u"codes"_s,  u"core"_s,     u"dispatch"_s, u"exchange"_s, u"gateways"_s,
                                u"labels"_s, u"models"_s, u"printing"_s, u"scanning"_s, u"storage"_s};

std::vector<LayerRule> makeTable()
{
    const QStringList outside = {u"QObject"_s,        u"QFile"_s,           u"QDir"_s,      u"QProcess"_s,
                                 u"QThread"_s,        u"QTimer"_s,          u"QSaveFile"_s, u"QSettings"_s,
                                 u"QStandardPaths"_s, u"QCoreApplication"_s};
    return {
        {u"core"_s, {}, core, intrinsics, false, outside},
        {u"dispatch"_s, {u"core"_s}, core, {}, false, {}},
        {u"dispatch/ports"_s, {u"core"_s}, core, {}, false, outside},
        {u"storage"_s, portsAndCore, {u"QtCore"_s, u"QtSql"_s}, {}, true, {}},
        {u"storage/bulk"_s, portsAndCore, {u"QtCore"_s, u"QtSql"_s}, {u"sqlite3.h"_s, u"libpq-fe.h"_s}, true, {}},
        {u"storage/connection"_s, portsAndCore, {u"QtCore"_s, u"QtSql"_s}, {u"sqlite3.h"_s, u"libpq-fe.h"_s}, true, {}},
        {u"exchange"_s,
         portsAndCore,
         core,
         QStringList{u"uchardet/"_s, u"csv.h"_s, u"zip.h"_s, u"expat.h"_s, u"xlsxwriter.h"_s, u"zlib.h"_s} + intrinsics,
         true,
         {}},
        {u"gateways"_s, portsAndCore, {u"QtCore"_s, u"QtNetwork"_s}, {u"qt6keychain/"_s}, false, {}},
        {u"codes"_s, {u"core"_s}, gui, {u"qrencode.h"_s, u"ReadBarcode.h"_s, u"ZXing/"_s}, false, {}},
        {u"labels"_s, {u"core"_s, u"dispatch/ports"_s, u"codes"_s}, gui, {u"zlib.h"_s}, true, {}},
        {u"scanning"_s,
         {u"core"_s, u"dispatch/ports"_s, u"codes"_s},
         {u"QtCore"_s, u"QtGui"_s, u"QtSerialPort"_s},
         {},
         true,
         {}},
        {u"printing"_s, portsAndCore, {u"QtCore"_s, u"QtNetwork"_s}, {u"cups/"_s}, true, {}},
        {u"printing/office"_s,
         portsAndCore,
         {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtPrintSupport"_s},
         {},
         false,
         {}},
        {u"models"_s, {u"core"_s, u"dispatch"_s}, core, {}, false, {}},
        {u"ui"_s,
         {u"core"_s, u"dispatch"_s, u"models"_s},
         {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSvg"_s, u"QtSvgWidgets"_s},
         {},
         false,
         {}},
        {u"app"_s,
         everything + QStringList{u"ui"_s},
         {u"QtCore"_s, u"QtGui"_s, u"QtMultimedia"_s, u"QtWidgets"_s, u"QtSql"_s},
         {u"xcb/"_s},
         true,
         {}},
        {u"app/composition"_s, everything, gui, {}, true, {}},
        {u"cli"_s, everything, gui, {u"CLI/"_s}, true, {}},
    };
}

const QStringList systemHeaders = {u"unistd.h"_s, u"fcntl.h"_s,   u"poll.h"_s,  u"netdb.h"_s,
                                   u"signal.h"_s, u"termios.h"_s, u"dirent.h"_s};
const QStringList systemFolders = {u"sys/"_s, u"netinet/"_s, u"arpa/"_s, u"linux/"_s};

} // namespace

const std::vector<LayerRule> &layerTable()
{
    static const std::vector<LayerRule> table = makeTable();
    return table;
}

const LayerRule *ruleOf(const QString &path)
{
    const LayerRule *best = nullptr;
    for (const LayerRule &rule : layerTable()) {
        const bool inside = path.startsWith(rule.folder + u'/');
        if (inside && (best == nullptr || rule.folder.size() > best->folder.size()))
            best = &rule;
    }
    return best;
}

QString layerOf(const QString &path) { return path.section(u'/', 0, 0); }

bool isSystemHeader(const QString &name)
{
    return systemHeaders.contains(name)
        || std::ranges::any_of(systemFolders, [&](const QString &folder) { return name.startsWith(folder); });
}

bool isStandardHeader(const QString &name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.isLower() || c.isDigit() || c == u'_'; });
}

QString qtModuleOf(const QString &name)
{
    static const QString root = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static QHash<QString, QString> known;
    if (const auto it = known.constFind(name); it != known.constEnd())
        return *it;
    // A header that several modules install belongs to the lowest one.
    QStringList modules = {u"QtCore"_s, u"QtGui"_s, u"QtNetwork"_s, u"QtSql"_s, u"QtWidgets"_s};
    for (const QString &folder : QDir(root).entryList({u"Qt*"_s}, QDir::Dirs)) {
        if (!modules.contains(folder))
            modules.append(folder);
    }
    const auto owner = std::ranges::find_if(
        modules, [&](const QString &module) { return QFileInfo::exists(root + u'/' + module + u'/' + name); });
    return *known.insert(name, owner == modules.end() ? QString() : *owner);
}

} // namespace waydesk::architecture
