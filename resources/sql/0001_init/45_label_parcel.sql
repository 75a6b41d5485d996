-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX label_parcel ON label (parcel_id)
