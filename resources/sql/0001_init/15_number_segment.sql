-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE number_segment (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES waybill_account (id),
    carrier TEXT NOT NULL,
    first_number TEXT NOT NULL,
    last_number TEXT NOT NULL,
    next_number TEXT NOT NULL,
    size BIGINT NOT NULL,
    used BIGINT NOT NULL,
    version BIGINT NOT NULL
)
