-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_key ON parcel (address_key) WHERE live = 1
