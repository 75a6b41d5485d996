// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

constexpr std::array checks{
    StoreCheck{"purchase_number_on_parcel", "purchase assignment number",
               "SELECT p.id, a.id, p.number FROM supplier_purchase p JOIN assignment a ON a.number = p.number"
               " AND a.carrier = p.carrier AND a.live = 1 WHERE p.state = 'shipped'"},
    StoreCheck{
        "purchase_number_and_state", "purchase state number",
        "SELECT id, state, number FROM supplier_purchase WHERE (state = 'shipped' AND (number = '' OR carrier = ''))"
        " OR (state IN ('to_buy', 'bought') AND number <> '')"},
    StoreCheck{"purchase_number_twice", "purchase other number",
               "SELECT p.id, q.id, p.number FROM supplier_purchase p JOIN supplier_purchase q ON q.number = p.number"
               " AND q.carrier = p.carrier AND q.id > p.id AND q.order_id <> p.order_id WHERE p.number <> ''"
               " AND q.number <> '' AND p.state = 'shipped' AND q.state = 'shipped'"
               " AND (p.receiver = '' OR p.receiver <> q.receiver)"},
    StoreCheck{"purchase_cancelled_and_due", "purchase",
               "SELECT id FROM supplier_purchase WHERE state = 'cancelled' AND told = 'due'"},
    StoreCheck{"purchase_told_without_number", "purchase told",
               "SELECT id, told FROM supplier_purchase WHERE told <> '' AND number = ''"},
    StoreCheck{"purchase_without_items", "purchase",
               "SELECT p.id FROM supplier_purchase p WHERE NOT EXISTS"
               " (SELECT 1 FROM supplier_item i WHERE i.purchase_id = p.id AND i.quantity > 0)"},
    StoreCheck{"purchase_of_no_part", "purchase parcel",
               "SELECT p.id, p.parcel_id FROM supplier_purchase p WHERE p.parcel_id <> 0 AND NOT EXISTS"
               " (SELECT 1 FROM parcel_order po WHERE po.parcel_id = p.parcel_id AND po.order_id = p.order_id)"},
};

} // namespace

std::span<const StoreCheck> supplierChecks() { return checks; }

} // namespace waydesk
