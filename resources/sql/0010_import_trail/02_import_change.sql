-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE import_change (
    run_id BIGINT NOT NULL REFERENCES import_run (id),
    ordinal BIGINT NOT NULL,
    order_id BIGINT NOT NULL,
    only_age BIGINT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    parcels TEXT NOT NULL,
    PRIMARY KEY (run_id, ordinal)
)
