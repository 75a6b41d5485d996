-- SPDX-License-Identifier: Apache-2.0
-- A rule asks whether a person lifted its hold on an order before.
CREATE INDEX hold_of_order ON hold (order_id) WHERE order_id > 0
