-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE shop (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    platform TEXT NOT NULL,
    mall BIGINT NOT NULL,
    version BIGINT NOT NULL
)
