// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/sheetcells.h"
#include "core/stock/gifts.h"

#include <QByteArray>

#include <vector>

namespace waydesk {

/// Gift rules as a table that people keep in a spreadsheet, and as they are stored.
namespace GiftSheet {

inline constexpr size_t mostRows = 200;

/// Without ids. `shops`: names that rules may use. Errors as of SheetCells.
Result<std::vector<GiftRule>> read(const std::vector<SheetRow> &rows, const QStringList &shops);
QStringList headings();
QStringList cells(const GiftRule &rule);

QByteArray toJson(std::span<const GiftRule> rules);
/// What cannot be read counts as not there.
std::vector<GiftRule> fromJson(const QByteArray &json);

} // namespace GiftSheet

} // namespace waydesk
