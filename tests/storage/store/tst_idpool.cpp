// SPDX-License-Identifier: Apache-2.0
#include "storage/store/idpool.h"

#include "support/engines.h"

#include <QSet>
#include <QTest>

using namespace waydesk;

/// Keys of two processes that share a store: each process has a pool of its own.
class TestIdPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init()
    {
        m_store = freshStore();
        m_database = std::make_unique<Database>(*Location::parse(m_store->where()));
    }
    void cleanup()
    {
        m_database.reset();
        m_store.reset();
    }

    void blockOfARolledBackTransaction();
    void blockOfACommittedTransaction();

private:
    Connection &db() { return m_database->connection(); }
    /// Keys in a write transaction, more than a block.
    void takeMany(IdPool &pool, QSet<qint64> &keys)
    {
        pool.fillUp();
        db().begin(Access::Write);
        for (int i = 0; i < 1500; ++i)
            keys.insert(pool.take(1, &db()));
    }

    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<Database> m_database;
};

/// The other process takes its block right after the ROLLBACK, before this one has got round to anything.
void TestIdPool::blockOfARolledBackTransaction()
{
    IdPool here(*m_database);
    IdPool there(*m_database);
    QSet<qint64> lost;
    takeMany(here, lost);
    db().rollback();
    QSet<qint64> theirs;
    for (int i = 0; i < 1500; ++i)
        theirs.insert(there.take(1, nullptr));
    here.rolledBack();
    for (int i = 0; i < 1500; ++i)
        QVERIFY(!theirs.contains(here.take(1, nullptr)));
    here.closeConnection();
    there.closeConnection();
}

void TestIdPool::blockOfACommittedTransaction()
{
    IdPool here(*m_database);
    QSet<qint64> keys;
    takeMany(here, keys);
    db().commit();
    QCOMPARE(keys.size(), 1500);
    const qint64 next = *std::ranges::max_element(keys) + 1;
    here.fillUp();
    QCOMPARE(here.take(1, nullptr), next); // what was left of the block goes on
    here.closeConnection();
}

QTEST_GUILESS_MAIN(TestIdPool)
#include "tst_idpool.moc"
