-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parcel_order (
    parcel_id BIGINT NOT NULL REFERENCES parcel (id),
    order_id BIGINT NOT NULL REFERENCES shop_order (id),
    whole BIGINT NOT NULL,
    live BIGINT NOT NULL,
    PRIMARY KEY (parcel_id, order_id)
)
