-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE label_copy (
    id BIGINT NOT NULL PRIMARY KEY,
    label_id BIGINT NOT NULL REFERENCES label (id),
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    newest BIGINT NOT NULL,
    reason TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    version BIGINT NOT NULL
)
