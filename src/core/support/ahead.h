// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace waydesk {

/// Makes values on a thread of its own, at most `most` of them ahead of who takes them, in order. The values are used
/// again, so that what they hold in memory is neither freed nor asked for anew: `make` is given one that was taken
/// before and fills it afresh; false = there are no more. It must not throw. One thread takes; to go away before the
/// end stops the making, and waits for the value in hand.
template <class T> class Ahead
{
public:
    Ahead(std::size_t most, std::function<bool(T &)> make)
        : m_slots(most)
        , m_make(std::move(make))
        , m_thread([this] { run(); })
    { }
    ~Ahead()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
        }
        m_free.notify_one();
        m_thread.join();
    }
    Ahead(const Ahead &) = delete;
    Ahead &operator=(const Ahead &) = delete;

    /// The next one; it is the caller's until the next call. Null = that was the last.
    T *next()
    {
        std::unique_lock lock(m_mutex);
        if (m_lent) {
            m_lent = false;
            ++m_taken;
            m_free.notify_one();
        }
        m_ready.wait(lock, [this] { return m_made > m_taken || m_ended; });
        if (m_made == m_taken)
            return nullptr;
        m_lent = true;
        return &m_slots[m_taken % m_slots.size()];
    }

private:
    void run()
    {
        for (bool more = true; more;) {
            {
                std::unique_lock lock(m_mutex);
                m_free.wait(lock, [this] { return m_stopped || m_made - m_taken < m_slots.size(); });
                if (m_stopped)
                    return;
            }
            more = m_make(m_slots[m_made % m_slots.size()]);
            const std::lock_guard lock(m_mutex);
            m_made += more ? 1 : 0;
            m_ended = !more;
            m_ready.notify_one();
        }
    }

    std::vector<T> m_slots;
    std::function<bool(T &)> m_make;
    std::mutex m_mutex;
    std::condition_variable m_free;
    std::condition_variable m_ready;
    std::size_t m_made = 0; ///< written by the making thread alone
    std::size_t m_taken = 0;
    bool m_lent = false;
    bool m_ended = false;
    bool m_stopped = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace waydesk
