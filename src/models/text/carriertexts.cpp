// SPDX-License-Identifier: Apache-2.0
#include "models/text/carriertexts.h"

#include <QDateTime>
#include <QHash>

namespace waydesk {

using namespace Qt::StringLiterals;

QString CarrierTexts::choice(const CarrierChoice &choice, const Name &name)
{
    const QString carrier = name(choice.pick.carrier);
    switch (choice.pick.why) {
    case ChoiceWhy::Rule: return tr("%1: a rule names it").arg(carrier);
    case ChoiceWhy::Cheapest: return tr("%1: the cheapest that may go, as a rule wants").arg(carrier);
    case ChoiceWhy::Fastest: return tr("%1: the fastest that may go, as a rule wants").arg(carrier);
    case ChoiceWhy::NoneAllowed: return tr("None of the carriers that the rules want may go there now");
    case ChoiceWhy::NoRule: break;
    }
    return tr("No rule speaks of this parcel: choose a carrier by hand");
}

QString CarrierTexts::reason(ChoiceReason reason)
{
    switch (reason) {
    case ChoiceReason::RuleUses: return tr("a rule names it");
    case ChoiceReason::Cheapest: return tr("cheapest");
    case ChoiceReason::Fastest: return tr("fastest");
    case ChoiceReason::NoAccount: return tr("no account of the shop");
    case ChoiceReason::AreaSuspended: return tr("area suspended");
    case ChoiceReason::NotServed: return tr("does not deliver there");
    case ChoiceReason::RuleAvoids: return tr("a rule forbids it");
    case ChoiceReason::NoPrice: return tr("no price known");
    case ChoiceReason::WeightUnknown: return tr("weight not known");
    case ChoiceReason::Dearer: return tr("dearer");
    case ChoiceReason::Slower: return tr("slower");
    case ChoiceReason::OftenException: return tr("more often came back");
    }
    return {};
}

QString CarrierTexts::record(const CarrierRecord &record)
{
    if (record.handedOver == 0)
        return {};
    return tr("%1 handed over, %2 recalled, %3 taken out")
        .arg(record.handedOver)
        .arg(record.recalled)
        .arg(record.takenOut);
}

QString CarrierTexts::candidateReasons(const CarrierCandidate &one,
                                       const std::function<bool(ChoiceReason)> &shownElsewhere)
{
    QStringList parts;
    for (const ChoiceReason pro : one.pros) {
        if (!shownElsewhere(pro))
            parts.append(reason(pro));
    }
    for (const ChoiceReason con : one.cons) {
        const bool ends = con == ChoiceReason::AreaSuspended && one.suspension && one.suspension->until > 0;
        if (!shownElsewhere(con))
            parts.append(ends ? tr("area suspended until %1").arg(timeText(one.suspension->until, true)) : reason(con));
    }
    if (const QString own = record(one.record); !own.isEmpty())
        parts.append(own);
    return parts.join(tr(", "));
}

QString CarrierTexts::candidate(const CarrierCandidate &one, const Name &name)
{
    QStringList parts;
    if (one.costMinor)
        parts.append(moneyText(*one.costMinor));
    if (one.days > 0)
        parts.append(tr("%n day(s)", nullptr, static_cast<int>(one.days)));
    parts.append(candidateReasons(one, [](ChoiceReason) { return false; }));
    parts.removeAll(QString());
    return tr("%1: %2", "carrier: what speaks for and against it").arg(name(one.carrier), parts.join(tr(", ")));
}

QString CarrierTexts::part(PolicyPart part)
{
    switch (part) {
    case PolicyPart::Rules: return tr("Rules");
    case PolicyPart::Prices: return tr("Prices");
    case PolicyPart::Areas: return tr("Service areas");
    case PolicyPart::Suspensions: return tr("Suspensions");
    case PolicyPart::Goods: break;
    }
    return tr("Weights");
}

QString CarrierTexts::column(const QString &key)
{
    static const QHash<QString, const char *> names{
        {u"priority"_s, QT_TR_NOOP("Priority")},
        {u"action"_s, QT_TR_NOOP("Action")},
        {u"carrier"_s, QT_TR_NOOP("Carrier")},
        {u"areas"_s, QT_TR_NOOP("Areas")},
        {u"area"_s, QT_TR_NOOP("Area")},
        {u"weight_from_g"_s, QT_TR_NOOP("From g")},
        {u"weight_to_g"_s, QT_TR_NOOP("Below g")},
        {u"volume_from_cm3"_s, QT_TR_NOOP("From cm³")},
        {u"volume_to_cm3"_s, QT_TR_NOOP("Below cm³")},
        {u"value_from"_s, QT_TR_NOOP("Value from")},
        {u"value_to"_s, QT_TR_NOOP("Value below")},
        {u"currency"_s, QT_TR_NOOP("Currency")},
        {u"shops"_s, QT_TR_NOOP("Shops")},
        {u"platforms"_s, QT_TR_NOOP("Platforms")},
        {u"goods"_s, QT_TR_NOOP("Goods")},
        {u"notes"_s, QT_TR_NOOP("Note words")},
        {u"demands"_s, QT_TR_NOOP("Platform demands")},
        {u"first_g"_s, QT_TR_NOOP("First g")},
        {u"first_price"_s, QT_TR_NOOP("First price")},
        {u"step_g"_s, QT_TR_NOOP("Further g")},
        {u"step_price"_s, QT_TR_NOOP("Further price")},
        {u"days"_s, QT_TR_NOOP("Days")},
        {u"volume_divisor"_s, QT_TR_NOOP("cm³ as 1 kg")},
        {u"served"_s, QT_TR_NOOP("Delivers")},
        {u"from"_s, QT_TR_NOOP("From")},
        {u"until"_s, QT_TR_NOOP("Until")},
        {u"why"_s, QT_TR_NOOP("Why")},
        {u"sku"_s, QT_TR_NOOP("SKU")},
        {u"weight_g"_s, QT_TR_NOOP("Weight g")},
        {u"volume_cm3"_s, QT_TR_NOOP("Volume cm³")},
    };
    const char *name = names.value(key);
    return name ? tr(name) : key;
}

QString CarrierTexts::cell(const QString &key, const QString &value, const Name &name)
{
    if (key == u"carrier")
        return value == u"*" ? tr("every carrier") : value.isEmpty() ? value : name(value);
    if (key == u"area" && value == u"*")
        return tr("everywhere");
    if (key == u"served")
        return value == u"yes" ? tr("yes") : tr("no");
    if (key != u"action")
        return value;
    switch (ruleActionFromName(value).value_or(RuleAction::Use)) {
    case RuleAction::Use: return tr("goes with");
    case RuleAction::Avoid: return tr("not with");
    case RuleAction::Cheapest: return tr("the cheapest");
    case RuleAction::Fastest: break;
    }
    return tr("the fastest");
}

QString CarrierTexts::cellProblem(const QString &reason, const QString &value)
{
    if (reason == u"missing")
        return tr("The cell is empty.");
    if (reason == u"number")
        return tr("“%1” is no number from 0 on, with at most two places of money.").arg(value);
    if (reason == u"range")
        return tr("“%1” is too large.").arg(value);
    if (reason == u"small")
        return tr("“%1” is too small.").arg(value);
    if (reason == u"area")
        return tr("“%1” names no known place.").arg(value);
    if (reason == u"carrier")
        return tr("“%1” is no known carrier.").arg(value);
    if (reason == u"no_carrier")
        return tr("A rule for the cheapest or fastest names no carrier.");
    if (reason == u"action")
        return tr("“%1” is none of use, avoid, cheapest, fastest.").arg(value);
    if (reason == u"date")
        return tr("“%1” is no date such as 2027-02-05 or 2027-02-05 18:00.").arg(value);
    if (reason == u"ends")
        return tr("“%1” ends before it begins.").arg(value);
    if (reason == u"yes_no")
        return tr("“%1” is neither yes nor no.").arg(value);
    if (reason == u"currency")
        return tr("“%1” is no code of a currency such as CNY or MYR.").arg(value);
    if (reason == u"no_amount")
        return tr("A currency stands there without an amount.");
    if (reason == u"per")
        return tr("“%1” is neither order nor parcel.").arg(value);
    if (reason == u"shop")
        return tr("“%1” is no linked shop.").arg(value);
    return tr("“%1” stands there twice.").arg(value);
}

} // namespace waydesk
