// SPDX-License-Identifier: Apache-2.0
#include "dispatch/fillnumbers.h"

#include "dispatch/accountuse.h"
#include "dispatch/ports/carrierrepository.h"
#include "dispatch/ports/numberrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/ports/supplierrepository.h"
#include "dispatch/segments.h"
#include "dispatch/undoscript.h"

#include <QStringList>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// A parcel without a carrier gets this one, and is held by what stops it.
std::optional<Reason> unfit(ParcelFacts facts, const QString &carrier, const Suspensions &suspensions, qint64 now)
{
    if (facts.parcel.state != ParcelState::Planned)
        return Reason::StateChanged;
    if (!facts.parcel.carrier.isEmpty() && facts.parcel.carrier != carrier)
        return Reason::WrongCarrier;
    facts.suspensions = suspensionsFor(suspensions, carrier, facts.orders);
    return blockingReason(facts, now);
}

Result<WaybillAccount> chooseAccount(UnitOfWork &unit, const FillRequest &request, const std::vector<ShopId> &shops)
{
    QStringList names;
    std::vector<WaybillAccount> fitting;
    for (const WaybillAccount &account : unit.numbers().accounts()) {
        if (account.carrier != request.carrier)
            continue;
        const bool shared = std::ranges::all_of(
            shops, [&](ShopId shop) { return std::ranges::find(account.shops, shop) != account.shops.end(); });
        names.append(account.name);
        if (shared && (request.account.isEmpty() || account.name == request.account))
            fitting.push_back(account);
    }
    if (fitting.size() == 1)
        return fitting.front();
    return fail(ErrorCode::AccountAmbiguous,
                {{u"carrier"_s, request.carrier},
                 {u"account"_s, request.account},
                 {u"accounts"_s, names},
                 {u"fitting"_s, static_cast<qint64>(fitting.size())}});
}

} // namespace

Error fillShortfall(const FillReport &report, const FillRequest &request)
{
    const QVariantMap values{{u"number"_s, request.first},
                             {u"carrier"_s, request.carrier},
                             {u"reason"_s,
                              report.stop == FillStop::NumberImpossible ? numberReasonName(report.verdict.reason)
                                  : report.stopReason.isEmpty()         ? fillStopName(report.stop)
                                                                        : report.stopReason},
                             {u"wanted"_s, report.wanted},
                             {u"fits"_s, static_cast<qint64>(report.assigned.size())}};
    switch (report.stop) {
    case FillStop::NumberImpossible: return {ErrorCode::NumberImpossible, values, {}};
    case FillStop::NoRule: return {ErrorCode::NoRule, values, {}};
    case FillStop::SerialUsedUp:
    case FillStop::TooManyTaken: return {ErrorCode::SequenceExhausted, values, {}};
    case FillStop::LastImpossible:
    case FillStop::LastReached:
    case FillStop::None: break;
    }
    return {ErrorCode::SegmentTooShort, values, {}};
}

namespace {

void take(FillReport &report, const FillDraft &draft, const FillPlan &plan)
{
    for (const QString &number : plan.assigned) {
        const size_t index = report.assigned.size();
        report.assigned.push_back({draft.going[index], number, static_cast<qint64>(index) + 1});
    }
    report.skipped.insert(report.skipped.end(), plan.skipped.begin(), plan.skipped.end());
    report.stop = plan.stop;
    report.stopReason = plan.stopReason;
}

void finish(FillReport &report)
{
    if (report.assigned.empty())
        return;
    report.first = report.assigned.front().number;
    report.last = report.assigned.back().number;
}

} // namespace

