// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

/// An order whose goods changed under a parcel that is still here has a hold that says so.
#define CHANGE_IS_TOLD(order)                                                                                          \
    "EXISTS (SELECT 1 FROM parcel_order t JOIN parcel tp ON tp.id = t.parcel_id JOIN hold h ON h.parcel_id = tp.id"    \
    " WHERE t.order_id = " order " AND tp.live = 1 AND tp.state <> 'handed_over' AND h.lifted_at = 0"                  \
    " AND h.reason IN ('lines_changed', 'line_refunded'))"

/// What live parcels hold of each line, and how much of that is still here: what the courier has is as it is, and the
/// others hold what it leaves of the order.
#define PACKED                                                                                                         \
    "(SELECT pl.order_id, pl.line_id, CAST(SUM(pl.quantity) AS BIGINT) AS quantity, CAST(SUM(CASE WHEN p.state ="      \
    " 'handed_over' THEN 0 ELSE pl.quantity END) AS BIGINT) AS here FROM parcel_line pl"                               \
    " JOIN parcel p ON p.id = pl.parcel_id WHERE p.live = 1 GROUP BY pl.order_id, pl.line_id)"

constexpr std::array checks{
    StoreCheck{"parcel_live_flag", "parcel",
               "SELECT id FROM parcel"
               " WHERE live <> CASE WHEN state IN ('dissolved', 'recalled') THEN 0 ELSE 1 END ORDER BY id"},
    StoreCheck{"parcel_awaited_flag", "parcel",
               "SELECT id FROM parcel"
               " WHERE awaited <> CASE WHEN state IN ('printed', 'verified') THEN 1 ELSE 0 END ORDER BY id"},
    StoreCheck{"parcel_order_flags", "parcel order",
               "SELECT o.parcel_id, o.order_id FROM parcel_order o JOIN parcel p ON p.id = o.parcel_id"
               " WHERE o.live <> p.live OR o.whole <> p.whole ORDER BY o.parcel_id, o.order_id"},
    StoreCheck{"parcel_line_without_order", "parcel order",
               "SELECT DISTINCT l.parcel_id, l.order_id FROM parcel_line l WHERE NOT EXISTS (SELECT 1 FROM"
               " parcel_order o WHERE o.parcel_id = l.parcel_id AND o.order_id = l.order_id)"},
    StoreCheck{"parcel_order_without_line", "parcel order",
               "SELECT o.parcel_id, o.order_id FROM parcel_order o WHERE NOT EXISTS (SELECT 1 FROM parcel_line l"
               " WHERE l.parcel_id = o.parcel_id AND l.order_id = o.order_id)"},
    StoreCheck{"parcel_empty", "parcel",
               "SELECT p.id FROM parcel p WHERE NOT EXISTS (SELECT 1 FROM parcel_line l WHERE l.parcel_id = p.id)"
               " AND NOT EXISTS (SELECT 1 FROM parcel_order o WHERE o.parcel_id = p.id)"},
    StoreCheck{"order_in_two_parcels", "order parcel parcel",
               "SELECT order_id, MIN(parcel_id), MAX(parcel_id) FROM parcel_order WHERE live = 1"
               " GROUP BY order_id HAVING COUNT(*) > 1 AND MAX(whole) = 1"},
    StoreCheck{"parcel_quantity_below_one", "parcel order line",
               "SELECT parcel_id, order_id, line_id FROM parcel_line WHERE quantity < 1"},
    StoreCheck{"quantity_exceeds_order", "order line parcels ordered",
               "SELECT s.order_id, s.line_id, s.quantity, COALESCE(l.quantity, 0) FROM " PACKED " s"
               " LEFT JOIN order_line l ON l.id = s.line_id AND l.order_id = s.order_id WHERE s.here > 0"
               " AND s.quantity > COALESCE(l.quantity, 0) AND NOT " CHANGE_IS_TOLD("s.order_id")},
    StoreCheck{"quantity_short_of_order", "order line parcels ordered",
               "SELECT l.order_id, l.id, COALESCE(s.quantity, 0), l.quantity FROM order_line l"
               " JOIN (SELECT DISTINCT po.order_id FROM parcel_order po JOIN parcel p ON p.id = po.parcel_id"
               " JOIN shop_order so ON so.id = po.order_id WHERE po.live = 1 AND p.state <> 'handed_over'"
               " AND so.status <> 'cancelled') o ON o.order_id = l.order_id"
               " LEFT JOIN " PACKED " s ON s.line_id = l.id AND s.order_id = l.order_id"
               " WHERE l.refund <> 'done' AND COALESCE(s.quantity, 0) < l.quantity"
               " AND NOT " CHANGE_IS_TOLD("l.order_id")},
    StoreCheck{"merged_addresses_differ", "parcel",
               "SELECT p.id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id"
               " JOIN shop_order o ON o.id = po.order_id"
               " WHERE p.live = 1 AND p.state <> 'handed_over' AND o.address_key <> ''"
               " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.parcel_id = p.id AND h.reason = 'address_changed')"
               " AND NOT EXISTS (SELECT 1 FROM parcel_order d JOIN parcel dp ON dp.id = d.parcel_id"
               " WHERE d.order_id = po.order_id AND dp.why = 'decided')" // a person said that they are one
               " GROUP BY p.id HAVING COUNT(DISTINCT o.address_key) > 1"},
    StoreCheck{"cash_on_delivery_merged", "parcel",
               "SELECT p.id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id"
               " JOIN shop_order o ON o.id = po.order_id WHERE p.live = 1 AND p.state <> 'handed_over'"
               " AND o.status <> 'cancelled' AND EXISTS (SELECT 1 FROM parcel_line l" // what ships of it
               " JOIN order_line ol ON ol.id = l.line_id WHERE l.parcel_id = p.id AND l.order_id = o.id"
               " AND ol.refund <> 'done')"
               // What is not lifted before somebody looked at the goods counts as well: another part may have them.
               " AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.parcel_id = p.id AND h.lifted_at = 0"
               " AND h.reason IN ('cash_on_delivery', 'lines_changed', 'line_refunded'))"
               " GROUP BY p.id HAVING COUNT(*) > 1 AND MAX(o.cash_on_delivery) = 1"},
    StoreCheck{
        "parcel_of_hidden_order", "parcel order",
        "SELECT po.parcel_id, po.order_id FROM import_run r JOIN shop_order o ON o.run_id = r.id"
        " JOIN parcel_order po ON po.order_id = o.id WHERE r.published <> 1 AND (r.published = 0 OR po.live = 1)"},
    StoreCheck{"hold_on_both_or_none", "hold",
               "SELECT id FROM hold WHERE (order_id = 0 AND parcel_id = 0) OR (order_id <> 0 AND parcel_id <> 0)"},
    StoreCheck{"hold_subject_missing", "hold order parcel",
               "SELECT h.id, h.order_id, h.parcel_id FROM hold h"
               " WHERE (h.order_id <> 0 AND NOT EXISTS (SELECT 1 FROM shop_order o WHERE o.id = h.order_id))"
               " OR (h.parcel_id <> 0 AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = h.parcel_id))"},
    StoreCheck{"parcel_account_missing", "parcel account",
               "SELECT p.id, p.account_id FROM parcel p WHERE p.account_id <> 0"
               " AND NOT EXISTS (SELECT 1 FROM waybill_account a WHERE a.id = p.account_id)"},
};

#undef CHANGE_IS_TOLD
#undef PACKED

} // namespace

std::span<const StoreCheck> parcelChecks() { return checks; }

} // namespace waydesk
