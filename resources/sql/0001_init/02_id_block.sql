-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE id_block (
    name TEXT NOT NULL PRIMARY KEY,
    next BIGINT NOT NULL
)
