// SPDX-License-Identifier: Apache-2.0
#include "dispatch/handoverparcels.h"

#include "core/order/ownorder.h"
#include "dispatch/finishedfile.h"
#include "dispatch/numberlookup.h"
#include "dispatch/parcelback.h"
#include "dispatch/parcelfacts.h"
#include "dispatch/ports/batchrepository.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/voidnumber.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString voidedMissing = u"missing at handover"_s;

std::vector<ParcelId> parcelsOf(const std::vector<HandoverItem> &items)
{
    std::vector<ParcelId> ids;
    for (const HandoverItem &item : items)
        ids.push_back(item.parcel);
    return ids;
}

std::unordered_set<ParcelId> heldParcels(const HandoverView &view)
{
    std::unordered_set<ParcelId> held;
    for (const HeldItem &item : view.held)
        held.insert(item.parcel);
    return held;
}

std::vector<HandoverItem> going(const HandoverView &view)
{
    const auto held = heldParcels(view);
    std::vector<HandoverItem> items;
    std::ranges::copy_if(view.items, std::back_inserter(items),
                         [&](const HandoverItem &item) { return !held.contains(item.parcel); });
    return items;
}

/// A held parcel stays out of this handover; one that was scanned into another since stands there.
void leaveBehind(UnitOfWork &unit, HandoverId handover, Parcel &parcel)
{
    const auto item = unit.parcels().openItemOf(parcel.id);
    if (item && item->handover != handover)
        unit.parcels().removeHandoverItem(handover, parcel.id);
    else
        backToPrinted(unit, parcel);
}

/// Orders whose platform was told a number that was recalled since.
std::unordered_set<OrderId> toldAndRecalled(UnitOfWork &unit, const std::vector<OrderId> &orders)
{
    const auto rows = unit.parcels().writeBacksOfOrders(orders);
    std::vector<ParcelId> parcels;
    for (const WriteBack &row : rows)
        parcels.push_back(row.parcel);
    std::unordered_set<ParcelId> recalled;
    for (const Parcel &parcel : unit.parcels().byIds(parcels)) {
        if (parcel.state == ParcelState::Recalled)
            recalled.insert(parcel.id);
    }
    std::unordered_set<OrderId> told;
    for (const WriteBack &row : rows) {
        if (row.state != WriteBackState::Due && row.state != WriteBackState::Withdrawn && recalled.contains(row.parcel))
            told.insert(row.order);
    }
    return told;
}

Result<void> mayClose(const HandoverView &view)
{
    if (view.handover.state == HandoverState::Closed)
        return fail(ErrorCode::Refused, {{u"handover"_s, view.handover.id.value}, {u"reason"_s, u"handover_closed"_s}});
    QStringList standing;
    for (const HeldItem &held : view.held) {
        if (!held.takenOut)
            standing.append(held.number);
    }
    if (!standing.isEmpty())
        return fail(ErrorCode::Refused,
                    {{u"handover"_s, view.handover.id.value}, {u"reason"_s, u"held"_s}, {u"held"_s, standing}});
    if (going(view).empty())
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"handover"_s}});
    return {};
}

} // namespace

Result<HandoverView> HandOver::view(UnitOfWork &unit, const Handover &handover)
{
    HandoverView view;
    view.handover = handover;
    view.items = unit.parcels().handoverItems(handover.id);
    if (handover.state == HandoverState::Closed) {
        view.scanned = view.printed = static_cast<int>(view.items.size());
        return view;
    }
    view.missing = unit.parcels().missing(handover.carrier);
    const auto left = unit.parcels().leftForNext(handover.id);
    for (MissingParcel &one : view.missing)
        one.toNext = left.contains(one.assignment);
    std::unordered_map<ParcelId, Reason> blocked;
    const auto ids = parcelsOf(view.items);
    for (const ParcelFacts &facts : loadFacts(unit, ids)) {
        if (const auto reason = blockingReason(facts, m_place.clock.wallMs()))
            blocked.emplace(facts.parcel.id, *reason);
    }
    for (const HandoverItem &item : view.items) {
        const auto found = blocked.find(item.parcel);
        if (found != blocked.end() || item.takenOut)
            view.held.push_back(
                {item.parcel, item.number, found == blocked.end() ? Reason::Manual : found->second, item.takenOut});
    }
    view.scanned = static_cast<int>(view.items.size() - view.held.size());
    view.printed = static_cast<int>(view.items.size() + view.missing.size());
    return view;
}

