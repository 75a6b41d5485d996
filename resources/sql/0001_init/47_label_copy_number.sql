-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX label_copy_number ON label_copy (label_id, number)
