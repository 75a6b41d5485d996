-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX label_position ON label (batch_id, position)
