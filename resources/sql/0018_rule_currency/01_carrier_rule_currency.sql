-- SPDX-License-Identifier: Apache-2.0
-- What an amount of a rule counts in: before, every rule meant whatever the order was paid in.
ALTER TABLE carrier_rule ADD COLUMN currency TEXT NOT NULL DEFAULT 'CNY'
