// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace waydesk {

/// One invariant as a statement whose rows are its violations. `names` are those of the columns, separated by spaces.
struct StoreCheck {
    const char *code;
    const char *names;
    const char *sql;
};

/// Parcels, their orders, lines and holds (invariants 1, 2, 4, 6).
std::span<const StoreCheck> parcelChecks();
/// Numbers, segments, fills (invariants 1, 6).
std::span<const StoreCheck> numberChecks();
/// Batches, labels, copies (invariant 5).
std::span<const StoreCheck> ledgerChecks();
/// Handovers, scans, write-backs (invariant 3).
std::span<const StoreCheck> handoverChecks();
/// What suppliers send, and its numbers (invariant 1).
std::span<const StoreCheck> supplierChecks();
/// Events and the change sequence (invariant 9).
std::span<const StoreCheck> historyChecks();

} // namespace waydesk
