// SPDX-License-Identifier: Apache-2.0
#include "bench/filebench.h"
#include "bench/harness.h"
#include "bench/startbench.h"
#include "bench/windowbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>

using namespace waydesk;
using namespace Qt::StringLiterals;

namespace {

void print(const std::vector<bench::Row> &rows, QTextStream &out, bool &all)
{
    for (const bench::Row &row : rows) {
        out << "| " << row.work << " | " << row.ours << " | " << row.peer << " | " << row.ratio << " | " << row.bound
            << " | " << (row.holds ? "yes" : "NO") << " |\n";
        all &= row.holds;
    }
    out.flush();
}

} // namespace

/// Measures us and the peers in one run and prints a table; exit 1 if a bound does not hold.
int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (bench::isStartChild(argc, argv))
        return bench::runStartChild(argc, argv);
    if (bench::isFileChild(argc, argv))
        return bench::runFileChild(argc, argv);
    if (bench::isWindowChild(argc, argv))
        return bench::runWindowChild(argc, argv);
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"runs"_s, u"Counted runs of each work."_s, u"n"_s, u"5"_s},
         {u"large"_s, u"Also at 1,000,000."_s},
         {u"folder"_s, u"Scratch folder on the disk to measure."_s, u"dir"_s, u"."_s},
         {u"store"_s, u"Store of the million, kept between runs; made if there is none."_s, u"dir"_s},
         {u"only"_s, u"import, file, search, plan, fill, stock, deadline, label, scan, start, window or million."_s,
          u"name"_s}});
    parser.process(application);
    const QTemporaryDir scratch(parser.value(u"folder"_s) + u"/bench-XXXXXX"_s);
    if (!scratch.isValid()) {
        QTextStream(stderr) << "No scratch folder can be made in " << parser.value(u"folder"_s) << ": "
                            << scratch.errorString() << "\nName a folder that can be written to with --folder.\n";
        return 2;
    }
    const bench::Options options{parser.value(u"runs"_s).toInt(), parser.isSet(u"large"_s), scratch.path(),
                                 parser.value(u"store"_s)};
    const std::vector<std::pair<QString, std::vector<bench::Row> (*)(const bench::Options &)>> all{
        {u"plan"_s, bench::planRows},         {u"carrier"_s, bench::carrierRows}, {u"fill"_s, bench::fillRows},
        {u"deadline"_s, bench::deadlineRows}, {u"stock"_s, bench::stockRows},     {u"risk"_s, bench::riskRows},
        {u"search"_s, bench::searchRows},     {u"label"_s, bench::labelRows},     {u"import"_s, bench::importRows},
        {u"file"_s, bench::fileRows},         {u"start"_s, bench::startRows},     {u"scan"_s, bench::scanRows},
        {u"window"_s, bench::windowRows},     {u"million"_s, bench::millionRows},
    };
    QTextStream out(stdout);
    out << "| work | ours | peer | ratio | bound | holds |\n|---|---|---|---|---|---|\n";
    bool holds = true;
    for (const auto &[name, rows] : all) {
        if (!parser.isSet(u"only"_s) || parser.value(u"only"_s) == name)
            print(rows(options), out, holds);
    }
    return holds ? 0 : 1;
}
