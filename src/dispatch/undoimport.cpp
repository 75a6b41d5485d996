// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undoimport.h"

#include "dispatch/importtrail.h"
#include "dispatch/orderfacts.h"
#include "dispatch/ports/orderrepository.h"
#include "dispatch/ports/parcelrepository.h"
#include "dispatch/sharedparcels.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <iterator>
#include <unordered_map>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int changesTogether = 100;
constexpr int removedTogether = 500;
constexpr size_t lookedAtTogether = 500;

std::unexpected<Error> refuse(const QString &reason, const BuiltOn &on = {})
{
    QVariantMap values{{u"verb"_s, u"import"_s}, {u"reason"_s, reason}, {u"order"_s, on.order}};
    if (on.parcel.isValid())
        values.insert(u"parcel"_s, on.parcel.value);
    if (!on.number.isEmpty())
        values.insert(u"number"_s, on.number);
    return fail(ErrorCode::UndoRefused, std::move(values));
}

/// What the parcels of changed orders are as the import left them.
using ParcelMarks = std::unordered_map<ParcelId, QString>;

Result<void> ordersAreAsLeft(UnitOfWork &unit, std::span<const ImportChange> changes, const ParcelMarks &left)
{
    std::unordered_map<OrderId, QString> marks;
    std::vector<OrderId> ids;
    for (const ImportChange &one : changes) {
        if (one.onlyAge)
            continue;
        marks.emplace(one.order, one.after);
        ids.push_back(one.order);
    }
    for (const Order &order : unit.orders().byIds(ids)) {
        if (OrderFacts::mark(order) != marks[order.id])
            return refuse(u"changed"_s, {order.number, {}, {}, {}});
    }
    for (const Parcel &parcel : unit.parcels().liveOfOrders(ids)) {
        const auto known = left.find(parcel.id);
        if (known != left.end() && known->second == ImportedParcels::mark(parcel))
            continue;
        const auto line = std::ranges::find_if(
            parcel.lines, [&](const ParcelLine &each) { return std::ranges::find(ids, each.order) != ids.end(); });
        const auto order = unit.orders().byIds(std::span(&line->order, 1));
        return refuse(u"parcel"_s, {order.front().number, {}, parcel.id, parcel.number});
    }
    return {};
}

Result<void> parcelsAreAsLeft(UnitOfWork &unit, const ParcelMarks &left)
{
    std::vector<ParcelId> ids;
    for (const auto &[id, mark] : left)
        ids.push_back(id);
    for (const Parcel &parcel : unit.parcels().byIds(ids)) {
        if (ImportedParcels::mark(parcel) != left.at(parcel.id))
            return refuse(u"parcel"_s, {{}, {}, parcel.id, parcel.number});
    }
    return {};
}

/// The parcel's goods with this order's as they were before; what other orders have in it stays as it is now.
std::vector<ParcelLine> linesOfBefore(const Parcel &parcel, const ImportedParcels::Told &before, OrderId order)
{
    const auto isOthers = [order](const ParcelLine &line) { return line.order != order; };
    std::vector<ParcelLine> others;
    std::ranges::copy_if(parcel.lines, std::back_inserter(others), isOthers);
    std::vector<ParcelLine> othersBefore;
    std::ranges::copy_if(before.linesBefore, std::back_inserter(othersBefore), isOthers);
    if (others == othersBefore)
        return before.linesBefore;
    std::ranges::copy_if(before.linesBefore, std::back_inserter(others), std::not_fn(isOthers));
    return others;
}

/// Brings back the goods of an order that its planned parcels had, and those parcels that nothing was left of.
void restoreParcels(UnitOfWork &unit, const ImportChange &change)
{
    for (const ImportedParcels::Told &one : ImportedParcels::read(change.parcels)) {
        for (Parcel &parcel : unit.parcels().byIds(std::span(&one.parcel, 1))) {
            const bool returns = one.isDissolved() && parcel.state == ParcelState::Dissolved;
            const auto lines = linesOfBefore(parcel, one, change.order);
            if (!returns && (parcel.state != ParcelState::Planned || parcel.lines == lines))
                continue;
            if (returns || lines.empty()) {
                parcel.state = returns ? ParcelState::Planned : ParcelState::Dissolved;
                unit.parcels().update(parcel);
                ++parcel.version;
            }
            if (!lines.empty() && parcel.lines != lines) {
                unit.parcels().setLines(parcel.id, lines, parcel.whole);
                unit.parcels().update(parcel);
            }
            unit.history().changed(SubjectKind::Parcel, parcel.id.value);
        }
    }
}

