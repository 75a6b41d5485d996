// SPDX-License-Identifier: Apache-2.0
#include "app/composition/workstation.h"
#include "dispatch/fillnumbers.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/planparcels.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/printbatch.h"
#include "dispatch/settlebatch.h"
#include "labels/encoders.h"
#include "support/emulatedprinter.h"
#include "support/folders.h"
#include "support/loopbackcups.h"
#include "support/runprogram.h"
#include "support/zpldecoder.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sampleNow = 1'795'313'100'000; // 2026-11-22 10:05 in China

QString sample(const QString &name) { return inSource(QStringLiteral("/resources/samples/")) + name; }

} // namespace

/// The whole way of real labels: sample orders in, numbers, our own raster through a real CUPS server and a raw port
/// into a printer that counts, and every received label read by an independent reader.
class TestPrintPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void throughCups();
    void throughPort();
    void paperOutIsSettledByTheLastGoodLabel();

private:
    std::vector<ParcelId> numberedParcels();
    void compareWithReader(const std::vector<QByteArray> &labels, const QStringList &numbers);
    QStringList numbersOf(BatchId batch);
    BatchCounts countsOf(BatchId batch);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workstation> m_station;
};

void TestPrintPaths::init()
{
    m_station.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    WorkstationOptions options;
    options.data = m_folder->path();
    options.bench = u"bench"_s;
    options.fixedNowMs = sampleNow;
    auto opened = Workstation::open(options);
    QVERIFY(opened.has_value());
    m_station = std::move(*opened);
    LinkShops link(m_station->place(), m_station->carriers());
    QVERIFY(link.addAccount(u"圆通主账户"_s, u"YTO"_s).has_value());
    QVERIFY(link.addShop(u"青禾日用旗舰店"_s, u"taobao"_s, false, u"圆通主账户"_s).has_value());
    QVERIFY(link.addShop(u"青禾拼多多店"_s, u"pinduoduo"_s, false, u"圆通主账户"_s).has_value());
    ImportRequest request;
    request.files = {sample(u"taobao/ExportOrderList202611221000.csv"_s),
                     sample(u"taobao/ExportOrderDetailList202611221000.csv"_s),
                     sample(u"pinduoduo/orders_export.csv"_s)};
    QVERIFY(ImportOrders(m_station->place(), m_station->orderSource()).run(request).has_value());
}

std::vector<ParcelId> TestPrintPaths::numberedParcels()
{
    PlanRequest plan;
    const auto loaded = m_station->desk().load(3650);
    for (RowHandle row = 0; loaded && row < loaded->table.handleEnd(); ++row) {
        if (loaded->table.isLive(row))
            plan.orders.push_back(loaded->table.order(row, 0).id);
    }
    const auto planned = PlanParcels(m_station->place()).run(plan);
    FillRequest fill;
    fill.carrier = u"YTO"_s;
    fill.first = u"YT8801234567001"_s;
    for (const auto &made : planned->parcels)
        fill.parcels.push_back(made.parcel);
    const auto filled = FillNumbers(m_station->place(), m_station->carriers()).run(fill);
    return filled ? fill.parcels : std::vector<ParcelId>();
}

QStringList TestPrintPaths::numbersOf(BatchId batch)
{
    return inRead<QStringList>(m_station->place().store,
                               [&](UnitOfWork &unit) -> Result<QStringList> {
                                   QStringList numbers;
                                   for (const Label &label : unit.batches().labels(batch))
                                       numbers.append(label.number);
                                   return numbers;
                               })
        .value_or(QStringList());
}

BatchCounts TestPrintPaths::countsOf(BatchId batch)
{
    return inRead<BatchCounts>(
               m_station->place().store,
               [&](UnitOfWork &unit) -> Result<BatchCounts> { return unit.batches().batch(batch)->counts; })
        .value_or(BatchCounts());
}

