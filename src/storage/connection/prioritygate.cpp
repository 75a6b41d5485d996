// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/prioritygate.h"

#include <QHash>

namespace waydesk {

std::shared_ptr<PriorityGate> PriorityGate::of(const QString &database)
{
    static std::mutex mutex;
    static QHash<QString, std::weak_ptr<PriorityGate>> gates;
    const std::lock_guard lock(mutex);
    std::weak_ptr<PriorityGate> &known = gates[database];
    std::shared_ptr<PriorityGate> gate = known.lock();
    if (!gate)
        known = gate = std::make_shared<PriorityGate>();
    return gate;
}

int PriorityGate::waiting() const
{
    const std::lock_guard lock(m_mutex);
    size_t count = 0;
    for (const auto &queue : m_queues)
        count += queue.size();
    return int(count);
}

void PriorityGate::enter(Lane lane)
{
    std::unique_lock lock(m_mutex);
    if (!m_taken) {
        m_taken = true;
        return;
    }
    Ticket ticket;
    m_queues[size_t(lane)].push_back(&ticket);
    ticket.called.wait(lock, [&] { return ticket.mayGo; });
}

void PriorityGate::leave()
{
    const std::lock_guard lock(m_mutex);
    for (auto &queue : m_queues) {
        if (queue.empty())
            continue;
        Ticket *next = queue.front();
        queue.pop_front();
        next->mayGo = true;
        next->called.notify_one();
        return;
    }
    m_taken = false;
}

} // namespace waydesk
