-- SPDX-License-Identifier: Apache-2.0
CREATE TABLE account_shop (
    account_id BIGINT NOT NULL REFERENCES waybill_account (id),
    shop_id BIGINT NOT NULL REFERENCES shop (id),
    PRIMARY KEY (account_id, shop_id)
)
