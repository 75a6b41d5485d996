-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE label_copy ADD COLUMN run BIGINT NOT NULL DEFAULT 0
