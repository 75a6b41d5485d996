// SPDX-License-Identifier: Apache-2.0
#include "ui/print/printjobs.h"

#include "ui/common/taskrunner.h"
#include "ui/common/uiservices.h"

#include <QPointer>

namespace waydesk {

PrintJobs::PrintJobs(const UiServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{ }

/// Called on the Job lane, perhaps after the window has gone: only the runner is sure to be there.
PrintObserver PrintJobs::observer()
{
    return [guard = QPointer<PrintJobs>(this), pausing = m_pausing,
            &runner = m_services.runner](const PrintProgress &now) {
        QMetaObject::invokeMethod(&runner, [guard, now] {
            if (guard)
                guard->show(now);
        });
        return !*pausing && !runner.isStopping();
    };
}

void PrintJobs::show(const PrintProgress &now)
{
    m_progress = now;
    Q_EMIT progressed(now);
}

template <class Work, class Done> void PrintJobs::run(Work work, Done done)
{
    if (m_running)
        return;
    m_running = true;
    *m_pausing = false;
    m_progress = {};
    Q_EMIT started();
    m_services.runner.run(TaskRunner::Lane::Job, this, work, [this, done](auto result) {
        m_running = false;
        if (result)
            done(*result);
        else
            Q_EMIT failed(result.error());
        Q_EMIT finished();
    });
}

void PrintJobs::print(PrintRequest request)
{
    request.observer = observer();
    run([&s = m_services, request] { return PrintBatch(s.place, s.kit()).start(request); },
        [this](const PrintReport &report) { Q_EMIT printed(report); });
}

void PrintJobs::resume(BatchId batch, const QString &target)
{
    run([&s = m_services, batch, target,
         seen = observer()] { return PrintBatch(s.place, s.kit()).resume(batch, target, seen); },
        [this](const PrintReport &report) { Q_EMIT printed(report); });
}

void PrintJobs::reprint(const QString &number, const QString &reason, const QString &target)
{
    run([&s = m_services, number, reason,
         target] { return ReprintLabel(s.place, s.kit()).run(number, reason, target); },
        [this](const ReprintReport &report) { Q_EMIT reprinted(report); });
}

void PrintJobs::settle(BatchId batch, const QString &lastGood, const QString &target)
{
    run(
        [&s = m_services, batch, lastGood] {
            SettleBatch verb(s.place, s.kit());
            return lastGood.isEmpty() ? verb.noneCameOut(batch) : verb.upTo(batch, lastGood);
        },
        [this, target](const SettleReport &report) {
            Q_EMIT settled(report);
            if (report.remaining > 0 && !target.isEmpty())
                resume(report.batch, target);
        });
}

void PrintJobs::cancelRest(BatchId batch)
{
    run([&s = m_services, batch] { return PrintBatch(s.place, s.kit()).cancelRest(batch); },
        [this](int labels) { Q_EMIT cancelled(labels); });
}

} // namespace waydesk
