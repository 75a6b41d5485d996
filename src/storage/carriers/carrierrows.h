// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/carrier/carrierpolicy.h"
#include "storage/connection/statement.h"

#include <QByteArrayView>

namespace waydesk {

/// Carrier rules as rows: lists stand in one text, a line each; an open end of a range is -1.
namespace CarrierRows {

inline constexpr QByteArrayView ruleColumns = "id, priority, action, carrier, areas, grams_from, grams_to, "
                                              "volume_from, volume_to, value_from, value_to, currency,"
                                              " shops, platforms, goods, notes, demands, remembered";
/// An area that cannot be read stays unread: people see the rule and remove it. Throws StoreFailure (StoreDamaged) at
/// an action that this program does not know.
CarrierRule rule(const Statement &row);

QString lines(const QStringList &list);
QString areaLines(std::span<const Area> areas);
inline qint64 end(std::optional<qint64> value) { return value.value_or(-1); }

/// country, province, city, district.
Area area(const Statement &row, int at);

} // namespace CarrierRows

} // namespace waydesk
