// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace waydesk {

/// Runs verbs beside the interface thread. Work of one lane runs in the order in which it came; lanes do not wait for
/// each other. The result comes back on the interface thread, unless its context died meanwhile.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    /// Scans wait for nothing but scans; Job is for what takes longer than a glance: imports, printing. Look draws what
    /// a person wants to see or hold now, pictures of labels and papers: it waits for no batch. Table is DeskFeed's:
    /// what reads the order table and no store.
    /// Rules is RuleKeeper's, which must not hold up the table.
    enum class Lane { Scan, Short, Look, Job, Table, Rules };

    explicit TaskRunner(QObject *parent = nullptr);
    /// Asks long work to stop, waits for what runs, drops what has not begun.
    ~TaskRunner() override;

    /// Both functions must be copyable. `done` takes what `work` returns.
    template <class Work, class Done> void run(Lane lane, QObject *context, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work>;
        count(lane, 1);
        post(lane, [this, lane, guard = QPointer<QObject>(context), work, done]() mutable {
            auto value = std::make_shared<Value>(work());
            back([this, lane, guard, value, done]() mutable {
                count(lane, -1);
                if (guard)
                    done(std::move(*value));
            });
        });
    }

    bool isBusy(Lane lane) const { return m_open[static_cast<size_t>(lane)] > 0; }
    /// Whether anything runs or waits at all.
    bool isBusy() const
    {
        return std::ranges::any_of(m_open, [](int open) { return open > 0; });
    }
    /// Any thread: long work gives up soon when this is true.
    bool isStopping() const { return m_stopping; }

Q_SIGNALS:
    void busyChanged(waydesk::TaskRunner::Lane lane, bool busy);

private:
    struct Worker {
        QThread thread;
        QObject *place = nullptr;
    };
    void count(Lane lane, int by);
    void post(Lane lane, std::function<void()> work);
    void back(std::function<void()> done);

    static constexpr size_t Lanes = 6;
    std::array<Worker, Lanes> m_workers;
    std::array<int, Lanes> m_open{};
    std::atomic_bool m_stopping = false;
};

} // namespace waydesk
