-- SPDX-License-Identifier: Apache-2.0
-- What one supplier sends of one order. Beside the ledger of our own parcels: no label, no scan, no pick-up.
CREATE TABLE supplier_purchase (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES shop_order (id),
    parcel_id BIGINT NOT NULL,
    supplier TEXT NOT NULL,
    state TEXT NOT NULL,
    receiver TEXT NOT NULL,
    listed_at BIGINT NOT NULL,
    bought_at BIGINT NOT NULL,
    shipped_at BIGINT NOT NULL,
    carrier TEXT NOT NULL,
    number TEXT NOT NULL,
    told TEXT NOT NULL,
    correction BIGINT NOT NULL,
    exported_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL
)
