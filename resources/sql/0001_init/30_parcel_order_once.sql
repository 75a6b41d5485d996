-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX parcel_order_once ON parcel_order (order_id) WHERE live = 1 AND whole = 1
