// SPDX-License-Identifier: Apache-2.0
#include "ui/common/taskrunner.h"

#include <QSemaphore>
#include <QTest>

using namespace waydesk;

class tst_TaskRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndComesBackHere()
    {
        TaskRunner runner;
        QThread *worked = nullptr;
        QThread *back = nullptr;
        runner.run(
            TaskRunner::Lane::Short, this, [] { return QThread::currentThread(); },
            [&](QThread *where) {
                worked = where;
                back = QThread::currentThread();
            });
        QTRY_VERIFY(back);
        QVERIFY(worked != back);
        QCOMPARE(back, QThread::currentThread());
        QVERIFY(!runner.isBusy(TaskRunner::Lane::Short));
    }

    void oneLaneKeepsItsOrder()
    {
        TaskRunner runner;
        QList<int> order;
        for (int i = 0; i < 20; ++i)
            runner.run(TaskRunner::Lane::Scan, this, [i] { return i; }, [&](int value) { order.append(value); });
        QTRY_COMPARE(order.size(), 20);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void aLongJobHoldsUpNoScan()
    {
        TaskRunner runner;
        QSemaphore gate;
        bool jobDone = false;
        bool scanDone = false;
        runner.run(
            TaskRunner::Lane::Job, this,
            [&] {
                gate.acquire();
                return true;
            },
            [&](bool) { jobDone = true; });
        runner.run(TaskRunner::Lane::Scan, this, [] { return true; }, [&](bool) { scanDone = true; });
        QTRY_VERIFY(scanDone);
        QVERIFY(!jobDone);
        QVERIFY(runner.isBusy(TaskRunner::Lane::Job));
        gate.release();
        QTRY_VERIFY(jobDone);
    }

    void aDeadContextHearsNothing()
    {
        TaskRunner runner;
        bool heard = false;
        bool after = false;
        auto *context = new QObject;
        runner.run(TaskRunner::Lane::Short, context, [] { return true; }, [&](bool) { heard = true; });
        delete context;
        runner.run(TaskRunner::Lane::Short, this, [] { return true; }, [&](bool) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!heard);
    }

    void endingAsksLongWorkToStop()
    {
        bool stopped = false;
        {
            TaskRunner runner;
            QSemaphore running;
            runner.run(
                TaskRunner::Lane::Job, this,
                [&] {
                    running.release();
                    while (!runner.isStopping())
                        QThread::yieldCurrentThread();
                    stopped = true;
                    return true;
                },
                [](bool) {});
            running.acquire();
        }
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(tst_TaskRunner)
#include "tst_taskrunner.moc"
