// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

constexpr std::array checks{
    StoreCheck{"batch_size_differs", "batch size labels",
               "SELECT b.id, b.size, COUNT(l.id) FROM batch b LEFT JOIN label l ON l.batch_id = b.id"
               " GROUP BY b.id, b.size HAVING COUNT(l.id) <> b.size"},
    StoreCheck{"batch_day_number_twice", "batch batch",
               "SELECT MIN(id), MAX(id) FROM batch GROUP BY day, day_number HAVING COUNT(*) > 1"},
    StoreCheck{"label_position_outside_batch", "label batch position",
               "SELECT l.id, l.batch_id, l.position FROM label l JOIN batch b ON b.id = l.batch_id"
               " WHERE l.position < 1 OR l.position > b.size"},
    StoreCheck{"label_position_twice", "batch position label label",
               "SELECT batch_id, position, MIN(id), MAX(id) FROM label GROUP BY batch_id, position"
               " HAVING COUNT(*) > 1"},
    StoreCheck{"label_without_newest_copy", "label",
               "SELECT l.id FROM label l WHERE NOT EXISTS"
               " (SELECT 1 FROM label_copy c WHERE c.label_id = l.id AND c.newest = 1)"},
    StoreCheck{"label_with_two_newest_copies", "label copy copy",
               "SELECT label_id, MIN(id), MAX(id) FROM label_copy WHERE newest = 1"
               " GROUP BY label_id HAVING COUNT(*) > 1"},
    StoreCheck{"newest_copy_not_last", "label copy later",
               "SELECT c.label_id, c.number, o.number FROM label_copy c JOIN label_copy o ON o.label_id = c.label_id"
               " AND o.number > c.number WHERE c.newest = 1 AND o.newest = 0"},
    StoreCheck{"copy_numbers_not_in_a_row", "label copies last",
               "SELECT label_id, COUNT(*), MAX(number) FROM label_copy GROUP BY label_id"
               " HAVING COUNT(*) <> MAX(number) OR MIN(number) <> 1"},
    StoreCheck{"copy_number_twice", "label copy",
               "SELECT label_id, number FROM label_copy GROUP BY label_id, number HAVING COUNT(*) > 1"},
    StoreCheck{"label_of_other_number", "label assignment",
               "SELECT l.id, a.id FROM label l JOIN assignment a ON a.id = l.assignment_id"
               " WHERE l.number <> a.number OR l.parcel_id <> a.parcel_id"},
    StoreCheck{"number_with_two_labels", "assignment label label",
               "SELECT l.assignment_id, MIN(l.id), MAX(l.id) FROM label l JOIN label_copy c ON c.label_id = l.id"
               " AND c.newest = 1 WHERE c.state NOT IN ('cancelled', 'spoiled')"
               " GROUP BY l.assignment_id HAVING COUNT(DISTINCT l.id) > 1"},
    StoreCheck{"label_of_dead_number", "label assignment state",
               "SELECT l.id, a.id, c.state FROM assignment a JOIN label l ON l.assignment_id = a.id"
               " JOIN label_copy c ON c.label_id = l.id AND c.newest = 1"
               " WHERE a.live = 0 AND c.state NOT IN ('cancelled', 'spoiled')"},
    StoreCheck{"freed_number_was_sent", "assignment copy",
               "SELECT a.id, c.id FROM assignment a JOIN label l ON l.assignment_id = a.id"
               " JOIN label_copy c ON c.label_id = l.id"
               " WHERE a.state = 'free' AND c.state IN ('sent', 'confirmed', 'in_doubt', 'spoiled')"},
    StoreCheck{"sent_but_not_printed", "parcel label state",
               "SELECT p.id, l.id, c.state FROM parcel p JOIN assignment a ON a.parcel_id = p.id AND a.live = 1"
               " JOIN label l ON l.assignment_id = a.id JOIN label_copy c ON c.label_id = l.id AND c.newest = 1"
               " WHERE p.state IN ('planned', 'numbered') AND c.state IN ('sent', 'confirmed', 'in_doubt')"},
    StoreCheck{"printed_but_not_sent", "parcel state",
               "SELECT p.id, p.state FROM parcel p WHERE p.state IN ('printed', 'verified', 'handed_over')"
               " AND NOT EXISTS (SELECT 1 FROM assignment a JOIN label l ON l.assignment_id = a.id"
               " JOIN label_copy c ON c.label_id = l.id WHERE a.parcel_id = p.id AND a.live = 1"
               " AND c.state IN ('sent', 'confirmed', 'in_doubt', 'spoiled'))"},
    StoreCheck{"printed_number_not_used", "parcel assignment state",
               "SELECT p.id, a.id, a.state FROM parcel p JOIN assignment a ON a.parcel_id = p.id AND a.live = 1"
               " WHERE p.state IN ('printed', 'verified', 'handed_over') AND a.state <> 'used'"},
};

} // namespace

std::span<const StoreCheck> ledgerChecks() { return checks; }

} // namespace waydesk
