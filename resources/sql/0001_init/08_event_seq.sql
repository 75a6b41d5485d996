-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX event_seq ON event (seq)
