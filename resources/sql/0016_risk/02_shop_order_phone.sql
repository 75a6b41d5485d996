-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX shop_order_phone ON shop_order (phone) WHERE status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')
