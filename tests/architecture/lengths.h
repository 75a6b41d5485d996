// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/sourcefile.h"

namespace waydesk::architecture {

struct FunctionLength {
    QString name;
    QString path;
    int line = 0;
    int lines = 0;
};

/// Bodies found by counting braces: good enough to find the long ones.
std::vector<FunctionLength> functionLengths(const SourceFile &file);

struct Spread {
    int count = 0;
    int median = 0;
    int p95 = 0;
    int max = 0;
};
Spread spreadOf(std::vector<int> values);

} // namespace waydesk::architecture