Result<std::vector<HandoverView>> HandOver::list()
{
    using Views = std::vector<HandoverView>;
    return inRead<Views>(m_place.store, [&](UnitOfWork &unit) -> Result<Views> {
        auto views = openViews(unit);
        if (!views)
            return views;
        for (const ClosedHandover &closed : unit.parcels().closedHandovers()) {
            HandoverView &one = views->emplace_back();
            one.handover = closed.handover;
            one.scanned = one.printed = closed.items;
        }
        std::ranges::sort(*views, std::greater(), [](const HandoverView &one) {
            return std::pair(one.handover.openedAt, one.handover.id.value);
        });
        return views;
    });
}

Result<std::vector<HandoverView>> HandOver::listOpen()
{
    return inRead<std::vector<HandoverView>>(m_place.store, [&](UnitOfWork &unit) { return openViews(unit); });
}

Result<std::vector<HandoverView>> HandOver::listExpected(const QString &round)
{
    using Views = std::vector<HandoverView>;
    return inRead<Views>(m_place.store, [&](UnitOfWork &unit) -> Result<Views> {
        auto views = openViews(unit);
        if (!views)
            return views;
        for (const QString &carrier : unit.parcels().carriersOfMissing()) {
            const bool open = std::ranges::any_of(*views, [&](const HandoverView &one) {
                return one.handover.round == round && one.handover.carrier == carrier;
            });
            if (open)
                continue;
            HandoverView &one = views->emplace_back();
            one.handover.round = round;
            one.handover.carrier = carrier;
            one.missing = unit.parcels().missing(carrier);
            one.printed = static_cast<int>(one.missing.size());
        }
        return views;
    });
}

Result<std::vector<HandoverView>> HandOver::openViews(UnitOfWork &unit)
{
    std::vector<HandoverView> views;
    for (const Handover &handover : unit.parcels().openHandovers()) {
        auto one = view(unit, handover);
        if (!one)
            return std::unexpected(one.error());
        views.push_back(std::move(*one));
    }
    return views;
}

Result<HandoverView> HandOver::show(HandoverId id)
{
    return inRead<HandoverView>(m_place.store, [&](UnitOfWork &unit) -> Result<HandoverView> {
        const auto handover = unit.parcels().handover(id);
        if (!handover)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        return view(unit, *handover);
    });
}

Result<HandoverView> HandOver::takeOut(HandoverId id, const QString &number)
{
    return inWrite<HandoverView>(m_place.store, [&](UnitOfWork &unit) -> Result<HandoverView> {
        const auto handover = unit.parcels().handover(id);
        const auto use = liveUse(unit, number);
        if (!handover || handover->state == HandoverState::Closed)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        if (!use)
            return std::unexpected(use.error());
        const auto item = unit.parcels().openItemOf(use->parcel);
        if (!item || item->handover != id)
            return fail(ErrorCode::Refused, {{u"number"_s, use->number}, {u"reason"_s, u"not_scanned"_s}});
        auto facts = loadFacts(unit, std::span(&use->parcel, 1));
        const bool held = !facts.empty() && blockingReason(facts.front(), m_place.clock.wallMs());
        if (item->takenOut && held)
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"take_out"_s}, {u"number"_s, use->number}});
        if (held)
            unit.parcels().setTakenOut(id, use->parcel, true);
        else if (!facts.empty())
            backToPrinted(unit, facts.front().parcel);
        m_place.record(unit, u"take_out"_s, SubjectKind::Assignment, use->id.value,
                       {{u"handover"_s, id.value}, {u"held"_s, held}});
        return view(unit, *handover);
    });
}

Result<HandoverView> HandOver::leaveForNext(HandoverId id, const QStringList &numbers)
{
    return decide(id, numbers, true);
}

Result<HandoverView> HandOver::decideAgain(HandoverId id, const QStringList &numbers)
{
    return decide(id, numbers, false);
}

