-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX label_copy_sent ON label_copy (sent_at) WHERE number = 1
