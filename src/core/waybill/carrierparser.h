// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/support/error.h"
#include "core/waybill/carrier.h"

#include <QByteArray>

#include <vector>

namespace waydesk {

/// Reads the rule file that CarrierBook describes. The first thing that is wrong refuses it as a whole.
Result<std::vector<Carrier>> parseCarriers(const QByteArray &json);

} // namespace waydesk
