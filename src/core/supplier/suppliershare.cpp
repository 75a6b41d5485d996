// SPDX-License-Identifier: Apache-2.0
#include "core/supplier/suppliershare.h"

#include "core/order/eligibility.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

QStringList SupplierShare::suppliers() const
{
    QStringList all;
    for (const Line &line : lines) {
        if (!all.contains(line.supplier))
            all.append(line.supplier);
    }
    return all;
}

bool SupplierShare::has(LineId line) const
{
    return std::ranges::any_of(lines, [line](const Line &one) { return one.item.line == line; });
}

std::vector<PurchaseItem> SupplierShare::itemsOf(const QString &supplier) const
{
    std::vector<PurchaseItem> items;
    for (const Line &line : lines) {
        if (line.supplier == supplier)
            items.push_back(line.item);
    }
    return items;
}

namespace {

std::optional<SupplierItem> orderedOf(std::span<const Purchase> purchases, LineId line)
{
    for (const Purchase &one : purchases) {
        if (one.state == PurchaseState::Cancelled)
            continue;
        const auto item = std::ranges::find(one.items, line, &PurchaseItem::line);
        if (item != one.items.end())
            return SupplierItem{one.supplier, item->item};
    }
    return std::nullopt;
}

} // namespace

SupplierShare supplierShare(const Order &order, const SupplierTerms &terms, std::span<const Purchase> purchases)
{
    SupplierShare share;
    for (const OrderLine &line : order.lines) {
        const qint64 quantity = shippableQuantity(line);
        if (quantity <= 0)
            continue;
        auto found = orderedOf(purchases, line.id);
        if (!found)
            found = terms.supplierItem(line.sku);
        if (found)
            share.lines.push_back({found->supplier, {line.id, found->item, quantity}});
        else
            share.hasOwn = true;
    }
    return share;
}

QString SupplierMark::text() const
{
    return (unreadable ? u"unreadable:"_s : splitFirst ? u"split:"_s : u"all:"_s) + suppliers;
}

SupplierMark SupplierMark::fromText(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    return {colon < 0 ? text : text.mid(colon + 1), text.startsWith(u"split:"_s), text.startsWith(u"unreadable:"_s)};
}

} // namespace waydesk
