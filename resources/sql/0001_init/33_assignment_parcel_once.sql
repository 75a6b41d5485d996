-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX assignment_parcel_once ON assignment (parcel_id) WHERE live = 1
