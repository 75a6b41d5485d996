// SPDX-License-Identifier: Apache-2.0
#include "models/text/policytexts.h"

#include "models/text/carriertexts.h"

#include <QMap>

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

const QString none = QStringLiteral("—");

QString money(const QString &currency, qint64 minor)
{
    return (currency == PolicyLimits::currency || currency.isEmpty() ? u"¥"_s : currency + u' ') + moneyText(minor);
}

QString orNone(qint64 value) { return value == 0 ? none : QString::number(value); }

/// What people write: words between quotation marks, any of them.
QString anyOf(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(u"“"_s + word + u"”"_s);
    return quoted.join(u" / "_s);
}

} // namespace

QString PolicyTexts::place(const Area &area) { return CarrierTexts::cell(u"area"_s, areaText(area), {}); }

QString PolicyTexts::action(const CarrierRule &rule, const Name &name)
{
    switch (rule.action) {
    case RuleAction::Use: return tr("goes with %1").arg(name(rule.carrier));
    case RuleAction::Avoid: return tr("never goes with %1").arg(name(rule.carrier));
    case RuleAction::Cheapest: return tr("goes with the cheapest that may");
    case RuleAction::Fastest: break;
    }
    return tr("goes with the fastest that may");
}

QString PolicyTexts::rule(const CarrierRule &rule, const Name &name)
{
    QStringList parts;
    if (!rule.areas.empty()) {
        QStringList places;
        for (const Area &area : rule.areas)
            places.append(place(area));
        parts.append(tr("to %1").arg(places.join(u" / "_s)));
    }
    const auto range = [&](const MeasureRange &of, const QString &unit) {
        const auto says = [&](qint64 value) { return QString::number(value) + u' ' + unit; };
        if (of.from)
            parts.append(tr("from %1").arg(says(*of.from)));
        if (of.to)
            parts.append(tr("below %1").arg(says(*of.to)));
    };
    range(rule.grams, u"g"_s);
    range(rule.cubicCm, u"cm³"_s);
    if (rule.valueMinor.from)
        parts.append(tr("paid from %1").arg(money(rule.currency, *rule.valueMinor.from)));
    if (rule.valueMinor.to)
        parts.append(tr("paid below %1").arg(money(rule.currency, *rule.valueMinor.to)));
    if (!rule.shops.isEmpty())
        parts.append(tr("of %1").arg(rule.shops.join(u" / "_s)));
    if (!rule.platforms.isEmpty())
        parts.append(tr("sold on %1").arg(rule.platforms.join(u" / "_s)));
    if (!rule.goods.isEmpty())
        parts.append(tr("with %1 in the goods").arg(anyOf(rule.goods)));
    if (!rule.notes.isEmpty())
        parts.append(tr("whose notes say %1").arg(anyOf(rule.notes)));
    if (!rule.demands.isEmpty())
        parts.append(tr("for which the platform names %1").arg(anyOf(rule.demands)));
    const QString which = parts.isEmpty() ? tr("Every parcel") : tr("A parcel %1").arg(parts.join(tr(", ")));
    return tr("%1 %2", "which parcels, what happens to them").arg(which, action(rule, name));
}

QStringList PolicyTexts::headings(PolicyPart part)
{
    switch (part) {
    case PolicyPart::Rules: return {tr("What it says"), tr("Priority"), tr("Entered")};
    case PolicyPart::Prices: return {tr("Area"), tr("Carrier"), tr("First weight"), tr("Further weight"), tr("Days")};
    case PolicyPart::Areas: return {tr("Area"), tr("Carrier"), tr("Delivers")};
    case PolicyPart::Suspensions: return {tr("Area"), tr("Carrier"), tr("From"), tr("Until"), tr("Why"), tr("Now")};
    case PolicyPart::Goods: break;
    }
    return {tr("SKU"), tr("Weight g"), tr("Volume cm³")};
}

PolicyTexts::Row PolicyTexts::row(const CarrierRule &rule, const Name &name)
{
    const QString words = PolicyTexts::rule(rule, name);
    return {rule.id,
            {words, QString::number(rule.priority), rule.remembered ? tr("remembered") : tr("by you")},
            rule.remembered ? words + u' ' + tr("Somebody chose it for this area and had it remembered.") : words};
}

PolicyTexts::Row PolicyTexts::row(const PriceRow &price, const Name &name)
{
    const QString first = tr("%1 up to %2 g").arg(money({}, price.firstMinor)).arg(price.firstGrams);
    const QString further =
        price.stepGrams == 0 ? QString() : tr("%1 per %2 g").arg(money({}, price.stepMinor)).arg(price.stepGrams);
    QStringList words{first};
    if (!further.isEmpty())
        words.append(tr("then %1 begun").arg(further));
    if (price.days > 0)
        words.append(tr("%n day(s) on the way", nullptr, static_cast<int>(price.days)));
    if (price.volumeDivisor > 0)
        words.append(tr("%1 cm³ count as 1 kg").arg(price.volumeDivisor));
    return {
        price.id,
        {place(price.area), name(price.carrier), first, further.isEmpty() ? tr("one price") : further,
         orNone(price.days)},
        tr("%1 to %2: %3", "carrier, place, price").arg(name(price.carrier), place(price.area), words.join(tr(", ")))};
}

