// SPDX-License-Identifier: Apache-2.0
#include "bench/filebench.h"

#include "app/composition/workstation.h"
#include "bench/harness.h"
#include "bench/stores.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/undoimport.h"
#include "exchange/codecs/filekind.h"
#include "exchange/codecs/xlsxbook.h"
#include "exchange/tables/filetablewriter.h"
#include "support/taobaopair.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <cstdio>
#include <cstring>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

class Counter final : public RowSink
{
public:
    bool row(const RawRow &row) override
    {
        rows += 1;
        cells += static_cast<int>(row.cells.size());
        return true;
    }
    int rows = 0;
    int cells = 0;
};

/// Forty columns of an order export, no two rows alike.
TableSheet wideSheet(int rows)
{
    constexpr int columns = 40;
    TableSheet sheet;
    sheet.name = u"orders"_s;
    for (int column = 0; column < columns; ++column)
        sheet.headings.append(u"栏目%1"_s.arg(column));
    for (int i = 0; i < rows; ++i) {
        QStringList row;
        for (int column = 0; column < columns; ++column)
            row.append(column % 3 == 0 ? QString::number(4'326'000'000'000'000'000LL + i)
                                       : u"青禾日用 %1"_s.arg((i * 7 + column) % 997));
        sheet.rows.push_back(row);
    }
    return sheet;
}

void readByUs(const QString &file, int rows)
{
    const auto bytes = readWholeFile(file);
    auto book = bytes ? XlsxBook::open(*bytes) : std::unexpected(bytes.error());
    Counter counter;
    if (!book || !book->readSheet(book->sheets().front(), counter, {}) || counter.rows != rows + 1)
        qFatal("the workbook was not read");
}

void readByPeer(const QString &file)
{
    QProcess peer;
    peer.start(u"xlsx2csv"_s, {file, file + u".csv"_s});
    if (!peer.waitForFinished(-1) || peer.exitCode() != 0)
        qFatal("xlsx2csv failed: %s", peer.readAllStandardError().constData());
}

/// Peak memory of a process that imports that many orders, or takes them back, and does nothing else, in MB.
double childMemory(const QString &work, const QString &folder, int orders)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {work, folder, QString::number(orders)});
    if (!child.waitForFinished(-1) || child.exitCode() != 0)
        qFatal("the child failed: %s", child.readAllStandardError().constData());
    return child.readAllStandardOutput().trimmed().toDouble();
}

bool importIn(Workstation &station, const QString &folder, int orders)
{
    const auto files = QDir(folder).entryInfoList({u"Export*.csv"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    if (files.size() != 2)
        return false;
    const QString shop = u"青禾日用旗舰店"_s;
    LinkShops(station.place(), station.carriers()).addShop(shop, u"taobao"_s, false, {});
    ImportRequest request;
    request.files = {files[0].filePath(), files[1].filePath()};
    request.shop = shop;
    const auto report = ImportOrders(station.place(), station.orderSource()).run(request);
    return report && report->files.front().ordersNew == orders;
}

bool takeBackIn(Workstation &station, int orders)
{
    UndoImport undo(station.place());
    const auto imports = undo.imports(1);
    const auto done = imports && !imports->empty() ? undo.run(imports->front().id) : fail(ErrorCode::NotFound);
    return done && done->removed == orders;
}

} // namespace

bool isFileChild(int argc, char **argv)
{
    return argc == 4 && (std::strcmp(argv[1], "--file-child") == 0 || std::strcmp(argv[1], "--undo-child") == 0);
}

int runFileChild(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const int orders = std::atoi(argv[3]);
    WorkstationOptions options;
    options.data = folder + u"/store"_s;
    auto station = Workstation::open(options);
    const bool undo = std::strcmp(argv[1], "--undo-child") == 0;
    if (!station || !(undo ? takeBackIn(**station, orders) : importIn(**station, folder, orders)))
        return 1;
    std::printf("%.1f\n", peakMemory());
    return 0;
}

std::vector<Row> fileRows(const Options &options)
{
    constexpr int rows = 100'000;
    std::vector<Row> out;
    const QString book = options.folder + u"/wide.xlsx"_s;
    if (!FileTableWriter().write(wideSheet(rows), book))
        qFatal("cannot write the workbook");
    const Pair read = medianInTurn(std::min(options.runs, 3), [&] { readByUs(book, rows); }, [&] { readByPeer(book); });
    out.push_back({u"read an XLSX of 100,000 rows"_s, ms(read.ours), u"xlsx2csv "_s + ms(read.peer),
                   u"%1x"_s.arg(read.ratio(), 0, 'f', 3), u"0.15x"_s, read.ratio() <= 0.15});
    double before = 0;
    std::vector<int> sizes{10'000, 100'000};
    if (options.large)
        sizes.push_back(1'000'000);
    for (const int orders : sizes) {
        const QString folder = options.folder + u"/memory-%1"_s.arg(orders);
        QDir().mkpath(folder);
        if (!writeTaobaoPair(folder, orders))
            qFatal("cannot write the pair");
        const double memory = childMemory(u"--file-child"_s, folder, orders);
        out.push_back({u"memory of importing %1 orders from CSV"_s.arg(orders),
                       u"%1 MB"_s.arg(memory, 0, 'f', 0),
                       {},
                       before > 0 ? u"%1 MB more"_s.arg(memory - before, 0, 'f', 0) : QString(),
                       u"300 MB"_s,
                       memory <= 300});
        before = memory;
        const double back = childMemory(u"--undo-child"_s, folder, orders);
        out.push_back({u"memory of taking back that import of %1 orders"_s.arg(orders),
                       u"%1 MB"_s.arg(back, 0, 'f', 0),
                       {},
                       {},
                       u"300 MB"_s,
                       back <= 300});
        QDir(folder).removeRecursively();
    }
    return out;
}

} // namespace waydesk::bench
