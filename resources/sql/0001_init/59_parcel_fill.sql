-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_fill ON parcel (fill_id) WHERE live = 1
