-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX shop_order_number ON shop_order (shop_id, number)
