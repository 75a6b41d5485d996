-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE event_by_seq (
    seq BIGINT NOT NULL,
    id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    bench TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    detail TEXT NOT NULL,
    PRIMARY KEY (seq, id)
)
