-- SPDX-License-Identifier: Apache-2.0
-- Who else waits at this place; only those that wait: what is shipped costs nothing.
CREATE INDEX shop_order_street ON shop_order (street) WHERE status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')
