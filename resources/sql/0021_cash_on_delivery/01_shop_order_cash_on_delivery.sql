-- SPDX-License-Identifier: Apache-2.0
-- The courier collects the money: such an order merges with none.
ALTER TABLE shop_order ADD COLUMN cash_on_delivery BIGINT NOT NULL DEFAULT 0
