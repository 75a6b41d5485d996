-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX assignment_number ON assignment (number)
