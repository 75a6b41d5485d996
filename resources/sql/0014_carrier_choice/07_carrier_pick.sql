-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE carrier_pick (
    parcel_id BIGINT NOT NULL PRIMARY KEY REFERENCES parcel (id),
    carrier TEXT NOT NULL
)
