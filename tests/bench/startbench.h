// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk::bench {

/// The benchmark starts itself as a fresh program to measure its start; true if this is that child.
bool isStartChild(int argc, char **argv);
int runStartChild(int argc, char **argv);

} // namespace waydesk::bench
