-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE carrier_rule (
    id BIGINT NOT NULL PRIMARY KEY,
    priority BIGINT NOT NULL,
    action TEXT NOT NULL,
    carrier TEXT NOT NULL,
    areas TEXT NOT NULL,
    grams_from BIGINT NOT NULL,
    grams_to BIGINT NOT NULL,
    volume_from BIGINT NOT NULL,
    volume_to BIGINT NOT NULL,
    value_from BIGINT NOT NULL,
    value_to BIGINT NOT NULL,
    shops TEXT NOT NULL,
    platforms TEXT NOT NULL,
    goods TEXT NOT NULL,
    notes TEXT NOT NULL,
    demands TEXT NOT NULL,
    remembered BIGINT NOT NULL
)
