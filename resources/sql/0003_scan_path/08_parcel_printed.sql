-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX parcel_printed ON parcel (carrier) WHERE live = 1 AND state = 'printed'
