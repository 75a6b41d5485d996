-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX supplier_purchase_open ON supplier_purchase (state, shipped_at)
