-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_awaited ON parcel (carrier) WHERE awaited = 1
