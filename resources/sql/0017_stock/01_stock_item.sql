-- SPDX-License-Identifier: Apache-2.0
-- Pieces of an article on the shelf at a moment; what was packed after it is taken off by whoever reads.
CREATE TABLE stock_item (
    sku TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    quantity BIGINT NOT NULL,
    warn_at BIGINT NOT NULL,
    counted_at BIGINT NOT NULL
)
