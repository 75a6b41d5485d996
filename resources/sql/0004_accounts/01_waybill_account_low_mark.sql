-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE waybill_account ADD COLUMN low_mark BIGINT NOT NULL DEFAULT 100
