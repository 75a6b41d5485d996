// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/desk.h"
#include "ui/common/taskrunner.h"

#include <QObject>
#include <QPointer>
#include <QScopeGuard>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <vector>

namespace waydesk {

/// The order table of the interface thread, kept current: a thread of its own loads it, waits for changes and fetches
/// them; they are applied here. What takes long to read from the table is read() on another thread: until it has been,
/// changes wait, so that nobody needs a copy.
class DeskFeed : public QObject
{
    Q_OBJECT

public:
    /// The runner dies first.
    DeskFeed(Desk &desk, const Clock &clock, TaskRunner &runner, QObject *parent = nullptr);
    ~DeskFeed() override;

    /// Begins to load. Once.
    void start();

    const OrderTable &table() const { return m_table; }
    bool isLoaded() const { return m_loaded; }
    qint64 now() const { return m_clock.wallMs(); }
    /// Changes wait until the table has been read.
    bool isBehind() const { return !m_waiting.empty(); }
    size_t waiting() const { return m_waiting.size(); }
    /// Runs `work(table)` beside the interface, then `done` here with what it returned, unless `context` died. The
    /// table is the same in both. When changes wait already, they go first: who asks about rows uses readOf(). Changes
    /// wait for `done` too, so it opens nothing that waits for a person.
    template <class Work, class Done> void read(QObject *context, Work work, Done done)
    {
        readOf(context, [] { return 0; }, [work](const OrderTable &table, int) { return work(table); }, done);
    }
    /// The same for a question that holds row handles: `ask` makes it here once the changes before it are made, and
    /// `work(table, question)` answers it.
    template <class Ask, class Work, class Done> void readOf(QObject *context, Ask ask, Work work, Done done)
    {
        auto begin = [this, guard = QPointer<QObject>(context), ask, work, done] {
            if (guard)
                readNow(
                    guard,
                    [work, question = std::make_shared<const std::invoke_result_t<Ask>>(ask())](
                        const OrderTable &table) { return work(table, *question); },
                    done);
        };
        if (m_waiting.empty())
            begin();
        else
            m_nextReaders.push_back(begin);
    }
    /// Whoever keeps row handles follows their rows into a table that was loaded anew: `begin` is called here, what it
    /// returns looks at both tables beside, and what that returns is called here with both before the new one takes
    /// its place. One of them.
    using Settle = std::function<void(const OrderTable &old, const OrderTable &next)>;
    using Follow = std::function<Settle(const OrderTable &old, const OrderTable &next)>;
    void followReloads(QObject *context, std::function<Follow()> begin);
    /// Calls `then` once the table stands for all that was committed before this call; not if `context` goes first.
    void whenCurrent(QObject *context, std::function<void()> then);

Q_SIGNALS:
    /// What the table knows of these orders is about to change.
    void changing(const std::vector<waydesk::OrderId> &orders);
    /// The table is another one: every handle is void.
    void loaded();
    void changed(const waydesk::TableChange &change);
    /// A tidy copy stands in the place of the worn table: the same one, handle for handle.
    void renewed();
    /// Something in the store changed, in the table or beside it.
    void moved();
    /// Time went on: deadlines and reasons may read differently.
    void ticked();
    void failed(const waydesk::Error &error);

private:
    /// Before any change that waits.
    template <class Work, class Done> void readNow(QObject *context, Work work, Done done)
    {
        ++m_readers;
        m_runner.run(
            TaskRunner::Lane::Table, this, [this, work] { return work(std::as_const(m_table)); },
            [this, guard = QPointer<QObject>(context), done](auto value) {
                const auto end = qScopeGuard([this] { endReading(); });
                if (guard)
                    done(std::move(value));
            });
    }
    void follow();
    qint64 load();
    void whenUnread(std::function<void()> change);
    void endReading();
    void take(const std::shared_ptr<Desk::Loaded> &next);
    void stand(OrderTable &&next, const Settle &settle);
    void apply(const DeskDelta &delta);
    void tick();
    void arrived(int asked);

    struct Asker {
        int asked;
        QPointer<QObject> context;
        std::function<void()> then;
    };

    Desk &m_desk;
    const Clock &m_clock;
    TaskRunner &m_runner;
    int m_readers = 0;
    std::vector<std::function<void()>> m_waiting; ///< changes, until the table is not read
    std::vector<std::function<void()>> m_nextReaders; ///< until those changes are made
    OrderTable m_table;
    QPointer<QObject> m_follower;
    std::function<Follow()> m_beginFollowing;
    bool m_loaded = false;
    bool m_renewing = false; ///< a copy of the worn table is in the making, or waits to take its place
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_stopping = false;
    std::atomic_int m_asked = 0; ///< how often somebody wanted to know that the table is current
    std::vector<Asker> m_askers;
    QSemaphore m_stop;
    QTimer m_timer;
};

} // namespace waydesk
