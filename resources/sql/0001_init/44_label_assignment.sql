-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX label_assignment ON label (assignment_id, batch_id)
