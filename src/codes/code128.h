// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "core/support/error.h"

#include <QString>

namespace waydesk {

/// Code 128 of printable ASCII (code sets B and C), in the fewest symbols that there are. Widths in modules, bar and
/// space in turn, without quiet zones. InvalidArgument carries "text" and the first "character" that cannot be encoded.
Result<BarWidths> encodeCode128(const QString &text);

} // namespace waydesk
