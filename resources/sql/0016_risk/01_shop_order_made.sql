-- SPDX-License-Identifier: Apache-2.0
-- Orders of a shop by day; with the run, so that counting reads no order.
CREATE INDEX shop_order_made ON shop_order (shop_id, created_at, run_id)
