-- SPDX-License-Identifier: Apache-2.0
-- Cells that somebody put right are asked for by every import; they are few among the rows that were rejected.
CREATE INDEX rejected_row_put_right ON rejected_row (run_id) WHERE reason = 'put_right'
