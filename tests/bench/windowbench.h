// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk::bench {

/// Whether this process is one that windowRows() started to measure a whole program from its first instruction.
bool isWindowChild(int argc, char **argv);
int runWindowChild(int argc, char **argv);

} // namespace waydesk::bench
