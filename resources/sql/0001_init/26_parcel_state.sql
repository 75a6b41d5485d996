-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_state ON parcel (state, carrier) WHERE live = 1
