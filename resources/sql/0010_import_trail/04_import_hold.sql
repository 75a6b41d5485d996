-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE import_hold (
    run_id BIGINT NOT NULL REFERENCES import_run (id),
    hold_id BIGINT NOT NULL REFERENCES hold (id),
    part BIGINT NOT NULL,
    PRIMARY KEY (run_id, hold_id)
)
