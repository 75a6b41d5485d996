// SPDX-License-Identifier: Apache-2.0
#include "dispatch/linkshops.h"
#include "app/sample/sampleshops.h"
#include "support/windowbench.h"
#include "ui/common/strip.h"
#include "ui/orders/importflow.h"
#include "ui/orders/importresultdialog.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

using namespace waydesk;
using namespace waydesk::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int Patience = 20000;

/// Two shops of a platform, so that a file of it may be either's.
bool linkOneAndTwo(WindowBench &bench, const QString &platform)
{
    Workstation &station = bench.desktop().station();
    LinkShops shops(station.place(), station.carriers());
    return shops.addShop(u"one"_s, platform, false, {}) && shops.addShop(u"two"_s, platform, false, {});
}
} // namespace

class tst_ImportFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalFilesAreOneImport();
    void anAmbiguousFileAsksForItsShop();
    void eachFileIsAskedForItsOwnShop();
    void theFileThatFailsIsTheOneLeftOut();
    void decliningTheQuestionImportsNothing();
    void filesThatComeMeanwhileWait();
    void whatWasReadIsReportedWhenALaterFileFails();
    void decliningLeavesOutThatFileAlone();
    void aFileOfNoShopSaysSo();
    void theResultCanBeSaved();
};

void tst_ImportFlow::severalFilesAreOneImport()
{
    WindowBench bench;
    Workstation &station = bench.desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy done(&flow, &ImportFlow::imported);
    bench.asker().files = SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList());
    QCOMPARE(bench.asker().files.size(), 4);
    flow.choose();
    QVERIFY(flow.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QVERIFY(!flow.isRunning());
    const auto report = done.front().front().value<ImportReport>();
    QCOMPARE(report.files.size(), 4u);
    flow.start(bench.asker().files);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, Patience);
    for (const FileReport &file : done.back().front().value<ImportReport>().files)
        QCOMPARE(file.ordersNew, 0);
}

void tst_ImportFlow::anAmbiguousFileAsksForItsShop()
{
    WindowBench bench;
    Workstation &station = bench.desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    QVERIFY(LinkShops(station.place(), station.carriers()).addShop(u"second"_s, u"lazada"_s, false, {}));
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy done(&flow, &ImportFlow::imported);
    QSignalSpy failed(&flow, &ImportFlow::failed);
    bench.asker().choices = {u"second"_s};
    flow.start(SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList()));
    QTRY_VERIFY_WITH_TIMEOUT(done.size() + failed.size() == 1, Patience);
    QCOMPARE(done.size(), 1);
    QVERIFY(bench.asker().lastOffered.contains(u"second"_s));
    int second = 0;
    for (const FileReport &file : done.front().front().value<ImportReport>().files)
        second += file.shop == u"second" ? 1 : 0;
    QCOMPARE(second, 1);
}

namespace {

/// The sample file of Pinduoduo in two folders, with numbers of their own.
QStringList twoOfOneName(const WindowBench &bench)
{
    QStringList files;
    for (const QString &folder : {u"a"_s, u"b"_s}) {
        QFile sample(u":/waydesk/samples/pinduoduo/orders_export.csv"_s);
        const QString path = bench.path(folder + u"/orders.csv"_s);
        QDir().mkpath(bench.path(folder));
        QFile copy(path);
        if (!sample.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
            return {};
        QByteArray bytes = sample.readAll();
        if (folder == u"b")
            bytes.replace(",2611", ",2511"); // order numbers
        copy.write(bytes);
        files.append(path);
    }
    return files;
}

} // namespace

/// What one of them is says nothing of the other: its orders would be told to a shop that never had them.
void tst_ImportFlow::eachFileIsAskedForItsOwnShop()
{
    WindowBench bench;
    QVERIFY(linkOneAndTwo(bench, u"pinduoduo"_s));
    const QStringList files = twoOfOneName(bench);
    QCOMPARE(files.size(), 2);
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy done(&flow, &ImportFlow::imported);
    bench.asker().choices = {u"one"_s, u"two"_s};
    flow.start(files);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QVERIFY(bench.asker().choices.empty());
    const auto report = done.front().front().value<ImportReport>();
    QCOMPARE(report.files.size(), 2u);
    QCOMPARE(report.files[0].file, files[0]);
    QCOMPARE(report.files[0].shop, u"one"_s);
    QCOMPARE(report.files[1].file, files[1]);
    QCOMPARE(report.files[1].shop, u"two"_s);
}

void tst_ImportFlow::theFileThatFailsIsTheOneLeftOut()
{
    WindowBench bench;
    QVERIFY(linkOneAndTwo(bench, u"pinduoduo"_s));
    const QStringList files = twoOfOneName(bench);
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy stopped(&flow, &ImportFlow::stopped);
    bench.asker().choices = {u"one"_s}; // of the second nobody knows
    flow.start(files);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QCOMPARE(stopped.front().at(2).toStringList(), QStringList{files[1]});
    const auto report = stopped.front().at(0).value<ImportReport>();
    QCOMPARE(report.files.size(), 1u);
    QCOMPARE(report.files[0].file, files[0]);
}

void tst_ImportFlow::decliningTheQuestionImportsNothing()
{
    WindowBench bench;
    QVERIFY(linkOneAndTwo(bench, u"lazada"_s));
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    flow.start({SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList()).last()});
    QTRY_VERIFY_WITH_TIMEOUT(!flow.isRunning(), Patience);
    bench.start();
    QCOMPARE(bench.desktop().feed().table().size(), 0u);
}

