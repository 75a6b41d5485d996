-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX supplier_purchase_number ON supplier_purchase (carrier, number) WHERE state = 'shipped'
