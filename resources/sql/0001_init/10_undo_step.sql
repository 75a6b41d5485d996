-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE undo_step (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    bench TEXT NOT NULL,
    verb TEXT NOT NULL,
    payload TEXT NOT NULL,
    taken BIGINT NOT NULL
)
