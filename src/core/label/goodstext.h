// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/textfit.h"

#include <QStringList>

namespace waydesk {

/// A parcel's goods, one kind after the other: shrunk, then each kind on one line with its "×n" kept, then the rest
/// counted as "等 n 种" (n of all kinds). Always fits.
FittedText fitGoods(const QStringList &goods, const FieldBox &box, LayoutTools &tools);

} // namespace waydesk
