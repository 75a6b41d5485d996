-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE schema_version (
    version BIGINT NOT NULL PRIMARY KEY,
    applied_at BIGINT NOT NULL,
    program TEXT NOT NULL
)