Result<FillDraft> FillNumbers::read(UnitOfWork &unit, const FillRequest &request) const
{
    const Carrier *carrier = m_carriers.find(request.carrier);
    if (!carrier)
        return fail(ErrorCode::NoRule, {{u"carrier"_s, request.carrier}, {u"reason"_s, u"carrier_unknown"_s}});
    FillDraft draft;
    draft.request = request;
    draft.request.carrier = carrier->code;
    std::vector<ShopId> shops;
    const Suspensions suspensions = unit.carriers().suspensions();
    for (const ParcelFacts &facts : loadFacts(unit, request.parcels)) {
        if (const auto reason = unfit(facts, carrier->code, suspensions, m_place.clock.wallMs())) {
            draft.refused.push_back({facts.parcel.id, *reason});
            continue;
        }
        draft.going.push_back(facts.parcel.id);
        draft.payers.push_back(payerOf(facts));
        for (const Order &order : facts.orders) {
            if (std::ranges::find(shops, order.shop) == shops.end())
                shops.push_back(order.shop);
        }
    }
    if (draft.going.empty() && draft.refused.empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"number"_s}});
    if (draft.going.empty())
        return draft;
    auto account = chooseAccount(unit, draft.request, shops);
    if (!account)
        return std::unexpected(account.error());
    draft.account = std::move(*account);
    draft.segments = unit.numbers().segments(draft.account.id);
    leaveOutOverLimit(unit, draft);
    return draft;
}

void FillNumbers::leaveOutOverLimit(UnitOfWork &unit, FillDraft &draft) const
{
    const std::vector<bool> over = overTodaysLimit(unit, draft.account.id, draft.payers, m_place.clock.wallMs());
    std::vector<ParcelId> going;
    std::vector<ShopId> payers;
    for (size_t i = 0; i < draft.going.size(); ++i) {
        if (over[i]) {
            draft.refused.push_back({draft.going[i], Reason::DailyLimit});
            continue;
        }
        going.push_back(draft.going[i]);
        payers.push_back(draft.payers[i]);
    }
    draft.going = std::move(going);
    draft.payers = std::move(payers);
}

Result<FillDraft> FillNumbers::prepare(const FillRequest &request)
{
    return inRead<FillDraft>(m_place.store, [&](UnitOfWork &unit) -> Result<FillDraft> {
        auto draft = read(unit, request);
        if (draft)
            draft->taken = unit.numbers().allTaken(draft->request.carrier);
        return draft;
    });
}

FillReport FillNumbers::preview(const FillDraft &draft, const QString &first) const
{
    return first.isEmpty() ? planFromSegments(draft) : plan(draft, first);
}

FillReport FillNumbers::plan(const FillDraft &draft, const QString &first) const
{
    const auto wanted = static_cast<qint64>(draft.going.size());
    const FillPlan plan = planFill(m_carriers, draft.request.carrier, first, wanted, draft.taken);
    FillReport report;
    report.refused = draft.refused;
    report.wanted = wanted;
    report.verdict = plan.verdict;
    report.apiAssigned = plan.verdict.carrier && plan.verdict.carrier->apiAssigned;
    const NumberSegment *own = segmentOf(m_carriers, draft.segments, plan.verdict.number);
    report.outsideSegments = !draft.segments.empty() && !own;
    take(report, draft, plan);
    if (own) {
        const auto end = std::ranges::partition_point(report.assigned, [&](const FillReport::Assigned &one) {
            return segmentOf(m_carriers, std::span(own, 1), one.number) != nullptr;
        });
        report.fromSegments = end - report.assigned.begin();
    }
    finish(report);
    return report;
}

FillReport FillNumbers::planFromSegments(const FillDraft &draft) const
{
    FillReport report;
    report.refused = draft.refused;
    report.wanted = static_cast<qint64>(draft.going.size());
    report.stop = FillStop::LastReached;
    for (const NumberSegment &segment : draft.segments) {
        const qint64 left = report.wanted - static_cast<qint64>(report.assigned.size());
        if (left == 0)
            break;
        if (segment.next.isEmpty())
            continue;
        const FillPlan plan =
            planFill(m_carriers, draft.request.carrier, segment.next, left, draft.taken, segment.last);
        if (report.assigned.empty())
            report.verdict = plan.verdict;
        take(report, draft, plan);
    }
    report.fromSegments = static_cast<qint64>(report.assigned.size());
    finish(report);
    return report;
}

