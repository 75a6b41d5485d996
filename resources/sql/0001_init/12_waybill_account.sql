-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE waybill_account (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    carrier TEXT NOT NULL,
    version BIGINT NOT NULL
)
