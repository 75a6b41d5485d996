// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

constexpr std::array checks{
    StoreCheck{"verified_without_handover", "parcel",
               "SELECT p.id FROM parcel p WHERE p.state = 'verified' AND NOT EXISTS (SELECT 1 FROM handover_item i"
               " JOIN handover h ON h.id = i.handover_id AND h.state = 'open'"
               " JOIN assignment a ON a.id = i.assignment_id AND a.live = 1"
               " WHERE i.handover_id = p.handover_id AND i.parcel_id = p.id)"},
    StoreCheck{"parcel_handover_differs", "parcel handover",
               "SELECT p.id, i.handover_id FROM handover_item i JOIN parcel p ON p.id = i.parcel_id"
               " WHERE i.taken_out = 0 AND p.handover_id <> i.handover_id"},
    StoreCheck{"parcel_in_two_handovers", "parcel handover handover",
               "SELECT i.parcel_id, MIN(h.id), MAX(h.id) FROM handover_item i JOIN handover h ON h.id = i.handover_id"
               " WHERE h.state = 'open' AND i.taken_out = 0 GROUP BY i.parcel_id HAVING COUNT(*) > 1"},
    StoreCheck{"handover_open_twice", "carrier handover handover",
               "SELECT carrier, MIN(id), MAX(id) FROM handover WHERE state = 'open'"
               " GROUP BY round, carrier HAVING COUNT(*) > 1"},
    StoreCheck{"handed_over_in_open_handover", "parcel handover",
               "SELECT p.id, h.id FROM handover h JOIN handover_item i ON i.handover_id = h.id"
               " JOIN parcel p ON p.id = i.parcel_id WHERE h.state = 'open' AND p.state = 'handed_over'"},
    StoreCheck{"handed_over_without_handover", "parcel",
               "SELECT p.id FROM parcel p WHERE p.state = 'handed_over' AND NOT EXISTS (SELECT 1 FROM handover_item i"
               " JOIN handover h ON h.id = i.handover_id WHERE i.handover_id = p.handover_id AND i.parcel_id = p.id"
               " AND i.taken_out = 0 AND h.state = 'closed')"},
    StoreCheck{"closed_handover_not_handed_over", "handover parcel state",
               "SELECT h.id, p.id, p.state FROM handover h JOIN handover_item i ON i.handover_id = h.id"
               " JOIN parcel p ON p.id = i.parcel_id WHERE h.state = 'closed' AND i.taken_out = 0"
               " AND p.state NOT IN ('handed_over', 'recalled')"},
    StoreCheck{"handed_over_while_held", "parcel hold",
               "SELECT p.id, d.id FROM parcel p"
               " JOIN handover_item i ON i.handover_id = p.handover_id AND i.parcel_id = p.id AND i.taken_out = 0"
               " JOIN handover h ON h.id = i.handover_id AND h.state = 'closed' JOIN hold d ON d.parcel_id = p.id"
               " WHERE p.state = 'handed_over' AND d.set_at < h.closed_at"
               " AND (d.lifted_at = 0 OR d.lifted_at > h.closed_at)"},
    StoreCheck{"handover_carrier_differs", "handover parcel",
               "SELECT h.id, i.parcel_id FROM handover_item i JOIN handover h ON h.id = i.handover_id"
               " JOIN assignment a ON a.id = i.assignment_id WHERE a.carrier <> h.carrier"},
    StoreCheck{"handover_of_other_number", "handover parcel assignment",
               "SELECT i.handover_id, i.parcel_id, i.assignment_id FROM handover_item i"
               " LEFT JOIN assignment a ON a.id = i.assignment_id"
               " WHERE a.id IS NULL OR a.parcel_id <> i.parcel_id OR a.number <> i.number"},
    StoreCheck{"scan_subject_missing", "scan parcel assignment handover",
               "SELECT s.id, s.parcel_id, s.assignment_id, s.handover_id FROM scan s"
               " WHERE (s.parcel_id <> 0 AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.id = s.parcel_id))"
               " OR (s.assignment_id <> 0 AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.id = s.assignment_id))"
               " OR (s.handover_id <> 0 AND NOT EXISTS (SELECT 1 FROM handover h WHERE h.id = s.handover_id))"},
    StoreCheck{"verified_without_pass", "parcel assignment",
               "SELECT p.id, a.id FROM parcel p JOIN assignment a ON a.parcel_id = p.id AND a.live = 1"
               " WHERE p.state IN ('verified', 'handed_over') AND a.id NOT IN"
               " (SELECT s.assignment_id FROM scan s WHERE s.verdict = 'pass')"},
    StoreCheck{"handed_over_without_write_back", "parcel order",
               "SELECT p.id, po.order_id FROM parcel p JOIN parcel_order po ON po.parcel_id = p.id"
               " JOIN shop_order o ON o.id = po.order_id" // nobody waits for the number of one made by hand
               " WHERE p.state = 'handed_over' AND o.status_text <> 'manual' AND NOT EXISTS"
               " (SELECT 1 FROM write_back w WHERE w.order_id = po.order_id AND w.parcel_id = p.id)"},
    StoreCheck{"write_back_of_other_order", "write_back parcel order",
               "SELECT w.id, w.parcel_id, w.order_id FROM write_back w WHERE NOT EXISTS (SELECT 1 FROM parcel_order o"
               " WHERE o.parcel_id = w.parcel_id AND o.order_id = w.order_id)"},
    StoreCheck{"write_back_of_other_number", "write_back assignment",
               "SELECT w.id, w.assignment_id FROM write_back w LEFT JOIN assignment a ON a.id = w.assignment_id"
               " WHERE a.id IS NULL OR a.number <> w.number OR a.carrier <> w.carrier OR a.parcel_id <> w.parcel_id"},
    StoreCheck{"write_back_twice", "order assignment",
               "SELECT order_id, assignment_id FROM write_back GROUP BY order_id, assignment_id HAVING COUNT(*) > 1"},
};

} // namespace

std::span<const StoreCheck> handoverChecks() { return checks; }

} // namespace waydesk
