// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

#define EVENT_WITHOUT(kind, table)                                                                                     \
    StoreCheck{"event_subject_missing", "event kind subject",                                                          \
               "SELECT e.id, e.kind, e.subject FROM event e WHERE e.kind = '" kind "'"                                 \
               " AND NOT EXISTS (SELECT 1 FROM " table " t WHERE t.id = e.subject)"}

constexpr std::array checks{
    EVENT_WITHOUT("shop", "shop"),
    EVENT_WITHOUT("account", "waybill_account"),
    EVENT_WITHOUT("import_run", "import_run"),
    EVENT_WITHOUT("order", "shop_order"),
    EVENT_WITHOUT("parcel", "parcel"),
    EVENT_WITHOUT("fill", "fill"),
    EVENT_WITHOUT("batch", "batch"),
    EVENT_WITHOUT("number", "assignment"),
    EVENT_WITHOUT("handover", "handover"),
    EVENT_WITHOUT("writeback", "write_back"),
};

#undef EVENT_WITHOUT

} // namespace

std::span<const StoreCheck> historyChecks() { return checks; }

} // namespace waydesk
