-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE hold ADD COLUMN lift_reason TEXT NOT NULL DEFAULT ''