void tst_ImportFlow::filesThatComeMeanwhileWait()
{
    WindowBench bench;
    Workstation &station = bench.desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy done(&flow, &ImportFlow::imported);
    QSignalSpy queued(&flow, &ImportFlow::queued);
    const QStringList files = SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList());
    flow.start(files.first(2));
    flow.start(files.first(3)); // two of them are being read
    flow.start(files.last(1));
    QCOMPARE(queued.size(), 2);
    QCOMPARE(queued.front().front().toInt(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, Patience);
    QCOMPARE(done.front().front().value<ImportReport>().files.size(), 4u);
    QTRY_VERIFY(!flow.isRunning());
    QCOMPARE(done.size(), 1);
}

void tst_ImportFlow::whatWasReadIsReportedWhenALaterFileFails()
{
    WindowBench bench;
    Workstation &station = bench.desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy done(&flow, &ImportFlow::imported);
    QSignalSpy failed(&flow, &ImportFlow::failed);
    QSignalSpy stopped(&flow, &ImportFlow::stopped);
    const QStringList files = SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList());
    flow.start(files.first(2));
    const QString lost = bench.path(u"nowhere.csv"_s);
    flow.start({lost});
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QCOMPARE(stopped.front().at(0).value<ImportReport>().files.size(), 2u);
    QCOMPARE(stopped.front().at(1).value<Error>().code, ErrorCode::FileNotFound);
    QCOMPARE(stopped.front().at(2).toStringList(), QStringList{lost});
    QVERIFY(done.isEmpty());
    QVERIFY(failed.isEmpty());
}

void tst_ImportFlow::decliningLeavesOutThatFileAlone()
{
    WindowBench bench;
    Workstation &station = bench.desktop().station();
    QVERIFY(SampleShops(station.place(), station.carriers(), station.orderSource()).link());
    QVERIFY(LinkShops(station.place(), station.carriers()).addShop(u"second"_s, u"lazada"_s, false, {}));
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy stopped(&flow, &ImportFlow::stopped);
    const QStringList files = SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList());
    flow.start(files);
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Patience);
    QCOMPARE(stopped.front().at(0).value<ImportReport>().files.size(), 3u);
    QCOMPARE(stopped.front().at(1).value<Error>().code, ErrorCode::ShopAmbiguous);
    QCOMPARE(stopped.front().at(2).toStringList(), files.last(1));
}

void tst_ImportFlow::aFileOfNoShopSaysSo()
{
    WindowBench bench;
    QWidget window;
    ImportFlow flow(bench.services(), &window);
    QSignalSpy failed(&flow, &ImportFlow::failed);
    flow.start({SampleShops::layDown(bench.path(u"in"_s)).value_or(QStringList()).last()});
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::ShopMissing);
}

void tst_ImportFlow::theResultCanBeSaved()
{
    WindowBench bench;
    ImportReport report;
    FileReport file;
    file.file = u"/somewhere/orders.csv"_s;
    file.ordersNew = 3;
    file.rejected = {{file.file, 7, u"数量"_s, u"quantity_invalid"_s, u"=HYPERLINK(\"x\"),\"two\nlines\""_s}};
    report.files = {file};
    ImportResultDialog dialog(bench.services(), report);
    dialog.show();
    QCOMPARE(WindowBench::child<QTreeWidget>(&dialog, "filesTable")->topLevelItemCount(), 1);
    QCOMPARE(WindowBench::child<QTableView>(&dialog, "rejectedTable")->model()->rowCount(), 1);
    bench.asker().saveTo = bench.path(u"rejected.csv"_s);
    WindowBench::child<QPushButton>(&dialog, "saveButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(bench.asker().saveTo), Patience);
    QFile saved(bench.asker().saveTo);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(saved.readAll());
    QVERIFY(text.contains(u"数量"_s));
    QVERIFY(text.contains(u"'=HYPERLINK"_s)); // no formula for the spreadsheet that opens it
    QCOMPARE(text.count(u"\r\n"_s), 2);
}

QTEST_MAIN(tst_ImportFlow)
#include "tst_importflow.moc"
