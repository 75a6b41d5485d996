-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX order_line_order ON order_line (order_id)
