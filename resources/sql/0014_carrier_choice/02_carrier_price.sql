-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE carrier_price (
    id BIGINT NOT NULL PRIMARY KEY,
    carrier TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    first_grams BIGINT NOT NULL,
    first_minor BIGINT NOT NULL,
    step_grams BIGINT NOT NULL,
    step_minor BIGINT NOT NULL,
    days BIGINT NOT NULL,
    volume_divisor BIGINT NOT NULL
)
