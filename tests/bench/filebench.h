// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waydesk::bench {

bool isFileChild(int argc, char **argv);
/// Imports the pair of files in a folder into a store there and prints the memory that took.
int runFileChild(int argc, char **argv);

} // namespace waydesk::bench
