-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE batch (
    id BIGINT NOT NULL PRIMARY KEY,
    day TEXT NOT NULL,
    day_number BIGINT NOT NULL,
    template_id TEXT NOT NULL,
    target TEXT NOT NULL,
    lease_bench TEXT NOT NULL,
    bench TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    cancelled BIGINT NOT NULL,
    size BIGINT NOT NULL,
    version BIGINT NOT NULL
)
