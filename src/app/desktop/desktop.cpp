// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/desktop.h"

#include "app/desktop/desktoptools.h"
#include "app/desktop/effectplayer.h"
#include "app/desktop/scanners.h"
#include "ui/common/asker.h"

#include <QDir>
#include <QStandardPaths>

namespace waydesk {

using namespace Qt::StringLiterals;

Desktop::Desktop() = default;
Desktop::~Desktop() = default;

Result<std::unique_ptr<Desktop>> Desktop::open(const WorkstationOptions &options, const QString &settingsFile)
{
    const QString file = settingsFile.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/waydesk/window.ini"_s
        : settingsFile;
    auto settings = std::make_unique<QSettings>(file, QSettings::IniFormat);
    WorkstationOptions wanted = options;
    if (wanted.operatorName.isEmpty())
        wanted.operatorName = settings->value(u"place/operator"_s).toString(); // whom Ctrl+L named last
    auto station = Workstation::open(wanted);
    if (!station)
        return std::unexpected(station.error());
    std::unique_ptr<Desktop> desktop(new Desktop);
    desktop->m_station = std::move(*station);
    desktop->m_tools = std::make_unique<DesktopTools>(*desktop->m_station, wanted);
    desktop->m_settings = std::move(settings);
    desktop->m_runner = std::make_unique<TaskRunner>();
    desktop->m_feed =
        std::make_unique<DeskFeed>(desktop->m_station->desk(), desktop->m_station->clock(), *desktop->m_runner);
    desktop->m_rules = std::make_unique<RuleKeeper>(desktop->m_station->judge(), *desktop->m_feed, *desktop->m_runner);
    QObject::connect(desktop->m_rules.get(), &RuleKeeper::failed, desktop->m_feed.get(), &DeskFeed::failed);
    desktop->m_sounds = std::make_unique<EffectPlayer>();
    desktop->setAsker(std::make_unique<DialogAsker>());
    return desktop;
}

void Desktop::setAsker(std::unique_ptr<Asker> asker)
{
    m_asker = std::move(asker);
    makeServices();
}

void Desktop::setSounds(std::unique_ptr<SoundPlayer> sounds)
{
    m_services.reset();
    m_sounds = std::move(sounds);
    makeServices();
}

void Desktop::makeServices()
{
    const QString out = m_station->dataFolder() + u"/out"_s;
    QDir().mkpath(out);
    m_services.reset(new UiServices{m_station->place(), m_station->carriers(), m_station->orderSource(),
                                    m_station->formatShelf(), m_station->calendarShelf(), m_station->dispatchWriter(),
                                    m_station->manifestWriter(), m_station->paperWriter(), m_station->tableWriter(),
                                    [this]() -> const PrintKit & { return m_station->printKit(); },
                                    [this]() -> LabelRenderer & { return drawer(); }, m_station->templateIds(), out,
                                    *m_feed, *m_runner, *m_asker, *m_settings, *m_sounds, *m_tools});
}

/// Of the Look lane; made when something is drawn for the first time.
LabelRenderer &Desktop::drawer()
{
    if (!m_drawer)
        m_drawer = m_station->makeRenderer();
    return *m_drawer;
}

QString Desktop::wantedBackup() const { return m_tools->wantedBackup(); }

ScanRouter &Desktop::scanRouter()
{
    if (!m_scanners)
        m_scanners = std::make_unique<Scanners>(*m_settings);
    return m_scanners->router();
}

} // namespace waydesk
