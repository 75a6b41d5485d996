-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX goods_measure_sku ON goods_measure (sku)
