-- SPDX-License-Identifier: Apache-2.0
UPDATE undo_step SET taken = 2 WHERE taken = 1
