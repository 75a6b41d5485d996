// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/workstation.h"
#include "ui/common/deskfeed.h"
#include "ui/common/rulekeeper.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QSettings>

#include <memory>

namespace waydesk {

class Asker;
class DesktopTools;
class ScanRouter;
class Scanners;
class SoundPlayer;

/// The workstation with what the window needs around it. Ends in the right order: work first, then the store.
class Desktop
{
public:
    /// An empty settings file is the user's own.
    static Result<std::unique_ptr<Desktop>> open(const WorkstationOptions &options, const QString &settingsFile = {});
    ~Desktop();

    Workstation &station() { return *m_station; }
    const UiServices &services() const { return *m_services; }
    QSettings &settings() { return *m_settings; }
    DeskFeed &feed() { return *m_feed; }
    /// Answers of its own instead of dialogs; before the window is made.
    void setAsker(std::unique_ptr<Asker> asker);
    /// The same for sounds.
    void setSounds(std::unique_ptr<SoundPlayer> sounds);
    /// The backup that the window asked to be started from; empty = none. Ask when the window has ended.
    QString wantedBackup() const;
    /// The one router of the program; made at the first call.
    ScanRouter &scanRouter();

private:
    Desktop();
    void makeServices();

    LabelRenderer &drawer();

    std::unique_ptr<Workstation> m_station;
    std::unique_ptr<LabelRenderer> m_drawer;
    std::unique_ptr<DesktopTools> m_tools;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Asker> m_asker;
    std::unique_ptr<SoundPlayer> m_sounds;
    std::unique_ptr<UiServices> m_services; ///< outlives the threads that use it
    std::unique_ptr<DeskFeed> m_feed; ///< outlives the threads that read its table
    std::unique_ptr<RuleKeeper> m_rules;
    std::unique_ptr<TaskRunner> m_runner;
    std::unique_ptr<Scanners> m_scanners;
};

} // namespace waydesk
