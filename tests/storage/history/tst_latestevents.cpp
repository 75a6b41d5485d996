// SPDX-License-Identifier: Apache-2.0
#include "dispatch/ports/historyrepository.h"
#include "support/engines.h"

#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

class TestLatestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << u"sqlite"_s;
        QTest::newRow("postgresql") << u"postgresql"_s;
    }

    void newestOfManyOldestFirst()
    {
        QFETCH_GLOBAL(QString, engine);
        TestStore store(engine);
        for (int turn = 0; turn < 3; ++turn) {
            QVERIFY(store->write([&](UnitOfWork &unit) -> Result<void> {
                for (int i = 0; i < 500; ++i) {
                    Event event;
                    event.at = 1;
                    event.verb = u"v%1"_s.arg(turn * 500 + i);
                    event.kind = SubjectKind::Order;
                    event.subject = i + 1;
                    unit.history().record(event);
                }
                return {};
            }));
        }
        const auto latest =
            inRead<std::vector<Event>>(store.store(), [](UnitOfWork &unit) -> Result<std::vector<Event>> {
                return unit.history().latestEvents(1000);
            });
        QVERIFY(latest);
        QCOMPARE(latest->size(), size_t(1000));
        QCOMPARE(latest->front().verb, u"v500"_s);
        QCOMPARE(latest->back().verb, u"v1499"_s);
    }
};

QTEST_GUILESS_MAIN(TestLatestEvents)
#include "tst_latestevents.moc"
