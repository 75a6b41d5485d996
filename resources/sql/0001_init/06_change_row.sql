-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE change_row (
    seq BIGINT NOT NULL,
    kind TEXT NOT NULL,
    subject BIGINT NOT NULL,
    PRIMARY KEY (seq, kind, subject)
)
