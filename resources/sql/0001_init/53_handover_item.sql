-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE handover_item (
    handover_id BIGINT NOT NULL REFERENCES handover (id),
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    assignment_id BIGINT NOT NULL,
    number TEXT NOT NULL,
    taken_out BIGINT NOT NULL,
    scanned_at BIGINT NOT NULL,
    PRIMARY KEY (handover_id, parcel_id)
)
