// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dispatch/holdparcels.h"

#include <QString>

namespace waydesk {

class Cli;

// What the words of a call mean. NotFound, or InvalidArgument where they mean more than one thing.

/// The one order with this number, of the shop of this name if one is given; values of the error: allowed (shops).
Result<OrderId> orderByNumber(Cli &cli, const QString &number, const QString &shop);
/// "parcel:12", "order:12", or the bare word: a parcel id of a live parcel, else an order number; values of
/// the error: meanings (the words to choose from). With a shop it is an order's.
Result<HoldSubject> holdSubject(Cli &cli, const QString &word, const QString &shop);

} // namespace waydesk
