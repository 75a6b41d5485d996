// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include "app/composition/workstation.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
#include "dispatch/undoimport.h"
#include "exchange/codecs/celldecoder.h"
#include "exchange/codecs/csvreader.h"
#include "exchange/codecs/filekind.h"
#include "exchange/tables/filetablewriter.h"
#include "support/taobaopair.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringDecoder>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

namespace {

/// The same file as UTF-8, with the ="…" armour that .import would stumble over turned into plain quotes.
QString asUtf8(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file));
    QStringDecoder decoder("GB18030");
    QFile out(file + u".utf8.csv"_s);
    bool good = out.open(QIODevice::WriteOnly);
    while (good && !in.atEnd()) {
        QString text = decoder(in.readLine());
        text.replace(u"=\""_s, u"\""_s);
        good = out.write(text.toUtf8()) >= 0;
    }
    if (!good)
        qFatal("cannot write %s", qPrintable(out.fileName()));
    return out.fileName();
}

void importByShell(const QString &database, const QString &list, const QString &detail)
{
    QFile::remove(database);
    QProcess shell;
    shell.start(u"sqlite3"_s, {database, u".mode csv"_s, u".import %1 o"_s.arg(list), u".import %1 d"_s.arg(detail)});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        qFatal("sqlite3 failed: %s", shell.readAllStandardError().constData());
}

void importByUs(const QString &folder, const TaobaoPair &pair)
{
    QDir(folder).removeRecursively();
    WorkstationOptions options;
    options.data = folder;
    auto station = Workstation::open(options);
    if (!station)
        qFatal("cannot open the store");
    LinkShops((*station)->place(), (*station)->carriers()).addShop(u"青禾日用旗舰店"_s, u"taobao"_s, false, {});
    ImportRequest request;
    request.files = {pair.listFile, pair.detailFile};
    request.shop = u"青禾日用旗舰店"_s;
    const auto report = ImportOrders((*station)->place(), (*station)->orderSource()).run(request);
    if (!report || report->files.front().ordersNew != pair.orders)
        qFatal("the import failed");
}

/// The same rows as a workbook beside it.
QString asWorkbook(const QString &file)
{
    class Rows final : public RowSink
    {
    public:
        bool row(const RawRow &row) override
        {
            QStringList cells;
            std::string scratch;
            for (int i = 0; i < static_cast<int>(row.cells.size()); ++i)
                cells.append(m_decoder.repeated(i, plainCell(row.cells[static_cast<size_t>(i)], scratch)));
            if (sheet.headings.isEmpty())
                sheet.headings = cells;
            else
                sheet.rows.push_back(std::move(cells));
            return true;
        }
        TableSheet sheet{u"orders"_s, {}, {}};

    private:
        CellDecoder m_decoder{CellEncoding::Gb18030};
    };
    Rows rows;
    const auto bytes = readWholeFile(file);
    const QString book = file.chopped(3) + u"xlsx"_s;
    if (!bytes || !readCsv(*bytes, {',', true}, rows, {}) || !FileTableWriter().write(rows.sheet, book))
        qFatal("cannot write %s", qPrintable(book));
    return book;
}

double importOfWorkbooks(const Options &options, int orders)
{
    const QString folder = options.folder + u"/books-%1"_s.arg(orders);
    QDir().mkpath(folder);
    auto pair = writeTaobaoPair(folder, orders);
    if (!pair)
        qFatal("cannot write the pair");
    pair->listFile = asWorkbook(pair->listFile);
    pair->detailFile = asWorkbook(pair->detailFile);
    const double time = medianOf(std::min(options.runs, 3), [&] { importByUs(folder + u"/store"_s, *pair); });
    QDir(folder).removeRecursively();
    return time;
}

/// Takes back the newest import of a store.
double takeBack(const QString &store, int orders)
{
    WorkstationOptions words;
    words.data = store;
    auto station = Workstation::open(words);
    if (!station)
        qFatal("cannot open the store");
    UndoImport undo((*station)->place());
    const auto imports = undo.imports(1);
    if (!imports || imports->empty())
        qFatal("there is no import");
    return millisecondsOf([&] {
        const auto done = undo.run(imports->front().id);
        if (!done || done->removed != orders)
            qFatal("the import was not taken back");
    });
}

struct Measured {
    Pair import;
    double takeBack = 0; ///< ms
};

Measured measure(const Options &options, int orders)
{
    const QString folder = options.folder + u"/pair-%1"_s.arg(orders);
    QDir().mkpath(folder);
    const auto pair = writeTaobaoPair(folder, orders);
    if (!pair)
        qFatal("cannot write the pair");
    const QString list = asUtf8(pair->listFile);
    const QString detail = asUtf8(pair->detailFile);
    Measured times;
    times.import = medianInTurn(
        orders > 100'000 ? 1 : options.runs, [&] { importByUs(folder + u"/store"_s, *pair); },
        [&] { importByShell(folder + u"/shell.db"_s, list, detail); });
    times.takeBack = takeBack(folder + u"/store"_s, orders);
    QDir(folder).removeRecursively();
    return times;
}

Row row(const QString &work, const Pair &pair, const QString &extra)
{
    return {work,
            ms(pair.ours),
            u"sqlite3 .import "_s + ms(pair.peer),
            u"%1x%2"_s.arg(pair.ratio(), 0, 'f', 2).arg(extra),
            u"1.5x"_s,
            pair.ratio() <= 1.5};
}

QString growthOf(double small, double smallSize, double large, double largeSize)
{
    return u"growth %1"_s.arg(growth(small, smallSize, large, largeSize), 0, 'f', 2);
}

Row takeBackRow(const QString &count, double time, const QString &extra)
{
    return {u"take back the import of %1 orders"_s.arg(count), ms(time), {}, extra, {}, true};
}

} // namespace

std::vector<Row> importRows(const Options &options)
{
    std::vector<Row> rows;
    const auto [small, smallBack] = measure(options, 10'000);
    const auto [middle, middleBack] = measure(options, 100'000);
    rows.push_back(row(u"import a Taobao pair of 10,000 orders"_s, small, {}));
    rows.back().holds = true;
    rows.back().bound.clear();
    rows.push_back(row(u"import a Taobao pair of 100,000 orders"_s, middle,
                       u", "_s + growthOf(small.ours, 1e4, middle.ours, 1e5)));
    rows.push_back(takeBackRow(u"100,000"_s, middleBack, growthOf(smallBack, 1e4, middleBack, 1e5)));
    const double books = importOfWorkbooks(options, 100'000);
    const double ratio = books / middle.ours;
    rows.push_back({u"import the same 100,000 orders from XLSX"_s, ms(books), u"from CSV "_s + ms(middle.ours),
                    u"%1x"_s.arg(ratio, 0, 'f', 2), u"2x"_s, ratio <= 2});
    if (options.large) {
        const auto [large, largeBack] = measure(options, 1'000'000);
        rows.push_back(row(u"import a Taobao pair of 1,000,000 orders"_s, large,
                           u", "_s + growthOf(middle.ours, 1e5, large.ours, 1e6)));
        rows.back().bound.clear();
        rows.back().holds = true;
        rows.push_back(takeBackRow(u"1,000,000"_s, largeBack, growthOf(middleBack, 1e5, largeBack, 1e6)));
    }
    return rows;
}

} // namespace waydesk::bench
