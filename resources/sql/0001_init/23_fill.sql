-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE fill (
    id BIGINT NOT NULL PRIMARY KEY,
    carrier TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    first_number TEXT NOT NULL,
    last_number TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    bench TEXT NOT NULL,
    operator_name TEXT NOT NULL
)
