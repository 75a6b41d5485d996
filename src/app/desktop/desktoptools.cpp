// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktoptools.h"

#include "app/sample/sampleshops.h"
#include "codes/code128.h"
#include "core/support/interfacethread.h"
#include "labels/scannersheet.h"
#include "scanning/scannerlearning.h"
#include "scanning/serialscanner.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace waydesk {

using namespace Qt::StringLiterals;

Result<int> DesktopTools::addSampleShops()
{
    return SampleShops(m_station.place(), m_station.carriers(), m_station.orderSource())
        .setUpDay(m_station.dataFolder() + u"/samples"_s);
}

QString DesktopTools::learningCode() const { return QString::fromUtf16(LearningCode); }

BarWidths DesktopTools::learningBars() const { return encodeCode128(learningCode()).value_or(BarWidths()); }

Result<void> DesktopTools::writeLearningCode(const QString &file, const QString &words)
{
    return writeScannerSheet(learningCode(), words, file);
}

QStringList DesktopTools::serialPorts() { return SerialScanner::ports(); }

StoreFacts DesktopTools::storeFacts()
{
    StoreFacts facts;
    facts.onServer = m_station.isOnServer();
    facts.where = m_station.storeName();
    if (facts.onServer)
        return facts;
    facts.backupFolder = m_station.dataFolder() + u"/backups"_s;
    for (const QFileInfo &file : QDir(m_station.dataFolder()).entryInfoList({u"waydesk.db*"_s}, QDir::Files))
        facts.bytes += file.size();
    return facts;
}

Result<QStringList> DesktopTools::violations() { return m_station.invariants().violations(); }

Result<RestorePreview> DesktopTools::previewRestore(const QString &backup)
{
    return Workstation::previewRestore(m_options, backup);
}

void DesktopTools::restartFrom(const QString &backup)
{
    m_wantedBackup = backup;
    QCoreApplication::quit();
}

Result<std::vector<FoundFile>> DesktopTools::filesIn(const QString &folder)
{
    InterfaceThread::keepOff("folder");
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::FileNotFound, {{u"file"_s, folder}});
    std::vector<FoundFile> found;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        found.push_back({file.absoluteFilePath(), file.size(), file.lastModified().toMSecsSinceEpoch()});
    return found;
}

} // namespace waydesk
