-- SPDX-License-Identifier: Apache-2.0
-- Orders of a shop by day of UTC, and in a day in the order that they come in: an import appends to few pages. The
-- time stands last, so that counting reads no order.
CREATE INDEX shop_order_day ON shop_order (shop_id, (created_at / 86400000), run_id, id, created_at)
