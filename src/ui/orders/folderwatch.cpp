// SPDX-License-Identifier: Apache-2.0
#include "ui/orders/folderwatch.h"

#include "dispatch/watchfolder.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QApplication>
#include <QSettings>
#include <QWidget>

#include <utility>

namespace waydesk {

namespace {
constexpr int IntervalMs = 3000;
constexpr qint64 NsPerMs = 1000000;
} // namespace

FolderWatch::FolderWatch(const UiServices &services, QWidget *page)
    : QObject(page)
    , m_services(services)
    , m_page(page)
    , m_watch(std::make_shared<WatchFolder>(services.place))
{
    m_timer.setInterval(IntervalMs);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    m_timer.start();
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::look()
{
    const QString folder = m_services.settings.value(settingKey()).toString();
    if (folder.isEmpty() || m_looking || !m_open.isEmpty() || !m_page->isVisible() || QApplication::activeModalWidget())
        return;
    m_looking = true;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, watch = m_watch, folder] {
            const auto found = s.tools.filesIn(folder);
            return found ? watch->ready(folder, *found, s.place.clock.monotonicNs() / NsPerMs)
                         : Result<QStringList>(std::unexpected(found.error()));
        },
        [this](const Result<QStringList> &files) { take(files); });
}

void FolderWatch::take(const Result<QStringList> &files)
{
    m_looking = false;
    if (!files && !std::exchange(m_wasWrong, true))
        Q_EMIT failed(files.error());
    if (!files)
        return;
    m_wasWrong = false;
    if (files->isEmpty())
        return;
    m_open = *files;
    Q_EMIT found(*files);
}

void FolderWatch::settle(const QStringList &files)
{
    QStringList mine = std::exchange(m_open, {});
    mine.removeIf([&files](const QString &file) { return !files.contains(file); });
    if (mine.isEmpty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this, [watch = m_watch, mine] { return watch->taken(mine); },
        [this](const Result<void> &done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

} // namespace waydesk
