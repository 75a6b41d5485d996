-- SPDX-License-Identifier: Apache-2.0
-- Orders of one import that stand in no order of time went to pages all over it.
DROP INDEX shop_order_made
