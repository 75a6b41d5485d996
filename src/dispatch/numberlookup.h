// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/waybill/assignment.h"
#include "dispatch/ports/store.h"

#include <QString>

namespace waydesk {

/// The live use of a number that somebody typed or scanned. NotFound if it has none; AccountAmbiguous if several
/// carriers use it at the same time.
Result<Assignment> liveUse(UnitOfWork &unit, const QString &typed);

} // namespace waydesk
