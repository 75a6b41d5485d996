-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE parcel (
    id BIGINT NOT NULL PRIMARY KEY,
    state TEXT NOT NULL,
    address_key TEXT NOT NULL,
    carrier TEXT NOT NULL,
    account_id BIGINT NOT NULL,
    fill_id BIGINT NOT NULL,
    position BIGINT NOT NULL,
    whole BIGINT NOT NULL,
    apart BIGINT NOT NULL,
    why TEXT NOT NULL,
    live BIGINT NOT NULL,
    version BIGINT NOT NULL
)
