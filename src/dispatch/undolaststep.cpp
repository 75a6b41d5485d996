// SPDX-License-Identifier: Apache-2.0
#include "dispatch/undolaststep.h"

#include "dispatch/undoscript.h"

namespace waydesk {

using namespace Qt::StringLiterals;

Result<QString> UndoLastStep::run()
{
    return inWrite<QString>(m_place.store, [&](UnitOfWork &unit) -> Result<QString> {
        const auto step = unit.history().lastUndo(m_place.bench);
        if (!step)
            return fail(ErrorCode::NothingToDo, {{u"verb"_s, u"undo"_s}});
        if (auto done = UndoScript(step->payload).apply(unit); !done) {
            done.error().values.insert(u"verb"_s, step->verb);
            return std::unexpected(done.error());
        }
        unit.history().markTaken(step->id);
        for (const ParcelId parcel : UndoScript(step->payload).parcels())
            m_place.record(unit, u"undo"_s, SubjectKind::Parcel, parcel.value, {{u"verb"_s, step->verb}});
        m_place.record(unit, u"undo"_s, SubjectKind::None, 0, {{u"verb"_s, step->verb}, {u"step"_s, step->id.value}});
        return step->verb;
    });
}

Result<QString> UndoLastStep::next()
{
    return inRead<QString>(m_place.store, [&](UnitOfWork &unit) -> Result<QString> {
        const auto step = unit.history().lastUndo(m_place.bench);
        return step ? step->verb : QString();
    });
}

} // namespace waydesk
