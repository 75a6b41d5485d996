-- SPDX-License-Identifier: Apache-2.0
UPDATE parcel SET awaited = 1 WHERE state IN ('printed', 'verified')
