// SPDX-License-Identifier: Apache-2.0
#include "ui/common/deskfeed.h"

#include <QElapsedTimer>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace waydesk {

namespace {
constexpr int WaitMs = 150; // also how long closing the program may have to wait
constexpr int RetryMs = 1000;
constexpr int FilesMs = 2000; // how often files of the data folder are looked at
constexpr int TickMs = 30000;
constexpr size_t WorthIt = 32 * 1024; ///< bytes of texts that nobody reads any more

/// Room for a day's changes, so that no single one has to move the whole table.
size_t roomFor(const OrderTable &table) { return table.size() + table.size() / 16 + 2000; }

/// A table is renewed beside before it would tidy itself up within a change.
bool isWorn(const OrderTable &table)
{
    const auto share = [](size_t garbage, size_t all, size_t part) {
        return garbage > WorthIt && garbage * part > all;
    };
    return share(table.texts().garbage(), table.texts().size(), 4)
        || share(table.searchArena().garbage(), table.searchArena().size(), 8);
}

/// Puts `next` in the place of `table`, and frees the old one beside.
void replace(OrderTable &table, OrderTable &&next, TaskRunner &runner, QObject *context)
{
    const auto old = std::make_shared<OrderTable>(std::exchange(table, std::move(next)));
    runner.run(
        TaskRunner::Lane::Table, context,
        [old] {
            *old = OrderTable(); // not the last of its owners, who may live on the other thread
            return 0;
        },
        [](int) {});
}
} // namespace

