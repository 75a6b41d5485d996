// SPDX-License-Identifier: Apache-2.0
#include "models/text/suppliertexts.h"

#include "core/supplier/suppliershare.h"
#include "models/text/deadlinetexts.h"
#include "models/text/sentences.h"

#include <QHash>

namespace waydesk {

using namespace Qt::StringLiterals;

QString SupplierTexts::hold(const QString &text)
{
    const SupplierMark mark = SupplierMark::fromText(text);
    if (mark.unreadable)
        return tr("What this shop says of its suppliers cannot be read: set it anew in the settings.");
    if (mark.suppliers.isEmpty())
        return tr("A supplier sends this order.");
    return mark.splitFirst ? tr("%1 sends a part of this order: split it first.").arg(mark.suppliers)
                           : tr("%1 sends this order.").arg(mark.suppliers);
}

QString SupplierTexts::patternProblem(const QString &reason, const QString &value)
{
    if (reason == u"long")
        return tr("The pattern is too long: at most %1 characters.").arg(SupplierPattern::longest);
    if (reason == u"braces")
        return tr("“%1” has braces around something else than {supplier} and {item}.").arg(value);
    if (reason == u"item_missing")
        return tr("“%1” says nowhere where the supplier's item id stands: write {item} there.").arg(value);
    if (reason == u"item_twice")
        return tr("“%1” has {item} twice.").arg(value);
    if (reason == u"supplier_missing")
        return tr("“%1” names no supplier: write {supplier} where the code names him, or his name behind =.")
            .arg(value);
    if (reason == u"supplier_twice")
        return tr("“%1” names the supplier twice.").arg(value);
    if (reason == u"touching")
        return tr("“%1” has two places side by side: nobody can tell where one ends.").arg(value);
    if (reason == u"bare")
        return tr("“%1” would fit every code: write a letter or sign that only such codes have.").arg(value);
    if (reason == u"control")
        return tr("The pattern has a character that cannot be typed in a code.");
    if (reason == u"many")
        return tr("These are too many: at most %1.").arg(value);
    return tr("The pattern is empty.");
}

QString SupplierTexts::step(PurchaseStep step)
{
    switch (step) {
    case PurchaseStep::ToBuy: return tr("to buy");
    case PurchaseStep::Listed: return tr("in a list");
    case PurchaseStep::Bought: return tr("bought");
    case PurchaseStep::Shipped: return tr("sent");
    case PurchaseStep::SplitFirst: return tr("split first");
    case PurchaseStep::LeftOut: break;
    }
    return tr("left out");
}

QString SupplierTexts::state(PurchaseState state)
{
    switch (state) {
    case PurchaseState::ToBuy: return step(PurchaseStep::Listed);
    case PurchaseState::Bought: return step(PurchaseStep::Bought);
    case PurchaseState::Shipped: return step(PurchaseStep::Shipped);
    case PurchaseState::Cancelled: break;
    }
    return tr("taken back");
}

QString SupplierTexts::advice(PurchaseAdvice advice)
{
    switch (advice) {
    case PurchaseAdvice::DropFromList: return tr("Tell the supplier not to buy it, then take it back.");
    case PurchaseAdvice::CancelAtSupplier: return tr("Tell the supplier not to send it, then take it back.");
    case PurchaseAdvice::StopParcel: return tr("Have the supplier's parcel come back, then take it back.");
    case PurchaseAdvice::PackedHere: return tr("The same goods go from here too: stop one of the two parcels.");
    case PurchaseAdvice::TellReceiver: return tr("Tell the supplier the new receiver.");
    case PurchaseAdvice::TellGoods: break;
    }
    return tr("Tell the supplier the new goods, or take it back and list it anew.");
}

QString SupplierTexts::goods(const PurchaseRow &row)
{
    QStringList parts;
    for (const PurchaseGoods &goods : row.goods)
        parts.append(tr("%1 ×%2", "item id: pieces").arg(goods.item.item).arg(goods.item.quantity));
    return parts.join(tr(", "));
}

QString SupplierTexts::remark(const PurchaseRow &row)
{
    QStringList parts;
    for (const Reason reason : row.reasons)
        parts.append(Sentences::reasonWord(reason));
    if (row.advice)
        parts.append(advice(*row.advice));
    else if (row.step == PurchaseStep::SplitFirst)
        parts.append(tr("goods of our own are in it too"));
    if (row.purchase && parts.isEmpty()) {
        const Purchase &purchase = *row.purchase;
        if (row.step == PurchaseStep::Shipped)
            parts.append(purchase.carrier + u' ' + purchase.number);
        if (row.step == PurchaseStep::Shipped && purchase.told)
            parts.append(Sentences::writeBackStateText(*purchase.told));
        if (row.step == PurchaseStep::Bought)
            parts.append(tr("since %1, waits for its number").arg(DeadlineTexts::time(purchase.boughtAt)));
        if (row.step == PurchaseStep::Listed)
            parts.append(tr("listed %1").arg(DeadlineTexts::time(purchase.listedAt)));
    }
    return parts.join(u" · "_s);
}

QString SupplierTexts::refused(const TakeSupplierNumbers::Refused &row)
{
    if (row.reason == u"order_missing")
        return tr("The order number is missing.");
    if (row.reason == u"number_missing")
        return tr("The number is missing.");
    if (row.reason == u"too_long")
        return tr("A cell is too long for an order or a number.");
    if (row.reason == u"formula")
        return tr("A cell is a formula.");
    if (row.reason == u"number_damaged")
        return tr("A spreadsheet has rounded the number: have it sent as text.");
    if (row.reason == u"too_many_rows")
        return tr("There are more rows than are read in one go.");
    if (row.reason == u"carrier_unknown")
        return tr("“%1” names no carrier that is known here.").arg(row.value);
    if (row.reason == u"carrier_unclear")
        return tr("The number could be of several carriers: %1.").arg(row.value);
    if (row.reason == u"order_unknown")
        return tr("No order %1 is known.").arg(row.value);
    if (row.reason == u"order_ambiguous")
        return tr("Several shops have an order %1: say which shop.").arg(row.value);
    if (row.reason == u"not_bought")
        return tr("Nothing of order %1 was listed or bought.").arg(row.value);
    if (row.reason == u"several_purchases")
        return tr("Order %1 has several purchases: say which supplier, or which item id.").arg(row.value);
    if (row.reason == u"several_numbers")
        return tr("Order %1 has several numbers here: leave one of them.").arg(row.value);
    if (row.reason == u"number_known")
        return tr("It has number %1 already: tick Replace known numbers if the new one counts.").arg(row.value);
    if (row.reason == u"not_written")
        return tr("Not written: take the same rows in once more.");
    if (row.reason == u"number_used")
        return tr("The number is used already (%1).").arg(row.value);
    if (row.reason == u"check_digit_wrong")
        return tr("The check digit of %1 is wrong.").arg(row.value);
    return tr("%1 cannot be a number of this carrier.").arg(row.value);
}

QString SupplierTexts::warning(const TakeSupplierNumbers::Taken &row)
{
    if (row.warning.isEmpty())
        return row.correction ? tr("takes the place of a number that the shop was told") : QString();
    if (const auto reason = reasonFromName(row.warning))
        return Sentences::reasonSentence(*reason);
    return tr("looks unusual for this carrier");
}

QString SupplierTexts::heading(const QString &key)
{
    static const QHash<QString, const char *> names{
        {u"supplier"_s, QT_TR_NOOP("Supplier")},  {u"shop"_s, QT_TR_NOOP("Shop")},
        {u"order"_s, QT_TR_NOOP("Order number")}, {u"item"_s, QT_TR_NOOP("Item id")},
        {u"quantity"_s, QT_TR_NOOP("Quantity")},  {u"sku"_s, QT_TR_NOOP("SKU")},
        {u"title"_s, QT_TR_NOOP("Goods")},        {u"attributes"_s, QT_TR_NOOP("Variant")},
        {u"receiver"_s, QT_TR_NOOP("Receiver")},  {u"phone"_s, QT_TR_NOOP("Phone")},
        {u"country"_s, QT_TR_NOOP("Country")},    {u"province"_s, QT_TR_NOOP("Province")},
        {u"city"_s, QT_TR_NOOP("City")},          {u"district"_s, QT_TR_NOOP("District")},
        {u"street"_s, QT_TR_NOOP("Street")},      {u"postcode"_s, QT_TR_NOOP("Postcode")},
        {u"carrier"_s, QT_TR_NOOP("Carrier")},    {u"waybill"_s, QT_TR_NOOP("Tracking number")},
    };
    const char *name = names.value(key);
    return name ? tr(name) : key;
}

} // namespace waydesk
