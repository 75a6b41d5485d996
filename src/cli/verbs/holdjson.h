// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/holdfact.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace waydesk {

/// Reasons with since when, by whom, how old the data is, and what to do at this step of the parcel.
QJsonArray holdJson(const std::vector<HoldFact> &facts, std::optional<ParcelState> state, qint64 nowMs);

} // namespace waydesk
