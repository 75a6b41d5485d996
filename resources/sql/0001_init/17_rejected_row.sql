-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE rejected_row (
    run_id BIGINT NOT NULL REFERENCES import_run (id),
    ordinal BIGINT NOT NULL,
    file TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (run_id, ordinal)
)
