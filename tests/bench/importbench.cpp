// SPDX-License-Identifier: Apache-2.0
#include "bench/harness.h"

#include "app/composition/workstation.h"
#include "dispatch/importorders.h"
#include "dispatch/linkshops.h"
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

Pair measure(const Options &options, int orders)
{
    const QString folder = options.folder + u"/pair-%1"_s.arg(orders);
    QDir().mkpath(folder);
    const auto pair = writeTaobaoPair(folder, orders);
    if (!pair)
        qFatal("cannot write the pair");
    const QString list = asUtf8(pair->listFile);
    const QString detail = asUtf8(pair->detailFile);
    const Pair times = medianInTurn(
        orders > 100'000 ? 1 : options.runs, [&] { importByUs(folder + u"/store"_s, *pair); },
        [&] { importByShell(folder + u"/shell.db"_s, list, detail); });
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

} // namespace

std::vector<Row> importRows(const Options &options)
{
    std::vector<Row> rows;
    const Pair small = measure(options, 10'000);
    const Pair middle = measure(options, 100'000);
    rows.push_back(row(u"import a Taobao pair of 10,000 orders"_s, small, {}));
    rows.back().holds = true;
    rows.back().bound.clear();
    rows.push_back(row(u"import a Taobao pair of 100,000 orders"_s, middle,
                       u", growth %1"_s.arg(growth(small.ours, 1e4, middle.ours, 1e5), 0, 'f', 2)));
    if (options.large) {
        const Pair large = measure(options, 1'000'000);
        rows.push_back(row(u"import a Taobao pair of 1,000,000 orders"_s, large,
                           u", growth %1"_s.arg(growth(middle.ours, 1e5, large.ours, 1e6), 0, 'f', 2)));
        rows.back().bound.clear();
        rows.back().holds = true;
    }
    return rows;
}

} // namespace waydesk::bench