void TestPrintPaths::compareWithReader(const std::vector<QByteArray> &labels, const QStringList &numbers)
{
    QCOMPARE(static_cast<qsizetype>(labels.size()), numbers.size());
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const auto decoded = test::decodeZpl(labels[static_cast<size_t>(i)], 8);
        QVERIFY2(decoded.error.isEmpty(), qPrintable(decoded.error));
        QCOMPARE(decoded.labels.size(), size_t(1));
        const QString file = m_folder->filePath(u"label-%1.png"_s.arg(i));
        QFile png(file);
        QVERIFY(png.open(QIODevice::WriteOnly) && png.write(toPng(decoded.labels.front())) > 0);
        png.close();
        const auto read = test::runProgram(u"zbarimg"_s, {u"-q"_s, u"--nodbus"_s, file});
        QVERIFY2(read.started, "zbarimg is missing: packaging/install-dependencies.sh installs zbar-tools");
        QVERIFY2(read.out.contains(u"CODE-128:"_s + numbers[i] + u'\n'), qPrintable(read.out + read.err));
        QVERIFY2(read.out.contains(u"QR-Code:"_s + labelQrPayload(numbers[i], 1)), qPrintable(read.out));
    }
}

void TestPrintPaths::throughCups()
{
    EmulatedPrinter printer;
    LoopbackCups cups;
    QCOMPARE(cups.start(), QString());
    QCOMPARE(cups.addQueue(u"labels"_s, printer.uri()), QString());
    const auto parcels = numberedParcels();
    QVERIFY(parcels.size() > 5);
    const auto report = PrintBatch(m_station->place(), m_station->printKit())
                            .start({parcels, u"cups:labels"_s, u"standard-100x150-8"_s, {}});
    QVERIFY(report.has_value());
    QVERIFY2(!report->stopped, qPrintable(report->stopped ? report->stopped->detail : QString()));
    QCOMPARE(report->confirmed, static_cast<int>(parcels.size()));
    QVERIFY(printer.waitForPrinted(static_cast<int>(parcels.size())));
    compareWithReader(printer.printed(), numbersOf(report->batch));
}

void TestPrintPaths::throughPort()
{
    EmulatedPrinter printer;
    const auto parcels = numberedParcels();
    const auto report = PrintBatch(m_station->place(), m_station->printKit())
                            .start({parcels, printer.target(), u"single-76x130-8"_s, {}});
    QVERIFY(report.has_value());
    QVERIFY2(!report->stopped, qPrintable(report->stopped ? report->stopped->detail : QString()));
    QCOMPARE(report->confirmed, static_cast<int>(parcels.size()));
    compareWithReader(printer.printed(), numbersOf(report->batch));
}

void TestPrintPaths::paperOutIsSettledByTheLastGoodLabel()
{
    EmulatedPrinter::Options options;
    options.paper = 4;
    options.memory = 2;
    EmulatedPrinter printer(options);
    const auto parcels = numberedParcels();
    PrintBatch print(m_station->place(), m_station->printKit());
    const auto report = print.start({parcels, printer.target(), u"standard-100x150-8"_s, {}});
    QVERIFY(report && report->stopped);
    QCOMPARE(printer.printed().size(), size_t(4));
    const QStringList numbers = numbersOf(report->batch);
    QVERIFY(countsOf(report->batch).inDoubt > 0);
    QVERIFY(!print.resume(report->batch, printer.target(), {}).has_value());
    const auto settled = SettleBatch(m_station->place(), m_station->printKit()).upTo(report->batch, numbers[3]);
    QVERIFY(settled.has_value());
    BatchCounts counts = countsOf(report->batch);
    QCOMPARE(counts.confirmed, 4);
    QCOMPARE(counts.unsent, counts.size - 4);

    EmulatedPrinter fresh;
    const auto rest = print.resume(report->batch, fresh.target(), {});
    QVERIFY(rest && !rest->stopped);
    counts = countsOf(report->batch);
    QCOMPARE(counts.confirmed, counts.size);
    QCOMPARE(static_cast<int>(fresh.printed().size()), counts.size - 4);
}

QTEST_MAIN(TestPrintPaths)
#include "tst_printpaths.moc"
