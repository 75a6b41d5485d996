-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX import_hold_hold ON import_hold (hold_id)
