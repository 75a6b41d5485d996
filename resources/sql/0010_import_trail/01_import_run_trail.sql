-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE import_run ADD COLUMN trail BIGINT NOT NULL DEFAULT 0
