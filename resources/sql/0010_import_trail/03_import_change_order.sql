-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX import_change_order ON import_change (order_id)
