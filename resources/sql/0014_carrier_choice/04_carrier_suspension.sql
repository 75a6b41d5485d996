-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE carrier_suspension (
    id BIGINT NOT NULL PRIMARY KEY,
    carrier TEXT NOT NULL,
    country TEXT NOT NULL,
    province TEXT NOT NULL,
    city TEXT NOT NULL,
    district TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    why TEXT NOT NULL
)
