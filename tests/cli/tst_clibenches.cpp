// SPDX-License-Identifier: Apache-2.0
#include "cli/clibench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QScopeGuard>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <memory>

using namespace waydesk::test;
using namespace Qt::StringLiterals;

/// Two programs at once on one store.
class TestCliBenches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoTakeNumbersFromOneAccount()
    {
        CliBench cli(u"postgresql"_s);
        cli.linkShops();
        cli.importSamples();
        cli.expect(1, {u"plan"_s});
        QStringList parcels;
        for (const QJsonObject &order : cli.expect(0, {u"orders"_s, u"--view"_s, u"ready"_s}).lines) {
            for (const QJsonValue &parcel : order[u"parcels"_s].toArray())
                parcels.append(QString::number(parcel[u"parcel"_s].toInteger()));
        }
        parcels.removeDuplicates();
        QCOMPARE(parcels.size(), 17);

        std::vector<std::unique_ptr<QProcess>> benches;
        for (int bench = 0; bench < 2; ++bench) {
            cli.setBench(u"bench-%1"_s.arg(bench));
            const QStringList mine = bench == 0 ? parcels.first(7) : parcels.mid(7);
            auto process = std::make_unique<QProcess>();
            process->start(CliBench::program(),
                           cli.arguments(QStringList{u"number"_s, u"--carrier"_s, u"YTO"_s, u"--account"_s, u"joint"_s,
                                                     u"--parcel"_s}
                                         + mine));
            benches.push_back(std::move(process));
        }
        QSet<QString> numbers;
        for (const auto &process : benches) {
            QVERIFY(process->waitForFinished(60'000));
            const QByteArray err = process->readAllStandardError();
            QVERIFY2(process->exitCode() == 0, err.constData());
            const QJsonObject filled = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
            for (const QString &number : column(filled, u"assigned"_s, u"number"_s)) {
                QVERIFY2(!numbers.contains(number), qPrintable(number));
                numbers.insert(number);
            }
        }
        QCOMPARE(numbers.size(), 17);
        QCOMPARE(cli.expect(0, {u"account"_s, u"list"_s}).object()[u"used"_s].toInt(), 17);
        cli.check();
    }

    void twoImportTheSameFile()
    {
        CliBench cli(u"postgresql"_s);
        cli.linkShops();
        std::vector<std::unique_ptr<QProcess>> benches;
        for (int bench = 0; bench < 2; ++bench) {
            cli.setBench(u"bench-%1"_s.arg(bench));
            auto process = std::make_unique<QProcess>();
            process->start(CliBench::program(),
                           cli.arguments({u"import"_s, CliBench::sample(u"pinduoduo/orders_export.csv"_s)}));
            benches.push_back(std::move(process));
        }
        for (const auto &process : benches) {
            QVERIFY(process->waitForFinished(60'000));
            const QByteArray err = process->readAllStandardError();
            // The second may find that the first was quicker; it must not add orders twice.
            QVERIFY2(process->exitCode() == 0 || process->exitCode() == 3, err.constData());
        }
        QCOMPARE(cli.expect(0, {u"orders"_s}).lines.size(), 15);
        cli.check();
    }

    /// Another program holds the store's lock, for longer than anybody waits for it.
    void whoOnlyLooksNeedsNoLock()
    {
        CliBench cli;
        cli.printed();
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        const auto closed = qScopeGuard([&other] {
            other = {};
            QSqlDatabase::removeDatabase(u"other"_s);
        });
        other.setDatabaseName(cli.data() + u"/waydesk.db"_s);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        cli.expect(0, {u"orders"_s});
        cli.expect(0, {u"batch"_s, u"list"_s});
        cli.expect(0, {u"handover"_s, u"list"_s});
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
};

QTEST_GUILESS_MAIN(TestCliBenches)
#include "tst_clibenches.moc"
