-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE setting (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
)
