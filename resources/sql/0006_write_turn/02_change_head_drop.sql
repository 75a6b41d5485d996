-- SPDX-License-Identifier: Apache-2.0
DROP TABLE change_head
