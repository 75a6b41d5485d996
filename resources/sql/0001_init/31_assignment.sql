-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE assignment (
    id BIGINT NOT NULL PRIMARY KEY,
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    account_id BIGINT NOT NULL,
    segment_id BIGINT NOT NULL,
    carrier TEXT NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    live BIGINT NOT NULL,
    at BIGINT NOT NULL,
    void_reason TEXT NOT NULL,
    version BIGINT NOT NULL
)
