-- SPDX-License-Identifier: Apache-2.0
DROP INDEX parcel_printed