FillReport FillNumbers::decide(UnitOfWork &unit, FillDraft &draft) const
{
    FillReport report = preview(draft, draft.request.first);
    QStringList candidates;
    for (const auto &one : report.assigned)
        candidates.append(one.number);
    if (unit.numbers().taken(draft.request.carrier, candidates).isEmpty()
        && !unit.suppliers().usesAny(draft.request.carrier, candidates))
        return report;
    draft.taken = unit.numbers().allTaken(draft.request.carrier);
    return preview(draft, draft.request.first);
}

Result<FillReport> FillNumbers::foresee(const FillRequest &request)
{
    return inRead<FillReport>(m_place.store, [&](UnitOfWork &unit) -> Result<FillReport> {
        auto draft = read(unit, request);
        if (!draft)
            return std::unexpected(draft.error());
        return decide(unit, *draft);
    });
}

Result<FillReport> FillNumbers::run(const FillRequest &request)
{
    return inWrite<FillReport>(m_place.store, [&](UnitOfWork &unit) -> Result<FillReport> {
        auto draft = read(unit, request);
        if (!draft)
            return std::unexpected(draft.error());
        FillReport report = decide(unit, *draft);
        if (report.wanted == 0)
            return report;
        if (!report.isComplete())
            return std::unexpected(fillShortfall(report, draft->request));
        store(unit, *draft, report);
        return report;
    });
}

void FillNumbers::store(UnitOfWork &unit, const FillDraft &draft, FillReport &report) const
{
    Fill fill;
    fill.id = report.fill = FillId(unit.newId());
    fill.carrier = draft.request.carrier;
    fill.account = draft.account.id;
    fill.first = report.first;
    fill.last = report.last;
    fill.count = report.wanted;
    fill.at = m_place.clock.wallMs();
    fill.bench = m_place.bench;
    fill.operatorName = m_place.operatorName;
    unit.numbers().insertFill(fill);

    UndoScript undo;
    std::vector<Assignment> assignments;
    std::vector<Parcel> parcels = unit.parcels().byIds(draft.going);
    qint64 id = unit.newIds(report.wanted);
    for (size_t i = 0; i < parcels.size(); ++i) {
        Parcel &parcel = parcels[i];
        Assignment use;
        use.id = AssignmentId(id++);
        use.parcel = parcel.id;
        use.account = draft.account.id;
        use.carrier = fill.carrier;
        use.number = report.assigned[i].number;
        if (const NumberSegment *segment = segmentOf(m_carriers, draft.segments, use.number))
            use.segment = segment->id;
        use.at = fill.at;
        use.version = 1;
        assignments.push_back(use);
        const QString carrierBefore = parcel.carrier;
        parcel.state = ParcelState::Numbered;
        parcel.carrier = fill.carrier;
        parcel.account = draft.account.id;
        parcel.assignment = use.id;
        parcel.fill = fill.id;
        parcel.position = report.assigned[i].position;
        undo.numbered(parcel, carrierBefore);
        m_place.record(unit, u"number"_s, SubjectKind::Assignment, use.id.value,
                       {{u"fill"_s, fill.id.value}, {u"position"_s, parcel.position}, {u"number"_s, use.number}});
        unit.history().changed(SubjectKind::Parcel, parcel.id.value);
    }
    unit.parcels().updateMany(parcels);
    unit.numbers().insert(assignments);
    advanceSegments(unit, draft, report, assignments);
    undo.push(unit, m_place.bench, u"number"_s);
}

/// A segment's next number is the first that was never given out: one typed further on does not move it.
void FillNumbers::advanceSegments(UnitOfWork &unit, const FillDraft &draft, const FillReport &report,
                                  std::span<const Assignment> given) const
{
    QSet<QString> gone;
    for (const auto &one : report.assigned)
        gone.insert(one.number);
    for (const SkippedNumber &one : report.skipped)
        gone.insert(one.number);
    for (NumberSegment segment : draft.segments) {
        const auto count = std::ranges::count(given, segment.id, &Assignment::segment);
        if (count == 0)
            continue;
        while (gone.contains(segment.next))
            segment.next = afterInSegment(m_carriers, segment, segment.next);
        segment.used += count;
        unit.numbers().updateSegment(segment);
    }
}

} // namespace waydesk
