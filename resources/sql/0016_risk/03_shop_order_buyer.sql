-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX shop_order_buyer ON shop_order (buyer) WHERE status IN ('unknown', 'unpaid', 'to_ship', 'part_shipped')
