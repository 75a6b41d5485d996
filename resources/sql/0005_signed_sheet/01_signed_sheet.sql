-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE signed_sheet (
    handover_id BIGINT NOT NULL PRIMARY KEY REFERENCES handover (id),
    sheet TEXT NOT NULL
)
