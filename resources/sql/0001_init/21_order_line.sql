-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE order_line (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES shop_order (id) ON DELETE CASCADE,
    line_no BIGINT NOT NULL,
    sub_order TEXT NOT NULL,
    sku TEXT NOT NULL,
    title TEXT NOT NULL,
    attributes TEXT NOT NULL,
    unit_ids TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    price_minor BIGINT NOT NULL,
    refund TEXT NOT NULL
)
