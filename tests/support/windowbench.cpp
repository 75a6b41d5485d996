// SPDX-License-Identifier: Apache-2.0
#include "support/windowbench.h"

#include "app/sample/sampleshops.h"
#include "core/desk/deskquery.h"
#include "dispatch/fillnumbers.h"
#include "dispatch/planparcels.h"
#include "dispatch/printbatch.h"
#include "dispatch/verifyparcel.h"
#include "models/text/sentences.h"

#include <QTest>

#include <algorithm>

namespace waydesk::test {

using namespace Qt::StringLiterals;

namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(Sentences::errorSentence(result.error())));
    return std::move(*result);
}

} // namespace

WindowBench::WindowBench(const DeskLimits &limits)
{
    WorkstationOptions options;
    options.data = m_folder.filePath(u"data"_s);
    options.bench = u"03"_s;
    options.operatorName = u"test"_s;
    options.fixedNowMs = noon();
    options.deskLimits = limits;
    m_desktop = must(Desktop::open(options, m_folder.filePath(u"window.ini"_s)));
    auto asker = std::make_unique<ScriptedAsker>();
    m_asker = asker.get();
    m_desktop->setAsker(std::move(asker));
    auto sounds = std::make_unique<RecordingSounds>();
    m_sounds = sounds.get();
    m_desktop->setSounds(std::move(sounds));
}

WindowBench::~WindowBench() = default;

/// 2026-11-22 12:00 in China.
qint64 WindowBench::noon() { return 1795320000000; }

void WindowBench::addSamples()
{
    Workstation &station = m_desktop->station();
    must(SampleShops(station.place(), station.carriers(), station.orderSource()).setUp(path(u"samples"_s)));
}

void WindowBench::start()
{
    m_desktop->feed().start();
    if (!QTest::qWaitFor([this] { return m_desktop->feed().isLoaded(); }, 30000))
        qFatal("the desk was not loaded");
}

std::vector<ParcelId> WindowBench::plan(size_t leave)
{
    Workstation &station = m_desktop->station();
    const auto loaded = must(station.desk().load());
    std::vector<OrderId> orders;
    for (const RowHandle row : DeskQuery().run(loaded.table, {View::Ready, {}, {}, {}}, SortKey(), noon())) {
        for (int i = 0; i < loaded.table.orderCount(row); ++i)
            orders.push_back(loaded.table.order(row, i).id);
    }
    orders.resize(orders.size() - std::min(leave, orders.size()));
    std::vector<ParcelId> parcels;
    for (const auto &made : must(PlanParcels(station.place()).run({orders, true, true, false})).parcels)
        parcels.push_back(made.parcel);
    return parcels;
}

QStringList WindowBench::number(const std::vector<ParcelId> &parcels)
{
    Workstation &station = m_desktop->station();
    const auto report = must(FillNumbers(station.place(), station.carriers()).run({parcels, u"YTO"_s, {}, {}}));
    QStringList numbers;
    for (const auto &assigned : report.assigned)
        numbers.append(assigned.number);
    return numbers;
}

void WindowBench::scan(const QStringList &numbers)
{
    VerifyParcel session(m_desktop->station().place(), QString());
    for (const QString &number : numbers)
        must(session.run(number));
}

BatchId WindowBench::print(const std::vector<ParcelId> &parcels)
{
    Workstation &station = m_desktop->station();
    const auto report = must(PrintBatch(station.place(), station.printKit())
                                 .start({parcels, u"pdf:"_s + path(u"labels.pdf"_s), u"standard-100x150-8"_s, {}}));
    if (report.stopped)
        qFatal("%s", qUtf8Printable(Sentences::errorSentence(*report.stopped)));
    return report.batch;
}

} // namespace waydesk::test
