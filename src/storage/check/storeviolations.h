// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/connection/connection.h"

#include <QStringList>

namespace waydesk {

/// Every violation of the store's invariants that a statement can see: "code name=value name=value". Reads the whole
/// store; call it within one read transaction. Throws StoreFailure.
QStringList storeViolations(Connection &db);

} // namespace waydesk