bool parcelsStand(UnitOfWork &unit, const ImportChange &change)
{
    const auto told = ImportedParcels::read(change.parcels);
    return std::ranges::all_of(unit.parcels().liveOfOrders(std::span(&change.order, 1)), [&](const Parcel &parcel) {
        return std::ranges::any_of(told, [&](const ImportedParcels::Told &one) {
            return one.parcel == parcel.id && (one.isDissolved() || one.mark == ImportedParcels::mark(parcel));
        });
    });
}

/// Orders of its parcel that were not taken back make it so.
/// Whether one of these holds was on the order, or on a parcel that it stood in.
bool isSettled(std::span<const Hold> settled, OrderId order, const ImportChange &change)
{
    if (settled.empty())
        return false;
    const auto told = ImportedParcels::read(change.parcels);
    return std::ranges::any_of(settled, [&](const Hold &hold) {
        return hold.order == order
            || (hold.parcel.isValid()
                && std::ranges::find(told, hold.parcel, &ImportedParcels::Told::parcel) != told.end());
    });
}

bool isTrueStill(UnitOfWork &unit, const Hold &hold)
{
    const auto parcels = unit.parcels().byIds(std::span(&hold.parcel, hold.parcel.isValid() ? 1 : 0));
    return !parcels.empty() && mustPart(unit, parcels.front(), hold.reason);
}

ImportView viewOf(const ImportRun &run, qint64 now)
{
    ImportView view;
    view.id = run.id;
    view.at = run.at;
    if (run.state == ImportState::GoingBack)
        view.can = ImportView::Can::Halfway;
    else if (run.state != ImportState::Visible)
        view.can = ImportView::Can::TakenBack;
    else if (run.trail == ImportTrail::BeingWritten)
        view.can = ImportView::Can::BeingWritten;
    else if (run.at < now - ImportTrails::keptMs)
        view.can = ImportView::Can::TooOld;
    return view;
}

void addEvent(ImportView &view, const Event &event)
{
    view.bench = event.bench;
    view.operatorName = event.operatorName;
    for (const auto &file : event.detail[u"files"].toArray()) {
        const QString format = file[u"format"].toString();
        if (!view.formats.contains(format))
            view.formats.append(format);
        view.ordersNew += file[u"new"].toInteger();
        view.ordersUpdated += file[u"updated"].toInteger();
    }
}

} // namespace

Result<std::vector<ImportView>> UndoImport::imports(int limit)
{
    using Views = std::vector<ImportView>;
    return inRead<Views>(m_place.store, [&](UnitOfWork &unit) -> Result<Views> {
        Views views;
        for (const ImportRun &run : unit.imports().latest(limit)) {
            ImportView &view = views.emplace_back(viewOf(run, m_place.clock.wallMs()));
            for (const Event &event : unit.history().latestEventsOf(SubjectKind::ImportRun, run.id.value, 10)) {
                if (event.verb == u"import"_s)
                    addEvent(view, event);
            }
        }
        return views;
    });
}

Result<void> UndoImport::look(UnitOfWork &unit, const ImportRun &run) const
{
    if (const auto on = unit.imports().builtOnNew(run.id))
        return refuse(on->why, *on);
    const auto changes = unit.imports().changes(run.id);
    ParcelMarks left;
    for (const ImportChange &one : changes) {
        for (const ImportedParcels::Told &told : ImportedParcels::read(one.parcels))
            left[told.parcel] = told.mark;
    }
    if (const auto same = parcelsAreAsLeft(unit, left); !same)
        return same;
    for (std::span<const ImportChange> rest = changes; !rest.empty();) {
        const auto some = rest.first(std::min(rest.size(), lookedAtTogether));
        rest = rest.subspan(some.size());
        if (const auto same = ordersAreAsLeft(unit, some, left); !same)
            return same;
    }
    // Whoever lifted one took over what it brought.
    const std::vector<Hold> settled = unit.imports().settledHolds(run.id);
    if (settled.empty())
        return {};
    std::vector<OrderId> held{settled.front().order};
    for (const Parcel &parcel : unit.parcels().byIds(std::span(&settled.front().parcel, 1)))
        held = ordersOf(parcel.lines);
    const auto orders = unit.orders().byIds(held);
    return refuse(u"hold"_s, {orders.empty() ? QString() : orders.front().number, {}, settled.front().parcel, {}});
}

