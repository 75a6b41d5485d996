-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX supplier_purchase_number ON supplier_purchase (number) WHERE number <> ''
