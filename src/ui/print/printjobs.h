// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/printbatch.h"
#include "dispatch/reprintlabel.h"
#include "dispatch/settlebatch.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace waydesk {

struct UiServices;

/// Runs everything that feeds a printer, one at a time, on the Job lane.
class PrintJobs : public QObject
{
    Q_OBJECT

public:
    explicit PrintJobs(const UiServices &services, QObject *parent = nullptr);

    void print(PrintRequest request);
    void resume(BatchId batch, const QString &target);
    void reprint(const QString &number, const QString &reason, const QString &target);
    /// Settles by the last good label; empty = none came out. Then prints the rest if `target` is not empty.
    void settle(BatchId batch, const QString &lastGood, const QString &target);
    void cancelRest(BatchId batch);
    /// Stops after the labels that were sent.
    void pause() { *m_pausing = true; }

    bool isRunning() const { return m_running; }
    const PrintProgress &progress() const { return m_progress; }

Q_SIGNALS:
    void started();
    void progressed(const waydesk::PrintProgress &progress);
    void printed(const waydesk::PrintReport &report);
    void reprinted(const waydesk::ReprintReport &report);
    void settled(const waydesk::SettleReport &report);
    void cancelled(int labels);
    void failed(const waydesk::Error &error);
    /// Nothing runs any more.
    void finished();

private:
    PrintObserver observer();
    void show(const PrintProgress &now);
    template <class Work, class Done> void run(Work work, Done done);

    const UiServices &m_services;
    std::shared_ptr<std::atomic_bool> m_pausing = std::make_shared<std::atomic_bool>(false);
    PrintProgress m_progress;
    bool m_running = false;
};

} // namespace waydesk
