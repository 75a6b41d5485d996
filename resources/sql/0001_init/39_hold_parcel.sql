-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX hold_parcel ON hold (parcel_id) WHERE lifted_at = 0
