-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX assignment_once ON assignment (carrier, number) WHERE live = 1
