-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE goods_measure (
    id BIGINT NOT NULL PRIMARY KEY,
    sku TEXT NOT NULL,
    grams BIGINT NOT NULL,
    volume BIGINT NOT NULL
)
