-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX fill_account ON fill (account_id, id)
