-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE shop ADD COLUMN badge_ink BIGINT NOT NULL DEFAULT -1
