-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX hold_order ON hold (order_id) WHERE lifted_at = 0
