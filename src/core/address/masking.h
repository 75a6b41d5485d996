// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/address.h"

namespace waydesk {

/// True if any part is masked ("*") or ciphertext ("##…", "$$…", "~…~").
bool isMasked(const Address &address);

/// True if `masked` is a masked view of `clear`: every part that it states fits, a run of "*" standing for any text.
/// A ciphertext fits nothing. Platforms mask a receiver that they have given in clear before.
bool isMaskedViewOf(const Address &masked, const Address &clear);

} // namespace waydesk
