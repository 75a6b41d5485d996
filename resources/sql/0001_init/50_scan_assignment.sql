-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX scan_assignment ON scan (assignment_id)
