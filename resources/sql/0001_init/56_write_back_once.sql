-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX write_back_once ON write_back (order_id, assignment_id)
