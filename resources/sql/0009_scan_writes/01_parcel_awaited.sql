-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE parcel ADD COLUMN awaited BIGINT NOT NULL DEFAULT 0