DeskFeed::DeskFeed(Desk &desk, const Clock &clock, TaskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_clock(clock)
    , m_runner(runner)
{
    m_timer.setInterval(TickMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { whenUnread([this] { tick(); }); });
}

DeskFeed::~DeskFeed()
{
    m_stopping = true;
    m_stop.release();
    if (m_thread)
        m_thread->wait();
}

void DeskFeed::start()
{
    m_thread.reset(QThread::create([this] { follow(); }));
    m_thread->setObjectName(QStringLiteral("desk"));
    m_thread->start();
    m_timer.start();
}

/// What was asked for before a look at the store is answered by that look.
void DeskFeed::follow()
{
    qint64 seq = -1;
    int answered = 0;
    QElapsedTimer sinceFiles;
    sinceFiles.start();
    const auto filesChanged = [&] {
        if (!sinceFiles.hasExpired(FilesMs))
            return false;
        sinceFiles.start();
        return m_desk.filesChanged();
    };
    const auto answer = [&](int asked) {
        if (asked != std::exchange(answered, asked))
            QMetaObject::invokeMethod(this, [this, asked] { whenUnread([this, asked] { arrived(asked); }); });
    };
    while (!m_stopping) {
        const int asked = m_asked;
        if (seq < 0) {
            seq = load();
            if (seq < 0)
                m_stop.tryAcquire(1, RetryMs);
            else
                answer(asked);
            continue;
        }
        if ((!m_desk.waitForChange(seq, WaitMs) && !filesChanged()) || m_stopping) {
            answer(asked);
            continue;
        }
        auto delta = m_desk.fetch(seq);
        if (!delta) {
            QMetaObject::invokeMethod(this, [this, error = delta.error()] { Q_EMIT failed(error); });
            m_stop.tryAcquire(1, RetryMs);
        } else if (delta->reload) {
            seq = -1;
        } else {
            seq = delta->seq;
            auto shared = std::make_shared<DeskDelta>(std::move(*delta));
            QMetaObject::invokeMethod(this, [this, shared] { whenUnread([this, shared] { apply(*shared); }); });
            answer(asked);
        }
    }
}

void DeskFeed::whenCurrent(QObject *context, std::function<void()> then)
{
    m_askers.push_back({++m_asked, context, std::move(then)});
}

void DeskFeed::arrived(int asked)
{
    const auto later = std::ranges::partition(m_askers, [asked](const Asker &one) { return one.asked > asked; });
    std::vector<Asker> now(std::move_iterator(later.begin()), std::move_iterator(later.end()));
    m_askers.erase(later.begin(), later.end());
    std::ranges::sort(now, {}, &Asker::asked);
    for (const Asker &one : now) {
        if (one.context)
            one.then();
    }
}

/// Returns the change sequence that the table stands for, or -1.
qint64 DeskFeed::load()
{
    auto loaded = m_desk.load();
    if (!loaded) {
        QMetaObject::invokeMethod(this, [this, error = loaded.error()] { Q_EMIT failed(error); });
        return -1;
    }
    const qint64 seq = loaded->seq;
    loaded->table.reserve(roomFor(loaded->table));
    auto shared = std::make_shared<Desk::Loaded>(std::move(*loaded));
    QMetaObject::invokeMethod(this, [this, shared] { whenUnread([this, shared] { take(shared); }); });
    return seq;
}

void DeskFeed::whenUnread(std::function<void()> change)
{
    if (m_readers == 0 && m_waiting.empty())
        change();
    else
        m_waiting.push_back(std::move(change));
}

void DeskFeed::endReading()
{
    if (--m_readers > 0)
        return;
    // What they start to read in turn waits behind the rest of them. A reload reads at once, and holds up the rest.
    size_t made = 0;
    while (m_readers == 0 && made < m_waiting.size())
        std::exchange(m_waiting[made++], {})();
    m_waiting.erase(m_waiting.begin(), m_waiting.begin() + static_cast<ptrdiff_t>(made));
    if (m_readers > 0)
        return;
    for (const auto &begin : std::exchange(m_nextReaders, {}))
        begin();
}

void DeskFeed::followReloads(QObject *context, std::function<Follow()> begin)
{
    m_follower = context;
    m_beginFollowing = std::move(begin);
}

/// What changes meanwhile waits, and is a change of the new table.
void DeskFeed::take(const std::shared_ptr<Desk::Loaded> &next)
{
    if (!m_loaded || !m_follower) {
        stand(std::move(next->table), {});
        return;
    }
    readNow(
        this, [next, follow = m_beginFollowing()](const OrderTable &old) { return follow(old, next->table); },
        [this, next](const Settle &settle) {
            m_waiting.insert(m_waiting.begin(), [this, next, settle] { stand(std::move(next->table), settle); });
        });
}

void DeskFeed::stand(OrderTable &&next, const Settle &settle)
{
    if (settle && m_follower)
        settle(m_table, next);
    replace(m_table, std::move(next), m_runner, this);
    m_loaded = true;
    Q_EMIT this->loaded();
    Q_EMIT moved();
}

void DeskFeed::apply(const DeskDelta &delta)
{
    Q_EMIT changing(delta.orders);
    const TableChange change = Desk::apply(m_table, delta);
    if (!change.isEmpty() || !delta.shops.empty())
        Q_EMIT changed(change);
    Q_EMIT moved();
    if (m_renewing || !isWorn(m_table))
        return;
    m_renewing = true;
    // What changes meanwhile waits, and comes behind the new table: it is the same one, handle for handle.
    read(
        this,
        [](const OrderTable &table) {
            const auto renewed = std::make_shared<OrderTable>(table);
            renewed->reserve(roomFor(table));
            return renewed;
        },
        [this](const std::shared_ptr<OrderTable> &renewed) {
            m_waiting.insert(m_waiting.begin(), [this, renewed] {
                Q_ASSERT(renewed->generation() == m_table.generation());
                replace(m_table, std::move(*renewed), m_runner, this);
                m_renewing = false;
                Q_EMIT this->renewed();
            });
        });
}

void DeskFeed::tick()
{
    TableChange change;
    change.updated = m_table.retime(m_clock.wallMs());
    if (!change.isEmpty())
        Q_EMIT changed(change);
    Q_EMIT ticked();
}

} // namespace waydesk
