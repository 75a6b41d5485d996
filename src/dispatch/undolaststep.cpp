// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undolaststep.h"

#include "dispatch/undoscript.h"

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// Carries out the script of a step and turns the step over: done or undone, with the script for the way back.
Result<QString> turnOver(const Workplace &place, UnitOfWork &unit, const QString &verb, std::optional<UndoStep> step,
                         UndoStepState to)
{
    if (!step)
        return fail(ErrorCode::NothingToDo, {{u"verb"_s, verb}});
    const UndoScript script(step->payload);
    auto back = script.apply(unit, place.clock.wallMs());
    if (!back) {
        back.error().values.insert(u"verb"_s, step->verb);
        return std::unexpected(back.error());
    }
    step->state = to;
    step->payload = back->payload();
    unit.history().updateUndo(*step);
    for (const ParcelId parcel : script.parcels())
        place.record(unit, verb, SubjectKind::Parcel, parcel.value, {{u"verb"_s, step->verb}});
    for (const OrderId order : script.orders())
        place.record(unit, verb, SubjectKind::Order, order.value, {{u"verb"_s, step->verb}});
    place.record(unit, verb, SubjectKind::None, 0, {{u"verb"_s, step->verb}, {u"step"_s, step->id.value}});
    return step->verb;
}

UndoEntry entryOf(const UndoStep &step)
{
    const UndoScript script(step.payload);
    UndoEntry entry;
    entry.id = step.id;
    entry.at = step.at;
    entry.verb = step.verb;
    entry.parcels = static_cast<qint64>(script.parcels().size());
    entry.orders = static_cast<qint64>(script.orders().size());
    return entry;
}

} // namespace

Result<QString> UndoLastStep::run()
{
    return inWrite<QString>(m_place.store, [&](UnitOfWork &unit) {
        return turnOver(m_place, unit, u"undo"_s, unit.history().lastUndo(m_place.bench), UndoStepState::Undone);
    });
}

Result<QString> UndoLastStep::redo()
{
    return inWrite<QString>(m_place.store, [&](UnitOfWork &unit) {
        return turnOver(m_place, unit, u"redo"_s, unit.history().lastUndone(m_place.bench), UndoStepState::Done);
    });
}

Result<UndoOffer> UndoLastStep::offer()
{
    return inRead<UndoOffer>(m_place.store, [&](UnitOfWork &unit) -> Result<UndoOffer> {
        UndoOffer offer;
        if (const auto last = unit.history().lastUndo(m_place.bench)) {
            const UndoScript script(last->payload);
            offer.verb = last->verb;
            offer.parcels = static_cast<qint64>(script.parcels().size());
            offer.orders = static_cast<qint64>(script.orders().size());
            if (const auto may = script.check(unit, m_place.clock.wallMs()); !may)
                offer.refused = may.error();
        }
        const auto undone = unit.history().lastUndone(m_place.bench);
        if (undone && UndoScript(undone->payload).check(unit, m_place.clock.wallMs()))
            offer.again = undone->verb;
        return offer;
    });
}

Result<QString> UndoLastStep::next()
{
    const auto now = offer();
    if (!now)
        return std::unexpected(now.error());
    return now->refused ? QString() : now->verb;
}

Result<std::vector<UndoEntry>> UndoLastStep::history(int limit)
{
    using Entries = std::vector<UndoEntry>;
    return inRead<Entries>(m_place.store, [&](UnitOfWork &unit) -> Result<Entries> {
        Entries entries;
        bool isLast = true;
        bool passes = true;
        for (const UndoStep &step : unit.history().undoSteps(m_place.bench, limit)) {
            UndoEntry &entry = entries.emplace_back(entryOf(step));
            if (step.state != UndoStepState::Done) {
                entry.can = UndoEntry::Can::Undone;
            } else if (!isLast) {
                entry.can = passes ? UndoEntry::Can::Later : UndoEntry::Can::Never;
            } else {
                isLast = false;
                const auto may = UndoScript(step.payload).check(unit, m_place.clock.wallMs());
                passes = may.has_value();
                entry.can = passes ? UndoEntry::Can::Next : UndoEntry::Can::Never;
                if (!passes)
                    entry.why = may.error();
            }
        }
        return entries;
    });
}

} // namespace waydesk
