-- SPDX-License-Identifier: Apache-2.0
ALTER TABLE event_by_seq RENAME TO event
