-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE label (
    id BIGINT NOT NULL PRIMARY KEY,
    batch_id BIGINT NOT NULL REFERENCES batch (id),
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    assignment_id BIGINT NOT NULL REFERENCES assignment (id),
    number TEXT NOT NULL,
    position BIGINT NOT NULL
)
