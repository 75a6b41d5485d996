-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE shop ADD COLUMN badge TEXT NOT NULL DEFAULT ''
