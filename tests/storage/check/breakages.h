// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace waydesk {

/// One way to break a sound store by hand, and the code of the check that must notice.
struct Breakage {
    const char *code;
    std::vector<QByteArray> statements;
};

/// At least one for every check; they name rows by what tst_storeviolations puts into the store.
const std::vector<Breakage> &breakages();

} // namespace waydesk
