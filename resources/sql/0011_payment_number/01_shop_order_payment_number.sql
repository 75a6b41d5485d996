-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE shop_order ADD COLUMN payment_number TEXT NOT NULL DEFAULT ''
