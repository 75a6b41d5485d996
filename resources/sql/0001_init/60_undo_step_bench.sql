-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX undo_step_bench ON undo_step (bench, seq)
