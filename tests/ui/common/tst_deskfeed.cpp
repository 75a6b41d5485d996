// SPDX-License-Identifier: Apache-2.0
#include "dispatch/editparcels.h"
#include "dispatch/linkshops.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

class tst_DeskFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheStore()
    {
        WindowBench bench;
        DeskFeed &feed = bench.desktop().feed();
        QSignalSpy changed(&feed, &DeskFeed::changed);
        bench.start();
        QCOMPARE(feed.table().size(), 0u);
        bench.addSamples();
        QTRY_VERIFY_WITH_TIMEOUT(feed.table().size() > 20, 20000);
        QCOMPARE(feed.table().shops().size(), 3u);
        const size_t orders = feed.table().size();
        bench.plan();
        QTRY_VERIFY_WITH_TIMEOUT(feed.table().size() < orders, 20000);
    }

    /// What was committed before the question stands in the table when it is answered; that nothing changed is an
    /// answer too, and whoever went away is not called.
    void saysWhenTheTableIsCurrent()
    {
        WindowBench bench;
        DeskFeed &feed = bench.desktop().feed();
        bench.start();
        int answers = 0;
        QObject here;
        {
            QObject gone;
            feed.whenCurrent(&gone, [&] { answers += 100; });
        }
        feed.whenCurrent(&here, [&] { ++answers; });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 20000);
        bench.addSamples();
        size_t known = 0;
        feed.whenCurrent(&here, [&] { known = feed.table().size(); });
        QTRY_VERIFY_WITH_TIMEOUT(known > 20, 20000);
        QCOMPARE(answers, 1);
    }

    /// Rules that somebody edited in the data folder, with the window open.
    void followsTheFilesToo()
    {
        WindowBench bench;
        bench.addSamples();
        bench.start();
        const OrderTable &table = bench.desktop().feed().table();
        const auto deadlines = [&] {
            std::vector<qint64> all;
            for (RowHandle row = 0; row < table.handleEnd(); ++row)
                all.push_back(table.deadline(row));
            return all;
        };
        const auto before = deadlines();
        QFile file(bench.path(u"data/deadlines.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"rules": [{"platform": "taobao", "start": "paid", "ship": "7h"}]})");
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(deadlines() != before, 20000);
    }

    /// Every change loads the table anew here. What keeps handles looks for its rows beside the interface; changes that
    /// come meanwhile are made in the new table.
    void aReloadIsFollowedBeside()
    {
        WindowBench bench({.changed = 0});
        bench.addSamples();
        bench.start();
        DeskFeed &feed = bench.desktop().feed();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.services().runner.isBusy(), 20000);
        QSemaphore hold;
        QThread *where = nullptr;
        std::vector<std::pair<quint64, quint64>> settled;
        QObject follower;
        feed.followReloads(&follower, [&] {
            return [&](const OrderTable &, const OrderTable &) {
                where = QThread::currentThread();
                hold.acquire();
                return [&](const OrderTable &old, const OrderTable &next) {
                    settled.emplace_back(old.generation(), next.generation());
                };
            };
        });
        QSignalSpy loaded(&feed, &DeskFeed::loaded);
        const quint64 first = feed.table().generation();
        const OrderId order = feed.table().order(0, 0).id;
        const auto note = [&] {
            const auto memo = feed.table().order(feed.table().rowsOf(order).front(), 0).memo;
            return QString::fromUtf8(memo.data(), static_cast<qsizetype>(memo.size()));
        };
        QVERIFY(EditParcels(bench.services().place).setNote(order, u"one"_s));
        QTRY_VERIFY_WITH_TIMEOUT(bench.services().runner.isBusy(TaskRunner::Lane::Table), 20000);
        QVERIFY(EditParcels(bench.services().place).setNote(order, u"two"_s));
        QTRY_VERIFY_WITH_TIMEOUT(feed.isBehind(), 20000);
        QCOMPARE(loaded.size(), 0);
        QCOMPARE(feed.table().generation(), first);
        hold.release(100);
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"two"_s), 20000);
        QVERIFY(where && where != QThread::currentThread());
        QVERIFY(!settled.empty());
        QCOMPARE(settled.front().first, first);
        QCOMPARE(settled.back().second, feed.table().generation());
        QCOMPARE(settled.size(), static_cast<size_t>(loaded.size()));
    }

    void aStripSaysOffersAndGoes()
    {
        Strip strip;
        bool acted = false;
        strip.show(Strip::Kind::Warn, u"two"_s);
        QVERIFY(strip.isVisible());
        auto *action = WindowBench::child<QPushButton>(&strip, "stripActionButton");
        QVERIFY(!action->isVisible());
        strip.offer(u"do it"_s, [&] { acted = true; });
        action->click();
        QVERIFY(acted);
        strip.showError({ErrorCode::PrinterPaperOut, {}, {}});
        QVERIFY(!action->isVisible());
        QVERIFY(strip.text().contains(u"paper"_s));
        WindowBench::child<QPushButton>(&strip, "stripCloseButton")->click();
        QVERIFY(!strip.isVisible());
    }
};

QTEST_MAIN(tst_DeskFeed)
#include "tst_deskfeed.moc"
