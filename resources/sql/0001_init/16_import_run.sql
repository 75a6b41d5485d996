-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE import_run (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    owner TEXT NOT NULL,
    alive_at BIGINT NOT NULL,
    published BIGINT NOT NULL
)
