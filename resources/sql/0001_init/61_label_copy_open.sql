-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX label_copy_open ON label_copy (state, label_id)
    WHERE newest = 1 AND state IN ('queued', 'rendered', 'in_doubt')
