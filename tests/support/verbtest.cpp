// SPDX-License-Identifier: Apache-2.0
#include "support/verbtest.h"

namespace waydesk {

void VerbTest::initTestCase_data() { addEngines(); }

void VerbTest::init()
{
    m_store = freshStore();
    m_bench = std::make_unique<VerbBench>(*m_store);
}

/// After every function the store must still be one that `check` finds nothing in.
void VerbTest::cleanup()
{
    const QStringList violations = m_bench->violations();
    m_bench.reset();
    m_store.reset();
    QCOMPARE(violations, QStringList());
}

std::unique_ptr<VerbBench> VerbTest::other(const QString &name)
{
    return std::make_unique<VerbBench>(*m_store, name, false);
}

} // namespace waydesk
