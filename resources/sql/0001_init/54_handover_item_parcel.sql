-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX handover_item_parcel ON handover_item (parcel_id)
