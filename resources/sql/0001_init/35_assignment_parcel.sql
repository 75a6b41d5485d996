-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX assignment_parcel ON assignment (parcel_id)
