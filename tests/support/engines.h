// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/clock.h"
#include "storage/store/sqlstore.h"

#include <QTemporaryDir>

#include <memory>

namespace waydesk {

/// For initTestCase_data(): every test function of the class runs on "sqlite" and on "postgresql".
void addEngines();

/// A fresh store of its own, gone with the object.
class TestStore
{
public:
    /// `engine`: "sqlite" or "postgresql". Ends the test run with a clear sentence where there is no PostgreSQL.
    explicit TestStore(const QString &engine);
    ~TestStore();
    TestStore(const TestStore &) = delete;
    TestStore &operator=(const TestStore &) = delete;

    /// The words for --data: a second SqlStore can be opened on them.
    const QString &where() const { return m_where; }
    bool isSqlite() const { return m_isSqlite; }
    SqlStore &store() { return *m_store; }
    SqlStore &operator*() { return *m_store; }
    SqlStore *operator->() { return m_store.get(); }
    FixedClock &clock() { return m_clock; }
    void close() { m_store.reset(); }
    void reopen();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{1'795'320'000'000};
    bool m_isSqlite;
    QString m_where;
    std::unique_ptr<SqlStore> m_store;
};

/// One on the engine of the current data row.
std::unique_ptr<TestStore> freshStore();

} // namespace waydesk
