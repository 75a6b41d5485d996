// SPDX-License-Identifier: Apache-2.0
#include "storage/carriers/carrierrows.h"

#include "dispatch/ports/store.h"

namespace waydesk::CarrierRows {

namespace {

template <class T> T known(std::optional<T> value, const char *column)
{
    if (!value)
        throw StoreFailure{Error{ErrorCode::StoreDamaged, {}, QLatin1StringView(column)}};
    return *value;
}

QStringList list(const QString &lines) { return lines.split(u'\n', Qt::SkipEmptyParts); }

std::optional<qint64> openEnd(qint64 value) { return value < 0 ? std::nullopt : std::optional(value); }

MeasureRange range(const Statement &row, int at) { return {openEnd(row.integer(at)), openEnd(row.integer(at + 1))}; }

} // namespace

QString lines(const QStringList &list) { return list.join(u'\n'); }

QString areaLines(std::span<const Area> areas)
{
    QStringList texts;
    for (const Area &area : areas)
        texts.append(areaText(area));
    return lines(texts);
}

Area area(const Statement &row, int at)
{
    return normalArea({row.text(at), row.text(at + 1), row.text(at + 2), row.text(at + 3)});
}

CarrierRule rule(const Statement &row)
{
    CarrierRule rule;
    rule.id = row.integer(0);
    rule.priority = row.integer(1);
    rule.action = known(ruleActionFromName(row.text(2)), "carrier_rule.action");
    rule.carrier = row.text(3);
    for (const QString &text : list(row.text(4)))
        rule.areas.push_back(areaFromText(text).value_or(Area::unread(text)));
    rule.grams = range(row, 5);
    rule.cubicCm = range(row, 7);
    rule.valueMinor = range(row, 9);
    rule.currency = rule.valueMinor.isOpen() ? QString() : row.text(11);
    rule.shops = list(row.text(12));
    rule.platforms = list(row.text(13));
    rule.goods = list(row.text(14));
    rule.notes = list(row.text(15));
    rule.demands = list(row.text(16));
    rule.remembered = row.flag(17);
    return rule;
}

} // namespace waydesk::CarrierRows
