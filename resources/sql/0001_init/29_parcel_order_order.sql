-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_order_order ON parcel_order (order_id)
