// SPDX-License-Identifier: Apache-2.0
#include "bench/startbench.h"

#include "bench/harness.h"
#include "bench/stores.h"

#include "app/composition/workstation.h"
#include "core/desk/deskquery.h"
#include "models/ordertablemodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QPixmap>
#include <QProcess>
#include <QTableView>

#include <cstdio>
#include <cstring>

namespace waydesk::bench {

using namespace Qt::StringLiterals;

bool isStartChild(int argc, char **argv) { return argc == 3 && std::strcmp(argv[1], "--start-child") == 0; }

/// Opens the store, loads the desk, shows a sorted table and paints it: what a packer waits for in the morning.
int runStartChild(int argc, char **argv)
{
    QApplication application(argc, argv);
    WorkstationOptions options;
    options.data = QString::fromLocal8Bit(argv[2]);
    auto station = Workstation::open(options);
    if (!station)
        return 1;
    auto loaded = (*station)->desk().load(3650);
    if (!loaded)
        return 1;
    OrderTableModel model;
    DeskQuery query;
    model.setTable(&loaded->table, query.run(loaded->table, {}, {}, (*station)->clock().wallMs()));
    QTableView view;
    view.setModel(&model);
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1280, 800);
    view.show();
    if (view.grab().isNull())
        return 1;
    std::printf("%d %.1f\n", model.rowCount(), peakMemory());
    std::fflush(stdout);
    _exit(0);
}

std::vector<Row> startRows(const Options &options)
{
    const QString folder = options.folder + u"/start"_s;
    fillWithOpen(folder, options.folder, 100'000);
    double memory = 0;
    int rows = 0;
    const double time = medianOf(options.runs, [&] {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--start-child"_s, folder});
        if (!child.waitForFinished(-1) || child.exitCode() != 0)
            qFatal("the child failed");
        const QList<QByteArray> words = child.readAllStandardOutput().trimmed().split(' ');
        rows = words.front().toInt();
        memory = std::max(memory, words.back().toDouble());
    });
    return {{u"start to a usable table, %1 rows"_s.arg(rows), ms(time), {}, {}, u"800 ms"_s, rows > 0 && time <= 800},
            {u"memory then"_s, u"%1 MB"_s.arg(memory, 0, 'f', 0), {}, {}, u"250 MB"_s, memory <= 250}};
}

} // namespace waydesk::bench
