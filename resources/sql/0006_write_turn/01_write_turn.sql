-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE write_turn (
    id BIGINT NOT NULL PRIMARY KEY
)
