-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE write_back (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES shop_order (id),
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    assignment_id BIGINT NOT NULL,
    carrier TEXT NOT NULL,
    number TEXT NOT NULL,
    state TEXT NOT NULL,
    correction BIGINT NOT NULL,
    exported_at BIGINT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL
)
