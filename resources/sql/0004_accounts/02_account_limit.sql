-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE account_limit (
    account_id BIGINT NOT NULL REFERENCES waybill_account (id),
    shop_id BIGINT NOT NULL REFERENCES shop (id),
    per_day BIGINT NOT NULL,
    PRIMARY KEY (account_id, shop_id)
)