Result<void> UndoImport::check(ImportRunId id)
{
    return m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const auto run = unit.imports().byId(id);
        if (!run || run->state == ImportState::Staged)
            return fail(ErrorCode::NotFound, {{u"subject"_s, u"import"_s}, {u"name"_s, QString::number(id.value)}});
        switch (viewOf(*run, m_place.clock.wallMs()).can) {
        case ImportView::Can::BeingWritten: return refuse(u"being_written"_s);
        case ImportView::Can::TooOld: return refuse(u"too_old"_s);
        case ImportView::Can::Halfway:
        case ImportView::Can::TakenBack: return refuse(u"taken_back"_s);
        case ImportView::Can::Yes: break;
        }
        return run->trail == ImportTrail::None ? refuse(u"too_old"_s) : look(unit, *run);
    });
}

/// From then on nobody sees the orders that it brought. What was built on them between the look before and this one
/// makes them visible again.
Result<void> UndoImport::hide(ImportRunId run)
{
    const auto hidden = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        if (!unit.imports().move(run, ImportState::Visible, ImportState::GoingBack))
            return refuse(u"taken_back"_s);
        m_place.record(unit, u"undo_import"_s, SubjectKind::ImportRun, run.value);
        return {};
    });
    if (!hidden)
        return hidden;
    const auto again = m_place.store.read([&](UnitOfWork &unit) -> Result<void> {
        const auto on = unit.imports().builtOnNew(run);
        return on ? refuse(on->why, *on) : Result<void>();
    });
    if (again)
        return {};
    const auto shown = m_place.store.write([&](UnitOfWork &unit) -> Result<void> {
        unit.imports().move(run, ImportState::GoingBack, ImportState::Visible);
        m_place.record(unit, u"undo_import_refused"_s, SubjectKind::ImportRun, run.value);
        return {};
    });
    return shown ? again : shown;
}

/// Whether it is going back already, and nobody else sees to that.
Result<bool> UndoImport::claim(ImportRunId run)
{
    const auto going = inRead<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> {
        const auto found = unit.imports().byId(run);
        return found && found->state == ImportState::GoingBack;
    });
    if (!going || !*going)
        return going;
    return inWrite<bool>(m_place.store, [&](UnitOfWork &unit) -> Result<bool> { return unit.imports().claim(run); });
}

Result<TakenBackImport> UndoImport::run(ImportRunId run, const std::function<void(qint64, qint64)> &progress)
{
    const auto halfway = claim(run);
    if (!halfway)
        return std::unexpected(halfway.error());
    if (*halfway)
        return putBack(run, progress);
    if (const auto may = check(run); !may)
        return std::unexpected(may.error());
    if (const auto hidden = hide(run); !hidden)
        return std::unexpected(hidden.error());
    return putBack(run, progress);
}

/// The newest changes first, so that parcels go back step by step. How many rows it took.
Result<int> UndoImport::restoreSome(ImportRunId run, TakenBackImport &done)
{
    TakenBackImport now;
    const auto taken = inWrite<int>(
        m_place.store,
        [&](UnitOfWork &unit) -> Result<int> {
            now = {};
            std::vector<Order> aged;
            std::vector<OrderId> restored;
            const auto changes = unit.imports().lastChanges(run, changesTogether);
            const std::vector<Hold> settled = unit.imports().settledHolds(run); // since it began to go back
            for (const ImportChange &change : changes) {
                for (Order &order : unit.orders().byIds(std::span(&change.order, 1))) {
                    if (change.onlyAge) {
                        if (OrderFacts::ages(order) == change.after && OrderFacts::restoreAges(order, change.before))
                            aged.push_back(order);
                        continue;
                    }
                    if (OrderFacts::mark(order) != change.after || !parcelsStand(unit, change)
                        || isSettled(settled, order.id, change) || !OrderFacts::restore(order, change.before)) {
                        unit.imports().leaveHoldsOf(run, order.id);
                        now.kept.append(order.number);
                        continue;
                    }
                    unit.orders().update(order);
                    restoreParcels(unit, change);
                    m_place.record(unit, u"undo_import"_s, SubjectKind::Order, order.id.value,
                                   {{u"run"_s, run.value}, {u"as_of"_s, order.asOf}});
                    ++now.restored;
                    restored.push_back(order.id);
                }
            }
            for (const Parcel &parcel : unit.parcels().liveOfOrders(restored)) {
                holdWhatMustPart(m_place, unit, parcel); // as they are again they may have no business together
                liftSpentCashHolds(m_place, unit, parcel, m_place.who());
            }
            unit.orders().touchAges(aged);
            if (!changes.empty())
                unit.imports().forgetChangesFrom(run, changes.back().ordinal);
            return static_cast<int>(changes.size());
        },
        Lane::Bulk);
    if (taken) {
        done.restored += now.restored;
        done.kept += now.kept;
    }
    return taken;
}