Result<HandoverView> HandOver::decide(HandoverId id, const QStringList &numbers, bool toNext)
{
    return inWrite<HandoverView>(m_place.store, [&](UnitOfWork &unit) -> Result<HandoverView> {
        const auto handover = unit.parcels().handover(id);
        if (!handover || handover->state == HandoverState::Closed)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        auto now = view(unit, *handover);
        if (!now)
            return now;
        const auto named = [&](const MissingParcel &one) { return numbers.contains(one.number); };
        if (std::ranges::none_of(now->missing, named))
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"missing_parcel"_s}, {u"name"_s, numbers.join(u", "_s)}});
        for (MissingParcel &one : now->missing) {
            if (!named(one))
                continue;
            one.toNext = toNext;
            ParcelRepository &parcels = unit.parcels();
            if (toNext ? parcels.leaveForNext(id, one.assignment, m_place.clock.wallMs())
                       : parcels.decideAgain(id, one.assignment))
                m_place.record(unit, toNext ? u"missing_to_next"_s : u"missing_undecided"_s, SubjectKind::Parcel,
                               one.parcel.value, {{u"handover"_s, id.value}, {u"number"_s, one.number}});
        }
        return now;
    });
}

Result<ManifestData> HandOver::sheet(HandoverId id)
{
    return inRead<ManifestData>(m_place.store, [&](UnitOfWork &unit) -> Result<ManifestData> {
        const auto handover = unit.parcels().handover(id);
        if (!handover)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        if (handover->state == HandoverState::Closed) {
            auto kept = unit.parcels().signedSheet(id);
            return kept ? Result<ManifestData>(std::move(*kept))
                        : fail(ErrorCode::NotFound, {{u"subject"_s, u"sheet"_s}, {u"file"_s, handover->manifest}});
        }
        const auto now = view(unit, *handover);
        if (!now)
            return std::unexpected(now.error());
        return manifest(unit, *now);
    });
}

Result<ManifestPicture> HandOver::preview(HandoverId id, int page)
{
    const auto data = sheet(id);
    return data ? m_writer.picture(*data, page) : std::unexpected(data.error());
}

Result<void> HandOver::writeSheet(HandoverId id, const QString &file)
{
    const auto data = sheet(id);
    return data ? m_writer.write(*data, file) : std::unexpected(data.error());
}

Result<HandoverView> HandOver::close(HandoverId id, const QString &file, MissingPolicy missing)
{
    if (const auto may = mayTakeName(file); !may)
        return std::unexpected(may.error());
    ManifestData data;
    const auto checked = inRead<HandoverView>(m_place.store, [&](UnitOfWork &unit) -> Result<HandoverView> {
        const auto handover = unit.parcels().handover(id);
        if (!handover)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        auto now = view(unit, *handover);
        if (!now)
            return now;
        if (const auto may = mayClose(*now); !may)
            return std::unexpected(may.error());
        data = manifest(unit, *now);
        return now;
    });
    if (!checked)
        return checked;
    const QString part = partOf(file);
    if (auto written = m_writer.write(data, part); !written) {
        written.error().values.insert(u"file"_s, file);
        return std::unexpected(written.error());
    }
    auto closed = inWrite<HandoverView>(m_place.store, [&](UnitOfWork &unit) -> Result<HandoverView> {
        const auto handover = unit.parcels().handover(id);
        auto now = view(unit, *handover);
        if (!now)
            return now;
        if (const auto may = mayClose(*now); !may)
            return std::unexpected(may.error());
        const ManifestData fresh = manifest(unit, *now);
        if (fresh.numbers != data.numbers || handover->version != checked->handover.version
            || (missing == MissingPolicy::Void && fresh.missing != data.missing))
            return fail(ErrorCode::Conflict, {{u"subject"_s, u"handover"_s}, {u"id"_s, id.value}});
        if (missing == MissingPolicy::Void)
            voidMissing(unit, *now);
        storeClosing(unit, *now, file);
        unit.parcels().insertSignedSheet(id, data);
        return now;
    });
    // After a lost connection nobody knows whether the closing is on disk: its sheet must not vanish then.
    if (!closed && closed.error().code != ErrorCode::StoreUnavailable)
        QFile::remove(part);
    if (!closed)
        return closed;
    if (const auto named = takeName(part, file); !named) {
        closed->warning = named.error();
        closed->warning->values.insert(u"instead"_s, part);
    }
    return closed;
}

