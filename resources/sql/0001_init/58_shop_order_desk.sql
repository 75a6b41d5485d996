-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX shop_order_desk ON shop_order (status, as_of)
