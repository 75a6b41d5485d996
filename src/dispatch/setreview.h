// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/notepolicy.h"
#include "core/risk/risk.h"
#include "dispatch/workplace.h"

#include <span>

namespace waydesk {

/// What somebody looks at before orders go on, notes and unusual orders, set together: both or neither. No step of the
/// undo list.
class SetReview
{
public:
    explicit SetReview(const Workplace &place)
        : m_place(place)
    { }

    /// Of each of these shops. Errors as of SetNotes::set() and SetRisk::set().
    Result<void> set(std::span<const ShopId> shops, const NotePolicy &notes, const RiskTerms &risk) const;

private:
    const Workplace &m_place;
};

} // namespace waydesk
