// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/ports/store.h"

#include <QString>

#include <array>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace waydesk {

/// Lets one writer at a time of this process to a database: scans before normal work before bulk work, each lane in
/// order of arrival. Shared by everybody who names the same database.
class PriorityGate
{
public:
    static std::shared_ptr<PriorityGate> of(const QString &database);

    class Pass
    {
    public:
        Pass(PriorityGate &gate, Lane lane)
            : m_gate(gate)
        {
            m_gate.enter(lane);
        }
        ~Pass() { m_gate.leave(); }
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;

    private:
        PriorityGate &m_gate;
    };

    /// How many wait now.
    int waiting() const;

private:
    struct Ticket {
        std::condition_variable called;
        bool mayGo = false;
    };
    void enter(Lane lane);
    void leave();

    mutable std::mutex m_mutex;
    std::array<std::deque<Ticket *>, 3> m_queues;
    bool m_taken = false;
};

} // namespace waydesk
