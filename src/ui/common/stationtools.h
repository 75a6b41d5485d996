// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "core/label/template.h"
#include "dispatch/ports/expiringcopies.h"
#include "dispatch/ports/store.h"
#include "dispatch/watchfolder.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace waydesk {

/// Where the data of this workstation lies.
struct StoreFacts {
    QString where; ///< the data folder, or the server's address
    bool onServer = false; ///< a PostgreSQL of several benches: no file to weigh, copy or put back here
    qint64 bytes = 0; ///< of the store's files
    QString backupFolder; ///< that the program offers
};

/// What the program around the window does for its pages beside the verbs. Made by the composition root; outlives the
/// pages. Any thread but the interface thread, where nothing else is said.
class StationTools
{
public:
    virtual ~StationTools() = default;

    /// Links the sample shops and imports their orders; orders that are new.
    virtual Result<int> addSampleShops() = 0;

    /// The code that scanners are learned by, and its bars. Any thread.
    virtual QString learningCode() const = 0;
    virtual BarWidths learningBars() const = 0;
    /// A page with that code under a line of words, as PDF. The file appears whole or not at all.
    virtual Result<void> writeLearningCode(const QString &file, const QString &words) = 0;
    /// Names of the serial ports that this machine has now.
    virtual QStringList serialPorts() = 0;

    /// The files of a folder, without its subfolders; nothing if it is not there.
    virtual Result<std::vector<FoundFile>> filesIn(const QString &folder) = 0;

    /// The label templates, own ones and those that come with the program. Any thread.
    virtual std::vector<LabelTemplate> labelTemplates() const = 0;

    virtual StoreFacts storeFacts() = 0;
    /// Everything that must hold in the store and does not; empty = all holds.
    virtual Result<QStringList> violations() = 0;
    /// Copies of the store that age with its receivers.
    virtual ExpiringCopies &expiringCopies() = 0;
    /// What restartFrom() would bring and take; changes nothing.
    virtual Result<RestorePreview> previewRestore(const QString &backup) = 0;
    /// Ends the window, puts the backup into place and opens the window again. Interface thread.
    virtual void restartFrom(const QString &backup) = 0;
};

} // namespace waydesk
