-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX event_subject ON event (kind, subject)
