-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE parcel ADD COLUMN handover_id BIGINT NOT NULL DEFAULT 0
