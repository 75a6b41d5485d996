-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE scan_journal (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    bench TEXT NOT NULL,
    page TEXT NOT NULL,
    code TEXT NOT NULL,
    result TEXT NOT NULL
)
