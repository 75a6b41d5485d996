-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE event (
    id BIGINT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    bench TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    detail TEXT NOT NULL
)
