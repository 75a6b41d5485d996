-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE left_for_next (
    handover_id BIGINT NOT NULL REFERENCES handover (id),
    assignment_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (handover_id, assignment_id)
)
