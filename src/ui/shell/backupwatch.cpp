// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/backupwatch.h"

#include "dispatch/backupschedule.h"
#include "ui/common/deskfeed.h"
#include "ui/common/stationtools.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {
constexpr int minuteMs = 60'000;
}

BackupWatch::BackupWatch(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &BackupWatch::check);
    // Not before the orders are on the screen: people wait for those.
    connect(&services.feed, &DeskFeed::loaded, this, [this] {
        if (!m_minute.isActive()) {
            m_minute.start();
            check();
        }
    });
}

void BackupWatch::check()
{
    if (m_running)
        return;
    m_running = true;
    m_services.runner.run(
        TaskRunner::Lane::Job, this,
        [&s = m_services]() -> Result<ScheduledBackup> {
            const StoreFacts facts = s.tools.storeFacts();
            if (facts.onServer)
                return ScheduledBackup(); // its own tool makes them
            return BackUpOnSchedule(s.place, facts.backupFolder).run();
        },
        [this](const Result<ScheduledBackup> &done) { take(done); });
}

void BackupWatch::take(const Result<ScheduledBackup> &done)
{
    m_running = false;
    const std::optional<Error> before = std::move(m_state.failed);
    m_state.failed.reset();
    if (done) {
        m_state.last = done->newest;
        m_state.never = done->nextDue == 0;
    } else {
        m_state.failed = done.error();
        if (!before || before->code != done.error().code)
            Q_EMIT failedAnew(done.error());
    }
    Q_EMIT changed();
}

} // namespace waydesk
