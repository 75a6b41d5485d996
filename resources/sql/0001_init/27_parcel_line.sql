-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parcel_line (
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    order_id BIGINT NOT NULL,
    line_id BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    PRIMARY KEY (parcel_id, ordinal)
)
