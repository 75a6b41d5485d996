// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/label/layouttools.h"
#include "core/support/error.h"

#include <QByteArray>

namespace waydesk {

/// QR of ASCII bytes, error correction M, smallest version. InvalidArgument if it is empty, not ASCII or too long:
/// without an ECI readers guess the character set of anything else.
Result<QrModules> encodeQr(const QByteArray &payload);

} // namespace waydesk
