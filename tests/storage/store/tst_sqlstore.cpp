// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/changefeed.h"
#include "dispatch/ports/historyrepository.h"
#include "dispatch/ports/settingsrepository.h"
#include "support/engines.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <atomic>
#include <mutex>
#include <thread>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

QString valueOf(Store &store, const QString &key)
{
    const auto value = inRead<QString>(
        store, [&](UnitOfWork &unit) -> Result<QString> { return unit.settings().value(key).value_or(u"none"_s); });
    return value ? *value : errorName(value.error().code);
}

Result<void> setValue(Store &store, const QString &key, const QString &value)
{
    return store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(key, value);
        return {};
    });
}

Event eventAbout(SubjectKind kind, qint64 subject, const QString &verb = u"test"_s)
{
    Event event;
    event.verb = verb;
    event.bench = u"b1"_s;
    event.kind = kind;
    event.subject = subject;
    return event;
}

} // namespace

class TestSqlStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init() { m_store = freshStore(); }
    void cleanup() { m_store.reset(); }

    void settingsStay();
    void refusedWorkLeavesNothing();
    void exceptionOfWorkLeavesNothing();
    void conflictRunsOnceMore();
    void conflictTwiceComesBack();
    void keysAreNeverGivenTwice();
    void keysOfManyThreads();
    void keysAfterRollBack();
    void changesAndEventsOfOneCommit();
    void noChangesNoSequence();
    void changeOrderIsCommitOrder();
    void countersOfTwoStores();
    void waitForChangeWakes();
    void waitForChangeEnds();
    void readSeesOneSnapshot();
    void soundStoreHasNoProblems();

private:
    Store &store() { return m_store->store(); }
    std::unique_ptr<TestStore> m_store;
};

void TestSqlStore::settingsStay()
{
    QCOMPARE(valueOf(store(), u"k"_s), u"none"_s);
    QVERIFY(setValue(store(), u"k"_s, u"一 ' \" \\ 😀"_s));
    QVERIFY(setValue(store(), u"k"_s, u"二 😀"_s));
    m_store->reopen();
    QCOMPARE(valueOf(store(), u"k"_s), u"二 😀"_s);
}

void TestSqlStore::refusedWorkLeavesNothing()
{
    int runs = 0;
    const auto done = store().write([&](UnitOfWork &unit) -> Result<void> {
        ++runs;
        unit.settings().setValue(u"k"_s, u"v"_s);
        unit.history().record(eventAbout(SubjectKind::Order, 1));
        return fail(ErrorCode::Refused, {{u"reason"_s, u"x"_s}});
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Refused);
    QCOMPARE(runs, 1);
    QCOMPARE(valueOf(store(), u"k"_s), u"none"_s);
    QCOMPARE(m_store->store().feed().head().value(), 0);
}

void TestSqlStore::exceptionOfWorkLeavesNothing()
{
    const auto done = store().write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"k"_s, u"v"_s);
        throw StoreFailure{Error{ErrorCode::DiskFull, {}, {}}};
    });
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QCOMPARE(valueOf(store(), u"k"_s), u"none"_s);
    QVERIFY(setValue(store(), u"k"_s, u"after"_s));
}

void TestSqlStore::conflictRunsOnceMore()
{
    int runs = 0;
    const auto done = store().write([&](UnitOfWork &unit) -> Result<void> {
        unit.settings().setValue(u"run%1"_s.arg(runs), u"v"_s);
        if (++runs == 1)
            unit.history().updateUndo({.id = UndoId(4711), .bench = {}, .verb = {}, .payload = {}}); // 0 rows
        return {};
    });
    QVERIFY(done);
    QCOMPARE(runs, 2);
    QCOMPARE(valueOf(store(), u"run0"_s), u"none"_s);
    QCOMPARE(valueOf(store(), u"run1"_s), u"v"_s);
}

void TestSqlStore::conflictTwiceComesBack()
{
    int runs = 0;
    const auto done = store().write([&](UnitOfWork &unit) -> Result<void> {
        ++runs;
        unit.history().updateUndo({.id = UndoId(4711), .bench = {}, .verb = {}, .payload = {}});
        return {};
    });
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(runs, 2);
}

