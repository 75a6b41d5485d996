-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE change_head (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL
)
