// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace waydesk {

/// architecture.md "States". Sent is committed before the first byte leaves.
enum class CopyState { Queued, Rendered, Sent, Confirmed, Cancelled, InDoubt, Spoiled };

QString copyStateName(CopyState state);
std::optional<CopyState> copyStateFromName(QStringView name);
bool allowed(CopyState from, CopyState to);
/// Whether one write may make a stored copy this: a step, or the two through Rendered, in which no row is ever found.
bool writable(CopyState from, CopyState to);

} // namespace waydesk
