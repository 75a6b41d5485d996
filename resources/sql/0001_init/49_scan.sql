-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE scan (
    id BIGINT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    parcel_id BIGINT NOT NULL,
    assignment_id BIGINT NOT NULL,
    handover_id BIGINT NOT NULL,
    round TEXT NOT NULL,
    bench TEXT NOT NULL,
    operator_name TEXT NOT NULL,
    at BIGINT NOT NULL
)
