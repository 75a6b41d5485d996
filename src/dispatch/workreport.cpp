// SPDX-License-Identifier: Apache-2.0
#include "dispatch/workreport.h"

#include "core/support/localday.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/reportrepository.h"

#include <algorithm>
#include <tuple>

namespace waydesk {

namespace {

constexpr int DaysShown = 14;
constexpr qint64 HourMs = 3'600'000;

qint64 &at(WorkSum &sum, WorkStep step)
{
    switch (step) {
    case WorkStep::Printed: return sum.printed;
    case WorkStep::Scanned: return sum.scanned;
    case WorkStep::HandedOver: break;
    }
    return sum.handedOver;
}

WorkOf &entryOf(std::vector<WorkOf> &list, const QString &name, qint64 id)
{
    const auto found =
        std::ranges::find_if(list, [&](const WorkOf &one) { return one.id == id && (id != 0 || one.name == name); });
    if (found != list.end())
        return *found;
    list.push_back({name, id, {}});
    return list.back();
}

void add(WorkReport &report, WorkStep step, const WorkCount &work)
{
    const auto day = std::ranges::upper_bound(report.days, work.quarter, {}, &WorkDay::dayStart);
    if (day == report.days.begin())
        return;
    at(std::prev(day)->sum, step) += work.count;
    if (work.quarter < report.dayStart)
        return;
    at(report.today, step) += work.count;
    const qint64 hour = std::min<qint64>(23, (work.quarter - report.dayStart) / HourMs);
    at(report.hours[static_cast<size_t>(hour)], step) += work.count;
    at(entryOf(report.shops, {}, work.shop.value).sum, step) += work.count;
    at(entryOf(report.carriers, work.carrier, 0).sum, step) += work.count;
}

auto weight(const WorkOf &one) { return std::tuple(one.sum.printed, one.sum.scanned, one.sum.handedOver); }

} // namespace

Result<WorkReport> ReportWork::run()
{
    return inRead<WorkReport>(m_place.store, [&](UnitOfWork &unit) -> Result<WorkReport> {
        const qint64 now = m_place.clock.wallMs();
        WorkReport report;
        report.dayStart = startOfDay(now);
        for (int i = DaysShown - 1; i >= 0; --i)
            report.days.push_back({dayStartAfter(now, -i), {}});
        for (const Shop &shop : unit.orders().shops())
            report.shops.push_back({shop.name, shop.id.value, {}});
        report.unscanned = unit.reports().printedParcels();
        for (const WorkStep step : {WorkStep::Printed, WorkStep::Scanned, WorkStep::HandedOver}) {
            for (const WorkCount &work : unit.reports().work(step, report.days.front().dayStart))
                add(report, step, work);
        }
        std::ranges::stable_sort(report.shops, std::greater(), weight);
        std::ranges::stable_sort(report.carriers, std::greater(), weight);
        return report;
    });
}

} // namespace waydesk
