-- SPDX-License-Identifier: Apache-2.0
CREATE INDEX write_back_state ON write_back (state)
