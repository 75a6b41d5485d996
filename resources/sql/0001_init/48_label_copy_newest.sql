-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX label_copy_newest ON label_copy (label_id) WHERE newest = 1
