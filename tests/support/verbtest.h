// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/verbbench.h"

#include <QObject>
#include <QTest>

namespace waydesk {

/// A test class whose functions each run with a fresh VerbBench, on both engines.
class VerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

protected:
    VerbBench &b() { return *m_bench; }
    TestStore &store() { return *m_store; }
    /// One more bench at the same store.
    std::unique_ptr<VerbBench> other(const QString &name = QStringLiteral("b2"));

private:
    std::unique_ptr<TestStore> m_store;
    std::unique_ptr<VerbBench> m_bench;
};

} // namespace waydesk
