// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"

#include <QString>

namespace waydesk {

/// A file that belongs to a step in the store: written beside its name first, named when the step is done, so that
/// what stood there before stays as long as the step can still fail.

/// Where it is written first: the same folder and the same suffix, for writers choose their format by it.
QString partOf(const QString &file);
/// Whether the name can be taken, asked before anything is written. FileUnwritable (values: file): a folder or
/// something else that is no file stands there.
Result<void> mayTakeName(const QString &file);
/// Gives the finished part its name; one that stood there is replaced in the same moment. FileUnwritable (values:
/// file), and the part is where it was.
Result<void> takeName(const QString &part, const QString &file);

} // namespace waydesk
