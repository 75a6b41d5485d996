-- SPDX-License-Identifier: Apache-2.0
INSERT INTO id_block (name, next) VALUES ('main', 1)