/// Holds that it set are lifted, unless a later import needs them; those that it lifted stand again.
Result<void> UndoImport::turnHolds(ImportRunId run)
{
    return m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            for (const ImportHold &one : unit.imports().holds(run)) {
                const bool ofParcel = one.hold.parcel.isValid();
                const auto record = [&](const QString &verb, HoldId id) {
                    m_place.record(unit, verb, ofParcel ? SubjectKind::Parcel : SubjectKind::Order,
                                   ofParcel ? one.hold.parcel.value : one.hold.order.value,
                                   {{u"hold"_s, id.value}, {u"reason"_s, reasonName(one.hold.reason)}});
                };
                if (one.part == ImportHoldPart::Needed
                    || (one.part == ImportHoldPart::Set
                        && (unit.imports().handOnHold(run, one.hold.id) || isTrueStill(unit, one.hold))))
                    continue;
                if (one.part == ImportHoldPart::Lifted) {
                    Hold again = one.hold;
                    again.id = HoldId(unit.newId());
                    again.liftedAt = 0;
                    unit.parcels().addHold(again);
                    record(u"hold"_s, again.id);
                } else if (unit.parcels().liftHold(one.hold.id, m_place.clock.wallMs(), m_place.who(), {})) {
                    record(u"lift"_s, one.hold.id);
                }
            }
            unit.imports().forgetHolds(run);
            return {};
        },
        Lane::Bulk);
}

Result<TakenBackImport> UndoImport::putBack(ImportRunId run, const std::function<void(qint64, qint64)> &progress)
{
    TakenBackImport done;
    done.run = run;
    qint64 rows = 0;
    const auto tell = [&](int more) {
        rows += more;
        if (progress)
            progress(rows, 0);
    };
    for (;;) {
        const auto some = restoreSome(run, done);
        if (!some)
            return std::unexpected(some.error());
        if (*some == 0)
            break;
        tell(*some);
    }
    if (const auto turned = turnHolds(run); !turned)
        return std::unexpected(turned.error());
    for (;;) {
        const auto some = inWrite<int>(
            m_place.store,
            [&](UnitOfWork &unit) -> Result<int> { return unit.imports().removeNew(run, removedTogether); },
            Lane::Bulk);
        if (!some)
            return std::unexpected(some.error());
        if (*some == 0)
            break;
        done.removed += *some;
        tell(*some);
    }
    const auto closed = m_place.store.write(
        [&](UnitOfWork &unit) -> Result<void> {
            unit.imports().move(run, ImportState::GoingBack, ImportState::TakenBack);
            return {};
        },
        Lane::Bulk);
    if (!closed)
        return std::unexpected(closed.error());
    return done;
}

Result<int> UndoImport::resume()
{
    using Runs = std::vector<ImportRunId>;
    const auto left =
        inRead<Runs>(m_place.store, [](UnitOfWork &unit) -> Result<Runs> { return unit.imports().leftHalfway(); });
    if (!left)
        return std::unexpected(left.error());
    int gone = 0;
    for (const ImportRunId run : *left) {
        const auto mine = claim(run);
        if (!mine)
            return std::unexpected(mine.error());
        if (!*mine) // another program was faster
            continue;
        if (const auto done = putBack(run, {}); !done)
            return std::unexpected(done.error());
        ++gone;
    }
    return gone;
}

} // namespace waydesk
