-- SPDX-License-Identifier: Apache-2.0
INSERT INTO event_by_seq (seq, id, at, bench, operator_name, verb, kind, subject, detail)
SELECT seq, id, at, bench, operator_name, verb, kind, subject, detail FROM event
