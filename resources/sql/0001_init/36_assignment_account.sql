-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX assignment_account ON assignment (account_id, state)
