-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX supplier_purchase_order ON supplier_purchase (order_id)
