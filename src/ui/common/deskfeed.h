// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/desk.h"

#include <QObject>
#include <QSemaphore>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace waydesk {

/// The order table of the interface thread, kept current: a thread of its own loads it, waits for changes and fetches
/// them; they are applied here.
class DeskFeed : public QObject
{
    Q_OBJECT

public:
    DeskFeed(Desk &desk, const Clock &clock, QObject *parent = nullptr);
    ~DeskFeed() override;

    /// Begins to load. Once.
    void start();

    const OrderTable &table() const { return m_table; }
    bool isLoaded() const { return m_loaded; }
    qint64 now() const { return m_clock.wallMs(); }

Q_SIGNALS:
    /// The table is another one: every handle is void.
    void loaded();
    void changed(const waydesk::TableChange &change);
    /// Something in the store changed, in the table or beside it.
    void moved();
    /// Time went on: deadlines and reasons may read differently.
    void ticked();
    void failed(const waydesk::Error &error);

private:
    void follow();
    qint64 load();
    void take(Desk::Loaded &&loaded);
    void apply(const DeskDelta &delta);
    void tick();

    Desk &m_desk;
    const Clock &m_clock;
    OrderTable m_table;
    bool m_loaded = false;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_stopping = false;
    QSemaphore m_stop;
    QTimer m_timer;
};

} // namespace waydesk
