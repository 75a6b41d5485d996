// SPDX-License-Identifier: Apache-2.0
#include "storage/carriers/sqlcarrierrepository.h"

#include "storage/carriers/carrierrows.h"
#include "storage/rows/insertrows.h"

#include <algorithm>

namespace waydesk {

namespace {

/// One pass over the pick-ups closed since.
constexpr const char *history =
    "SELECT h.carrier, SUM(1 - i.taken_out), SUM(CASE WHEN i.taken_out = 0 AND p.state = 'recalled' THEN 1 ELSE 0 END),"
    " SUM(i.taken_out), SUM(CASE WHEN i.taken_out = 0 AND i.scanned_at < h.closed_at THEN h.closed_at - i.scanned_at"
    " ELSE 0 END)"
    " FROM handover h JOIN handover_item i ON i.handover_id = h.id JOIN parcel p ON p.id = i.parcel_id"
    " WHERE h.state = 'closed' AND h.closed_at >= ? GROUP BY h.carrier";

const char *tableOf(PolicyPart part)
{
    switch (part) {
    case PolicyPart::Rules: return "carrier_rule";
    case PolicyPart::Prices: return "carrier_price";
    case PolicyPart::Areas: return "carrier_area";
    case PolicyPart::Suspensions: return "carrier_suspension";
    case PolicyPart::Goods: break;
    }
    return "goods_measure";
}

#define WAYDESK_SUSPENSION "SELECT id, carrier, country, province, city, district, from_at, until_at, why"

Suspension suspension(const Statement &row)
{
    return {row.integer(0), row.text(1), CarrierRows::area(row, 2), row.integer(6), row.integer(7), row.text(8)};
}

} // namespace

std::vector<CarrierRule> SqlCarrierRepository::rules()
{
    std::vector<CarrierRule> rules;
    Statement row = m_db.statement("SELECT " + CarrierRows::ruleColumns.toByteArray() + " FROM carrier_rule");
    while (row.next())
        rules.push_back(CarrierRows::rule(row));
    return rules;
}

Suspensions SqlCarrierRepository::suspensions()
{
    std::vector<Suspension> all;
    Statement row = m_db.statement(WAYDESK_SUSPENSION " FROM carrier_suspension");
    while (row.next())
        all.push_back(suspension(row));
    return Suspensions(std::move(all));
}

std::vector<Suspension> SqlCarrierRepository::suspendedAt(const QString &carrier, qint64 nowMs)
{
    std::vector<Suspension> all;
    Statement row =
        m_db.statement(WAYDESK_SUSPENSION " FROM carrier_suspension WHERE from_at <= ? AND"
                                          " (until_at = 0 OR until_at > ?) AND (carrier = '' OR carrier = ?)");
    row.bind(nowMs, nowMs, carrier);
    while (row.next())
        all.push_back(suspension(row));
    return all;
}

#undef WAYDESK_SUSPENSION

CarrierPolicy SqlCarrierRepository::policy()
{
    CarrierPolicy policy;
    policy.rules = rules();
    Statement price = m_db.statement("SELECT id, carrier, country, province, city, district, first_grams, first_minor,"
                                     " step_grams, step_minor, days, volume_divisor FROM carrier_price");
    while (price.next())
        policy.prices.push_back({price.integer(0), price.text(1), CarrierRows::area(price, 2), price.integer(6),
                                 price.integer(7), price.integer(8), price.integer(9), price.integer(10),
                                 price.integer(11)});
    Statement area = m_db.statement("SELECT id, carrier, country, province, city, district, served FROM carrier_area");
    while (area.next())
        policy.areas.push_back({area.integer(0), area.text(1), CarrierRows::area(area, 2), area.flag(6)});
    const Suspensions stops = suspensions();
    policy.suspensions.assign(stops.all().begin(), stops.all().end());
    Statement goods = m_db.statement("SELECT id, sku, grams, volume FROM goods_measure");
    while (goods.next())
        policy.goods.push_back({goods.integer(0), goods.text(1), goods.integer(2), goods.integer(3)});
    return policy;
}

void SqlCarrierRepository::insertRules(std::span<const CarrierRule> rules)
{
    using namespace CarrierRows;
    insertRows(m_db, "carrier_rule", ruleColumns, rules, [](const CarrierRule &r) {
        return std::tuple(r.id, r.priority, ruleActionName(r.action), r.carrier, areaLines(r.areas), end(r.grams.from),
                          end(r.grams.to), end(r.cubicCm.from), end(r.cubicCm.to), end(r.valueMinor.from),
                          end(r.valueMinor.to), r.currency, lines(r.shops), lines(r.platforms), lines(r.goods),
                          lines(r.notes), lines(r.demands), r.remembered);
    });
}

void SqlCarrierRepository::insert(PolicyPart part, const CarrierPolicy &rows)
{
    switch (part) {
    case PolicyPart::Rules: insertRules(rows.rules); break;
    case PolicyPart::Prices:
        insertRows(m_db, "carrier_price",
                   "id, carrier, country, province, city, district, first_grams, first_minor, step_grams, step_minor,"
                   " days, volume_divisor",
                   std::span<const PriceRow>(rows.prices), [](const PriceRow &r) {
                       return std::tuple(r.id, r.carrier, r.area.country, r.area.province, r.area.city, r.area.district,
                                         r.firstGrams, r.firstMinor, r.stepGrams, r.stepMinor, r.days, r.volumeDivisor);
                   });
        break;
    case PolicyPart::Areas:
        insertRows(m_db, "carrier_area", "id, carrier, country, province, city, district, served",
                   std::span<const ServiceArea>(rows.areas), [](const ServiceArea &r) {
                       return std::tuple(r.id, r.carrier, r.area.country, r.area.province, r.area.city, r.area.district,
                                         r.served);
                   });
        break;
    case PolicyPart::Suspensions:
        insertRows(m_db, "carrier_suspension", "id, carrier, country, province, city, district, from_at, until_at, why",
                   std::span<const Suspension>(rows.suspensions), [](const Suspension &r) {
                       return std::tuple(r.id, r.carrier, r.area.country, r.area.province, r.area.city, r.area.district,
                                         r.from, r.until, r.why);
                   });
        break;
    case PolicyPart::Goods:
        insertRows(m_db, "goods_measure", "id, sku, grams, volume", std::span<const GoodsMeasure>(rows.goods),
                   [](const GoodsMeasure &r) { return std::tuple(r.id, r.sku, r.grams, r.cubicCm); });
        break;
    }
}

void SqlCarrierRepository::clear(PolicyPart part) { m_db.statement(QByteArray("DELETE FROM ") + tableOf(part)).exec(); }

void SqlCarrierRepository::removeGoods(const QString &sku)
{
    m_db.statement("DELETE FROM goods_measure WHERE sku = ?").bind(sku).exec();
}

bool SqlCarrierRepository::remove(PolicyPart part, qint64 id)
{
    return m_db.statement(QByteArray("DELETE FROM ") + tableOf(part) + " WHERE id = ?").bind(id).exec() == 1;
}

std::vector<CarrierRecord> SqlCarrierRepository::records(qint64 sinceMs)
{
    std::vector<CarrierRecord> records;
    Statement row = m_db.statement(history);
    row.bind(sinceMs);
    while (row.next()) {
        CarrierRecord &one = records.emplace_back();
        one.carrier = row.text(0);
        one.handedOver = row.integer(1);
        one.recalled = row.integer(2);
        one.takenOut = row.integer(3);
        one.waitedMs = one.handedOver > 0 ? row.integer(4) / one.handedOver : 0;
    }
    std::ranges::sort(records, {}, &CarrierRecord::carrier);
    return records;
}

QHash<ParcelId, QString> SqlCarrierRepository::picks(std::span<const ParcelId> parcels)
{
    QHash<ParcelId, QString> found;
    forInList(m_db, "SELECT parcel_id, carrier FROM carrier_pick WHERE parcel_id IN (%1)", parcels,
              [&](const Statement &row) { found.insert(row.id<ParcelId>(0), row.text(1)); });
    return found;
}

void SqlCarrierRepository::setPicks(std::span<const std::pair<ParcelId, QString>> picks)
{
    std::vector<ParcelId> parcels;
    std::vector<std::pair<ParcelId, QString>> kept;
    for (const auto &pick : picks) {
        parcels.push_back(pick.first);
        if (!pick.second.isEmpty())
            kept.push_back(pick);
    }
    forInList(m_db, "DELETE FROM carrier_pick WHERE parcel_id IN (%1)", parcels, [](const Statement &) { });
    insertRows(m_db, "carrier_pick", "parcel_id, carrier", std::span<const std::pair<ParcelId, QString>>(kept),
               [](const auto &pick) { return std::tuple(pick.first, pick.second); });
}

} // namespace waydesk
