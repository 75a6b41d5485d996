-- SPDX-License-Identifier: Apache-2.0
INSERT INTO change_head (id, seq) VALUES (1, 0)