PolicyTexts::Row PolicyTexts::row(const ServiceArea &area, const Name &name)
{
    return {area.id,
            {place(area.area), name(area.carrier), area.served ? tr("yes") : tr("no")},
            (area.served ? tr("%1 delivers to %2.") : tr("%1 does not deliver to %2."))
                .arg(name(area.carrier), place(area.area))};
}

PolicyTexts::Row PolicyTexts::row(const Suspension &one, const Name &name, qint64 nowMs)
{
    const QString carrier = one.carrier.isEmpty() ? tr("every carrier") : name(one.carrier);
    const QString until = one.until == 0 ? tr("somebody ends it") : timeText(one.until, true);
    const QString now = one.isAt(nowMs) ? tr("stops") : one.from > nowMs ? tr("not yet") : tr("over");
    const QString held = one.isAt(nowMs) ? tr("Parcels there are held.")
        : one.from > nowMs               ? tr("Parcels there will be held.")
                                         : tr("It holds nothing any more.");
    return {
        one.id,
        {place(one.area), carrier, timeText(one.from, false), until, one.why, now},
        tr("No parcels to %1 with %2 from %3 until %4.").arg(place(one.area), carrier, timeText(one.from, false), until)
            + u' ' + held};
}

PolicyTexts::Row PolicyTexts::row(const GoodsMeasure &goods)
{
    return {goods.id,
            {goods.sku, QString::number(goods.grams), orNone(goods.cubicCm)},
            tr("One %1 weighs %2 g.").arg(goods.sku).arg(goods.grams)};
}

std::vector<PolicyTexts::Row> PolicyTexts::rows(PolicyPart part, const CarrierPolicy &policy, const Name &name,
                                                qint64 nowMs)
{
    std::vector<Row> found;
    const auto take = [&](const auto &list, auto &&make) {
        QHash<qint64, const typename std::decay_t<decltype(list)>::value_type *> byId;
        for (const auto &one : list)
            byId.insert(one.id, &one);
        for (const auto &[id, cells] : PolicySheet(part, CarrierBook::builtIn()).rows(policy))
            found.push_back(make(*byId.value(id)));
    };
    switch (part) {
    case PolicyPart::Rules: take(policy.rules, [&](const CarrierRule &one) { return row(one, name); }); break;
    case PolicyPart::Prices: take(policy.prices, [&](const PriceRow &one) { return row(one, name); }); break;
    case PolicyPart::Areas: take(policy.areas, [&](const ServiceArea &one) { return row(one, name); }); break;
    case PolicyPart::Suspensions:
        take(policy.suspensions, [&](const Suspension &one) { return row(one, name, nowMs); });
        break;
    case PolicyPart::Goods: take(policy.goods, [&](const GoodsMeasure &one) { return row(one); }); break;
    }
    return found;
}

QStringList PolicyTexts::recordHeadings()
{
    return {tr("Carrier"),  tr("Days promised"), tr("Handed over"),           tr("Fetched back"),
            tr("Left out"), tr("Of 1000"),       tr("Waited for the courier")};
}

std::vector<QStringList> PolicyTexts::records(const CarrierPolicy &policy, const Name &name)
{
    struct Of {
        qint64 least = 0;
        qint64 most = 0;
        CarrierRecord record;
    };
    QMap<QString, Of> all;
    for (const PriceRow &price : policy.prices) {
        Of &one = all[price.carrier];
        if (price.days == 0)
            continue;
        one.least = one.least == 0 ? price.days : std::min(one.least, price.days);
        one.most = std::max(one.most, price.days);
    }
    for (const CarrierRecord &record : policy.records)
        all[record.carrier].record = record;
    std::vector<QStringList> rows;
    for (const auto &[code, one] : all.asKeyValueRange()) {
        const CarrierRecord &r = one.record;
        const QString days = one.least == one.most ? orNone(one.most) : u"%1–%2"_s.arg(one.least).arg(one.most);
        const qint64 minutes = r.waitedMs / 60'000;
        rows.push_back({name(code), days, QString::number(r.handedOver), QString::number(r.recalled),
                        QString::number(r.takenOut),
                        r.handedOver < CarrierRecord::enough ? tr("too few") : QString::number(r.exceptionsPerMille()),
                        r.handedOver == 0 ? none : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60)});
    }
    return rows;
}

} // namespace waydesk
