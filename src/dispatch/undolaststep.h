// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/workplace.h"

namespace waydesk {

/// Takes back this bench's last step (merge, split, carrier, number, memo). Refused with the reason if another step
/// built on it.
class UndoLastStep
{
public:
    explicit UndoLastStep(Workplace &place)
        : m_place(place)
    { }
    /// The verb that was taken back. NothingToDo if this bench has no step left.
    Result<QString> run();
    /// The verb that run() would take back, empty if none.
    Result<QString> next();

private:
    Workplace &m_place;
};

} // namespace waydesk
