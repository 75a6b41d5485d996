-- SPDX-License-Identifier: Apache-2.0
CREATE UNIQUE INDEX batch_day ON batch (day, day_number)
