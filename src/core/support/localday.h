// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace waydesk {

/// Days as the people at this desk count them: in the machine's time zone. Times are UTC milliseconds.
qint64 startOfDay(qint64 atMs);
/// The start of the day that is `days` later (earlier if negative), whatever the clocks do in between.
qint64 dayStartAfter(qint64 atMs, int days);
qint64 startOfMonth(qint64 atMs, int months = 0);

} // namespace waydesk
