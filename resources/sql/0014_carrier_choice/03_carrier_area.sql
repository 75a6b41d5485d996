-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE carrier_area (
    id BIGINT NOT NULL PRIMARY KEY,
    carrier TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    served BIGINT NOT NULL
)
