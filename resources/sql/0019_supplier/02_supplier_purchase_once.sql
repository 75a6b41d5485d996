-- SPDX-License-Identifier: Apache-2.0
-- Nothing is bought twice.
CREATE UNIQUE INDEX supplier_purchase_once ON supplier_purchase (order_id, parcel_id, supplier) WHERE state <> 'cancelled'
