// SPDX-License-Identifier: Apache-2.0
#include "storage/connection/sqliteconnection.h"

#include "dispatch/ports/store.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace waydesk {

using namespace Qt::StringLiterals;

/// The room that is kept ahead in SQLite's log, and the layout that its schema gets.
class TestSqliteLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_where = *Location::parse(m_folder->path());
        m_db = std::make_unique<SqliteConnection>(m_where);
        m_db->run("CREATE TABLE t (id BIGINT NOT NULL PRIMARY KEY)");
    }
    void cleanup() { m_db.reset(); }

    void roomKeepsWhatWasCommitted();
    void commitsUseTheRoom();
    void aCutOffLogWithRoomIsRead();
    void keysAreTheTable();

private:
    qint64 logBytes() const { return QFileInfo(m_where.file() + u"-wal"_s).size(); }
    static int rows(Connection &db)
    {
        Statement count = db.statement("SELECT COUNT(*) FROM t");
        count.next();
        return count.number(0);
    }
    void insert(int from, int count)
    {
        for (int i = from; i < from + count; ++i)
            m_db->statement("INSERT INTO t (id) VALUES (?)").bind(i).execOne();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Location m_where;
    std::unique_ptr<SqliteConnection> m_db;
};

void TestSqliteLog::roomKeepsWhatWasCommitted()
{
    insert(0, 50);
    SqliteConnection other(m_where);
    QVERIFY(other.reserveLog(2 << 20));
    QCOMPARE(logBytes(), 2 << 20);
    QCOMPARE(rows(*m_db), 50);
    insert(50, 50);
    QCOMPARE(rows(other), 100);
    QVERIFY(other.reserveLog(1 << 20)); // never smaller
    QCOMPARE(logBytes(), 2 << 20);
    QVERIFY(m_db->problems().isEmpty());
}

void TestSqliteLog::commitsUseTheRoom()
{
    QVERIFY(m_db->reserveLog(4 << 20));
    insert(0, 200);
    QCOMPARE(logBytes(), 4 << 20);
    QVERIFY(m_db->checkpoint());
    insert(200, 200);
    QCOMPARE(logBytes(), 4 << 20);
}

void TestSqliteLog::aCutOffLogWithRoomIsRead()
{
    insert(0, 30);
    QVERIFY(m_db->reserveLog(1 << 20));
    insert(30, 30);
    // What a power cut leaves: the two files as they are, and nobody to close them.
    const QTemporaryDir after;
    const Location there = *Location::parse(after.path());
    QVERIFY(QFile::copy(m_where.file(), there.file()));
    QVERIFY(QFile::copy(m_where.file() + u"-wal"_s, there.file() + u"-wal"_s));
    SqliteConnection again(there);
    QCOMPARE(rows(again), 60);
    QVERIFY(again.problems().isEmpty());
}

void TestSqliteLog::keysAreTheTable()
{
    m_db->runSchema("CREATE TABLE one (id BIGINT NOT NULL PRIMARY KEY, a TEXT NOT NULL)\n");
    m_db->runSchema("CREATE TABLE two (a BIGINT NOT NULL, b BIGINT NOT NULL, PRIMARY KEY (a, b)\n)\n");
    // A table that needs no tree of its own for its key has no automatic index.
    Statement trees = m_db->statement("SELECT COUNT(*) FROM sqlite_master WHERE tbl_name IN ('one', 'two')");
    QVERIFY(trees.next());
    QCOMPARE(trees.number(0), 2); // no automatic index beside them
    m_db->run("INSERT INTO one (id, a) VALUES (9007199254740993, 'x')");
    Statement key = m_db->statement("SELECT rowid FROM one");
    QVERIFY(key.next());
    QCOMPARE(key.integer(0), 9007199254740993LL);
    QVERIFY_THROWS_EXCEPTION(StoreFailure, m_db->run("SELECT rowid FROM two"));
}

} // namespace waydesk

QTEST_GUILESS_MAIN(waydesk::TestSqliteLog)
#include "tst_sqlitelog.moc"