void TestSqlStore::keysAreNeverGivenTwice()
{
    QSet<qint64> seen;
    const auto take = [&](UnitOfWork &unit, qint64 count) {
        const qint64 first = unit.newIds(count);
        for (qint64 id = first; id < first + count; ++id) {
            QVERIFY(!seen.contains(id));
            seen.insert(id);
        }
    };
    for (int i = 0; i < 4; ++i) {
        for (qint64 count : {1, 999, 1000, 1, 2500, 700}) {
            QVERIFY(store().write([&](UnitOfWork &unit) -> Result<void> {
                take(unit, count);
                take(unit, 1);
                return {};
            }));
            QVERIFY(store().read([&](UnitOfWork &unit) -> Result<void> {
                take(unit, count);
                return {};
            }));
        }
        m_store->reopen();
    }
    QVERIFY(!seen.contains(0));
}

void TestSqlStore::keysOfManyThreads()
{
    auto other = SqlStore::open(m_store->where(), m_store->clock());
    QVERIFY(other);
    std::mutex mutex;
    QSet<qint64> seen;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            SqlStore &mine = t % 2 ? **other : m_store->store();
            for (int i = 0; i < 12; ++i) {
                const auto done = mine.write([&](UnitOfWork &unit) -> Result<void> {
                    const qint64 first = unit.newIds(300);
                    const std::lock_guard lock(mutex);
                    for (qint64 id = first; id < first + 300; ++id) {
                        if (seen.contains(id))
                            ++failures;
                        seen.insert(id);
                    }
                    return {};
                });
                if (!done)
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(seen.size(), 4 * 12 * 300);
}

/// What was rolled back stands nowhere, so its keys may come again; none that stands does.
void TestSqlStore::keysAfterRollBack()
{
    const auto lose = [&](qint64 atOnce) {
        QVERIFY(!store().write([&](UnitOfWork &unit) -> Result<void> {
            for (qint64 taken = 0; taken < 5000; taken += atOnce)
                unit.newIds(atOnce);
            return fail(ErrorCode::Refused);
        }));
    };
    auto other = SqlStore::open(m_store->where(), m_store->clock());
    QVERIFY(other);
    QSet<qint64> seen;
    for (const qint64 atOnce : {5000, 1, 300}) {
        lose(atOnce);
        for (SqlStore *one : {other->get(), &m_store->store()}) {
            QVERIFY(one->write([&](UnitOfWork &unit) -> Result<void> {
                for (int i = 0; i < 1500; ++i)
                    seen.insert(unit.newId());
                return {};
            }));
        }
    }
    QCOMPARE(seen.size(), 3 * 2 * 1500);
}

void TestSqlStore::changesAndEventsOfOneCommit()
{
    QVERIFY(store().write([](UnitOfWork &unit) -> Result<void> {
        Event event = eventAbout(SubjectKind::Parcel, 7, u"merge"_s);
        event.detail = {{u"reason"_s, u"same_address"_s}};
        unit.history().record(event);
        unit.history().record(eventAbout(SubjectKind::None, 0, u"note"_s));
        for (int i = 0; i < 3; ++i)
            unit.history().changed(SubjectKind::Order, 5);
        for (qint64 i = 0; i < 40; ++i) {
            unit.history().changed(SubjectKind::Order, 100 + i);
            unit.history().record(eventAbout(SubjectKind::None, 0, u"many"_s));
        }
        return {};
    }));
    const auto changes = m_store->store().feed().changesAfter(0);
    QVERIFY(changes);
    QCOMPARE(changes->size(), size_t(42));
    for (const Change &change : *changes)
        QCOMPARE(change.seq, 1);
    const auto events = inRead<std::vector<Event>>(
        store(), [](UnitOfWork &unit) -> Result<std::vector<Event>> { return unit.history().events(0, 100); });
    QCOMPARE(events->size(), size_t(42));
    QCOMPARE(events->front().verb, u"merge"_s);
    QCOMPARE(events->front().seq, 1);
    QCOMPARE(events->front().detail.value(u"reason"_s).toString(), u"same_address"_s);
    QCOMPARE(events->at(1).verb, u"note"_s);
    QCOMPARE(m_store->store().feed().changesAfter(1)->size(), size_t(0));
}

void TestSqlStore::noChangesNoSequence()
{
    QVERIFY(setValue(store(), u"k"_s, u"v"_s));
    QCOMPARE(m_store->store().feed().head().value(), 0);
}

void TestSqlStore::changeOrderIsCommitOrder()
{
    auto other = SqlStore::open(m_store->where(), m_store->clock());
    QVERIFY(other);
    constexpr int each = 40;
    std::mutex mutex;
    std::vector<qint64> committed; // in the order in which each writer saw the counter
    std::atomic<bool> stop = false;
    std::atomic<int> failures = 0;
    const auto writer = [&](SqlStore &mine, qint64 from) {
        for (int i = 0; i < each; ++i) {
            qint64 number = 0;
            const auto done = mine.write([&](UnitOfWork &unit) -> Result<void> {
                number = unit.settings().value(u"counter"_s).value_or(u"0"_s).toLongLong() + 1;
                unit.settings().setValue(u"counter"_s, QString::number(number));
                unit.history().changed(SubjectKind::Order, from + number);
                return {};
            });
            if (!done)
                ++failures;
            const std::lock_guard lock(mutex);
            committed.push_back(number);
        }
    };
    std::thread reader([&] { // what a reader has seen once never gets a predecessor later
        qint64 seen = 0;
        while (!stop) {
            const auto changes = (*other)->feed().changesAfter(seen);
            if (!changes) {
                ++failures;
                return;
            }
            for (const Change &change : *changes) {
                if (change.seq != seen + 1 || change.subject % 1000 != change.seq)
                    ++failures;
                seen = change.seq;
            }
        }
    });
    std::thread one([&] { writer(m_store->store(), 1000); });
    std::thread two([&] { writer(**other, 2000); });
    one.join();
    two.join();
    stop = true;
    reader.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(m_store->store().feed().head().value(), 2 * each);
    std::ranges::sort(committed);
    for (int i = 0; i < 2 * each; ++i)
        QCOMPARE(committed[size_t(i)], i + 1);
}

void TestSqlStore::countersOfTwoStores()
{
    auto other = SqlStore::open(m_store->where(), m_store->clock());
    QVERIFY(other);
    std::atomic<int> failures = 0;
    const auto count = [&](SqlStore &mine, Lane lane) {
        for (int i = 0; i < 30; ++i) {
            const auto done = mine.write(
                [&](UnitOfWork &unit) -> Result<void> {
                    const int now = unit.settings().value(u"n"_s).value_or(u"0"_s).toInt();
                    unit.settings().setValue(u"n"_s, QString::number(now + 1));
                    return {};
                },
                lane);
            if (!done)
                ++failures;
        }
    };
    std::vector<std::thread> threads;
    for (Lane lane : {Lane::Scan, Lane::Normal, Lane::Bulk}) {
        threads.emplace_back(count, std::ref(m_store->store()), lane);
        threads.emplace_back(count, std::ref(**other), lane);
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(valueOf(store(), u"n"_s), u"180"_s);
}

void TestSqlStore::waitForChangeWakes()
{
    ChangeFeed &feed = m_store->store().feed();
    std::atomic<bool> woke = false;
    std::thread waiting([&] { woke = feed.waitForChange(0, 30'000); });
    QVERIFY(store().write([](UnitOfWork &unit) -> Result<void> {
        unit.history().changed(SubjectKind::Order, 1);
        return {};
    }));
    waiting.join();
    QVERIFY(woke);
    QVERIFY(feed.waitForChange(0, 0));
}

void TestSqlStore::waitForChangeEnds()
{
    QVERIFY(!m_store->store().feed().waitForChange(0, 0));
    QVERIFY(!m_store->store().feed().waitForChange(0, 30));
}

void TestSqlStore::readSeesOneSnapshot()
{
    QVERIFY(setValue(store(), u"k"_s, u"before"_s));
    QVERIFY(store().read([&](UnitOfWork &unit) -> Result<void> {
        const auto before = unit.settings().value(u"k"_s);
        std::thread([&] { QVERIFY(setValue(store(), u"k"_s, u"after"_s)); }).join();
        return unit.settings().value(u"k"_s) == before ? Result<void>() : fail(ErrorCode::Internal);
    }));
    QCOMPARE(valueOf(store(), u"k"_s), u"after"_s);
}

void TestSqlStore::soundStoreHasNoProblems() { QCOMPARE(store().integrityProblems().value(), QStringList()); }

QTEST_GUILESS_MAIN(TestSqlStore)
#include "tst_sqlstore.moc"
