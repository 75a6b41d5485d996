-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX supplier_purchase_told ON supplier_purchase (told) WHERE told <> ''
