-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE hold (
    id BIGINT NOT NULL PRIMARY KEY,
    order_id BIGINT NOT NULL,
    parcel_id BIGINT NOT NULL,
    reason TEXT NOT NULL,
    text TEXT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    data_as_of BIGINT NOT NULL,
    lifted_at BIGINT NOT NULL,
    lifted_by TEXT NOT NULL
)
