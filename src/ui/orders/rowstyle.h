// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"
#include "ui/common/pill.h"

#include <QString>

#include <optional>

namespace waydesk {

/// How urgent a deadline looks.
enum class Urgency { None, Calm, Soon, Urgent, Overdue };

Urgency urgencyOf(std::optional<qint64> remainingMs);
/// The pill of a state.
Pill statePill(PrintState state, const QString &word);
/// The pill of the time left, by how urgent it is; without a deadline an empty one.
Pill deadlinePill(std::optional<qint64> remainingMs, const QString &words);
/// The pill of a row that must not go on: what waits, what is over, what is alarming look different.
Pill heldPill(Reason reason, const QString &word);

} // namespace waydesk