ManifestData HandOver::manifest(UnitOfWork &unit, const HandoverView &view) const
{
    ManifestData data;
    data.closedAt = m_place.clock.wallMs();
    const auto at = QDateTime::fromMSecsSinceEpoch(data.closedAt);
    data.reference =
        u"HD-%1-%2-%3"_s.arg(at.toString(u"yyyyMMdd"_s), view.handover.carrier).arg(view.handover.id.value);
    data.round = view.handover.round;
    const Carrier *carrier = m_carriers.find(view.handover.carrier);
    data.carrierName = carrier ? carrier->nameZh : view.handover.carrier;
    QStringList shops;
    for (const Shop &shop : unit.orders().shops())
        shops.append(shop.name);
    data.sender = shops.join(u" · "_s);
    data.bench = m_place.bench;
    data.operatorName = m_place.operatorName;
    for (const HandoverItem &item : going(view))
        data.numbers.append(item.number);
    for (const MissingParcel &one : view.missing)
        data.missing.append(one.number);
    for (const HeldItem &one : view.held)
        data.held.append(one.number);
    return data;
}

void HandOver::storeClosing(UnitOfWork &unit, HandoverView &view, const QString &file)
{
    const auto leaving = going(view);
    const auto held = heldParcels(view);
    std::vector<Parcel> handedOver;
    for (Parcel &parcel : unit.parcels().byIds(parcelsOf(view.items))) {
        if (held.contains(parcel.id)) {
            leaveBehind(unit, view.handover.id, parcel);
            continue;
        }
        parcel.state = ParcelState::HandedOver;
        handedOver.push_back(parcel);
        m_place.record(unit, u"hand_over"_s, SubjectKind::Parcel, parcel.id.value,
                       {{u"handover"_s, view.handover.id.value}, {u"number"_s, parcel.number}});
    }
    unit.parcels().updateMany(handedOver);
    makeWriteBacks(unit, leaving);
    view.handover.state = HandoverState::Closed;
    view.handover.closedAt = m_place.clock.wallMs();
    view.handover.manifest = file;
    unit.parcels().updateHandover(view.handover);
    m_place.record(unit, u"handover_close"_s, SubjectKind::Handover, view.handover.id.value,
                   {{u"parcels"_s, static_cast<qint64>(leaving.size())},
                    {u"held"_s, static_cast<qint64>(view.held.size())},
                    {u"missing"_s, static_cast<qint64>(view.missing.size())}});
}

/// Those that somebody prints at this moment are left alone: they are about to be there.
void HandOver::voidMissing(UnitOfWork &unit, const HandoverView &view)
{
    std::vector<BatchId> printing;
    for (const Batch &batch : unit.batches().leased())
        printing.push_back(batch.id);
    std::vector<ParcelId> ids;
    for (const MissingParcel &one : view.missing) {
        if (std::ranges::find(printing, one.batch) == printing.end() && !one.toNext)
            ids.push_back(one.parcel);
    }
    for (const Parcel &parcel : unit.parcels().byIds(ids))
        (void)VoidNumber::inside(m_place, unit, parcel.assignment, u"missing at handover"_s);
}

void HandOver::makeWriteBacks(UnitOfWork &unit, const std::vector<HandoverItem> &items)
{
    std::vector<OrderId> orders;
    const auto parcels = unit.parcels().byIds(parcelsOf(items));
    for (const Parcel &parcel : parcels) {
        for (const ParcelLine &line : parcel.lines)
            orders.push_back(line.order);
    }
    std::unordered_set<OrderId> own;
    for (const Order &order : unit.orders().byIds(orders)) {
        if (isOwnOrder(order))
            own.insert(order.id); // no platform waits for its number
    }
    const auto replaced = toldAndRecalled(unit, orders);
    std::vector<WriteBack> due;
    for (const Parcel &parcel : parcels) {
        std::unordered_set<OrderId> told;
        for (const ParcelLine &line : parcel.lines) {
            if (own.contains(line.order) || !told.insert(line.order).second)
                continue;
            WriteBack row;
            row.id = WriteBackId(unit.newId());
            row.order = line.order;
            row.parcel = parcel.id;
            row.assignment = parcel.assignment;
            row.carrier = parcel.carrier;
            row.number = parcel.number;
            row.correction = parcel.shipsAgain() && replaced.contains(line.order);
            row.version = 1;
            due.push_back(row);
            unit.history().changed(SubjectKind::Order, line.order.value);
        }
    }
    unit.parcels().insertWriteBacks(due);
}

} // namespace waydesk
