// SPDX-License-Identifier: Apache-2.0
#include "ui/common/scanjournal.h"

#include "dispatch/journalscans.h"
#include "ui/common/deskfeed.h"
#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <utility>

namespace waydesk {

ScanJournal::ScanJournal(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &ScanJournal::flush);
}

ScanJournal::~ScanJournal() { flush(); }

void ScanJournal::note(const QString &page, const QString &code, const char *result)
{
    m_noted.push_back({m_services.feed.now(), {}, page, code, QString::fromLatin1(result)});
    if (!m_timer.isActive())
        m_timer.start();
}

void ScanJournal::flush()
{
    if (m_noted.empty())
        return;
    m_services.runner.run(
        TaskRunner::Lane::Short, this,
        [&s = m_services, scans = std::exchange(m_noted, {})] { return JournalScans(s.place).run(scans); },
        [](const Result<void> &) {});
}

} // namespace waydesk
