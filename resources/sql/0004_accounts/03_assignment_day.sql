-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX assignment_day ON assignment (account_id, at)
