// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/address/addresskey.h"
#include "core/support/ids.h"
#include "dispatch/ports/store.h"

#include <optional>
#include <span>

namespace waydesk {

/// The receiver that all of these orders have now, also where a person decided that theirs are one; none if they differ
/// by now.
std::optional<AddressKey> commonKey(UnitOfWork &unit, std::span<const OrderId> orders);

} // namespace waydesk
