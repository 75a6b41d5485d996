// SPDX-License-Identifier: Apache-2.0
#include "storage/check/storecheck.h"

#include <array>

namespace waydesk {

namespace {

constexpr std::array checks{
    StoreCheck{"number_live_flag", "assignment",
               "SELECT id FROM assignment WHERE live <> CASE WHEN state IN ('reserved', 'used') THEN 1 ELSE 0 END"},
    StoreCheck{"number_live_twice", "carrier number assignment assignment",
               "SELECT carrier, number, MIN(id), MAX(id) FROM assignment WHERE live = 1"
               " GROUP BY carrier, number HAVING COUNT(*) > 1"},
    StoreCheck{"number_live_though_voided", "number assignment voided",
               "SELECT a.number, a.id, v.id FROM assignment v JOIN assignment a ON a.number = v.number"
               " AND a.carrier = v.carrier AND a.live = 1 WHERE v.state = 'voided' AND v.live = 0"},
    StoreCheck{"parcel_with_two_numbers", "parcel assignment assignment",
               "SELECT parcel_id, MIN(id), MAX(id) FROM assignment WHERE live = 1"
               " GROUP BY parcel_id HAVING COUNT(*) > 1"},
    StoreCheck{"parcel_without_number", "parcel state",
               "SELECT p.id, p.state FROM parcel p WHERE p.state IN ('numbered', 'printed', 'verified', 'handed_over')"
               " AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.parcel_id = p.id AND a.live = 1)"},
    StoreCheck{"number_on_wrong_parcel", "assignment parcel state",
               "SELECT a.id, p.id, p.state FROM assignment a JOIN parcel p ON p.id = a.parcel_id"
               " WHERE a.live = 1 AND p.state IN ('planned', 'dissolved', 'recalled')"},
    StoreCheck{"number_carrier_differs", "assignment parcel",
               "SELECT a.id, p.id FROM assignment a JOIN parcel p ON p.id = a.parcel_id"
               " WHERE a.live = 1 AND a.carrier <> p.carrier"},
    StoreCheck{"number_account_missing", "assignment account",
               "SELECT a.id, a.account_id FROM assignment a WHERE a.account_id <> 0"
               " AND NOT EXISTS (SELECT 1 FROM waybill_account w WHERE w.id = a.account_id)"},
    StoreCheck{"number_segment_missing", "assignment segment",
               "SELECT a.id, a.segment_id FROM assignment a WHERE a.segment_id <> 0"
               " AND NOT EXISTS (SELECT 1 FROM number_segment s WHERE s.id = a.segment_id)"},
    StoreCheck{"segment_overdrawn", "segment used size",
               "SELECT id, used, size FROM number_segment WHERE used < 0 OR used > size"},
    StoreCheck{"segment_count_short", "segment used assigned",
               "SELECT s.id, s.used, COUNT(*) FROM number_segment s JOIN assignment a ON a.segment_id = s.id"
               " WHERE a.state <> 'free' GROUP BY s.id, s.used HAVING COUNT(*) > s.used"},
    StoreCheck{"sequence_missing", "parcel fill position",
               "SELECT id, fill_id, position FROM parcel"
               " WHERE state IN ('numbered', 'printed', 'verified', 'handed_over') AND (fill_id = 0 OR position < 1)"},
    StoreCheck{"sequence_twice", "fill position parcel parcel",
               "SELECT fill_id, position, MIN(id), MAX(id) FROM parcel WHERE live = 1 AND fill_id <> 0"
               " GROUP BY fill_id, position HAVING COUNT(*) > 1"},
    StoreCheck{"sequence_outside_fill", "parcel fill position",
               "SELECT p.id, p.fill_id, p.position FROM parcel p LEFT JOIN fill f ON f.id = p.fill_id"
               " WHERE p.live = 1 AND p.fill_id <> 0 AND (f.id IS NULL OR p.position > f.size)"},
};

} // namespace

std::span<const StoreCheck> numberChecks() { return checks; }

} // namespace waydesk
