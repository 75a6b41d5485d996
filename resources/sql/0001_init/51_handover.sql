-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE handover (
    id BIGINT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL,
    carrier TEXT NOT NULL,
    state TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT NOT NULL,
    manifest TEXT NOT NULL,
    version BIGINT NOT NULL
)
