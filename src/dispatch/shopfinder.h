// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/order/order.h"
#include "core/support/error.h"
#include "dispatch/ports/ordersource.h"

#include <QHash>

#include <vector>

namespace waydesk {

/// Says to which linked shop each parsed file belongs: the one named for this file, else the one named for all, else
/// the one that the file names, else the only one of its platform, else the shop of another file of the same call that
/// shares its order numbers (a Taobao detail goes with its list). ShopAmbiguous carries the choices, ShopMissing what
/// to link; both carry the file as it was given.
Result<std::vector<ShopId>> shopsOfFiles(const std::vector<ParsedFile> &files, const std::vector<Shop> &shops,
                                         const QString &named, const QHash<QString, QString> &namedOf = {});

} // namespace waydesk
