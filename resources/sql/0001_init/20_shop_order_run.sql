-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX shop_order_run ON shop_order (run_id)
