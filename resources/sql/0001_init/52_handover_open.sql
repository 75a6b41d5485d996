-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX handover_open ON handover (round, carrier) WHERE state = 'open'
