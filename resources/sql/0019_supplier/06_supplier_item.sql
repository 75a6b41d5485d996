-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE supplier_item (
    purchase_id BIGINT NOT NULL REFERENCES supplier_purchase (id),
    ordinal BIGINT NOT NULL,
    line_id BIGINT NOT NULL,
    item TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    PRIMARY KEY (purchase_id, ordinal)
)
