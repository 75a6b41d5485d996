-- SPDX-License-Identifier: Apache-2.0
UPDATE parcel SET handover_id = COALESCE((SELECT i.handover_id FROM handover_item i WHERE i.parcel_id = parcel.id
    ORDER BY i.taken_out, i.scanned_at DESC, i.handover_id DESC LIMIT 1), 0)
    WHERE state IN ('printed', 'verified', 'handed_over', 'recalled')
