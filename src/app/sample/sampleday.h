// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>
#include <QStringList>

namespace waydesk {

/// The orders of a working day as the sample shops' platforms would export them: most of them paid in the last two
/// days, one in six to the receiver of another one, some with a message or a note, some that must not ship. Everybody
/// in them is invented. The same on every run but for their times, which follow `nowMs`.
class SampleDay
{
public:
    /// Writes the files into `folder` and returns them. Where they lie already they stay: the same files again change
    /// nothing.
    static Result<QStringList> layDown(const QString &folder, qint64 nowMs);

    static constexpr int Orders = 196;
};

} // namespace waydesk
