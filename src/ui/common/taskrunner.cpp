// SPDX-License-Identifier: Apache-2.0
#include "ui/common/taskrunner.h"

namespace waydesk {

using namespace Qt::StringLiterals;

TaskRunner::TaskRunner(QObject *parent)
    : QObject(parent)
{
    static constexpr std::array names = {"scan", "short", "look", "job", "table", "rules"};
    static_assert(names.size() == Lanes);
    for (size_t i = 0; i < m_workers.size(); ++i) {
        Worker &worker = m_workers[i];
        worker.place = new QObject;
        worker.place->moveToThread(&worker.thread);
        connect(&worker.thread, &QThread::finished, worker.place, &QObject::deleteLater);
        worker.thread.setObjectName(QLatin1StringView(names[i]));
        worker.thread.start();
    }
}

TaskRunner::~TaskRunner()
{
    m_stopping = true;
    for (Worker &worker : m_workers)
        worker.thread.quit();
    for (Worker &worker : m_workers)
        worker.thread.wait();
}

void TaskRunner::count(Lane lane, int by)
{
    int &open = m_open[static_cast<size_t>(lane)];
    const bool before = open > 0;
    open += by;
    if (before != (open > 0))
        Q_EMIT busyChanged(lane, open > 0);
}

void TaskRunner::post(Lane lane, std::function<void()> work)
{
    QMetaObject::invokeMethod(m_workers[static_cast<size_t>(lane)].place, std::move(work), Qt::QueuedConnection);
}

void TaskRunner::back(std::function<void()> done)
{
    QMetaObject::invokeMethod(this, std::move(done), Qt::QueuedConnection);
}

} // namespace waydesk
