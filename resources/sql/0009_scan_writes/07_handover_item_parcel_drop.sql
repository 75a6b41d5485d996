-- SPDX-License-Identifier: Apache-2.0
DROP INDEX handover_item_parcel
