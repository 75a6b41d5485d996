// SPDX-License-Identifier: Apache-2.0
#include "models/text/tagtexts.h"

#include "core/carrier/sheetcells.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

QString TagTexts::colour(TagColour colour)
{
    switch (colour) {
    case TagColour::Grey: return tr("grey");
    case TagColour::Red: return tr("red");
    case TagColour::Orange: return tr("orange");
    case TagColour::Yellow: return tr("yellow");
    case TagColour::Green: return tr("green");
    case TagColour::Blue: return tr("blue");
    case TagColour::Purple: break;
    }
    return tr("purple");
}

QString TagTexts::buyer(TagBuyer buyer)
{
    switch (buyer) {
    case TagBuyer::Any: return tr("any buyer");
    case TagBuyer::First: return tr("first order in the shop");
    case TagBuyer::Returning: break;
    }
    return tr("ordered before");
}

QString TagTexts::conditions(const TagConditions &when, std::span<const Shop> shops)
{
    QStringList parts;
    const QString comma = tr(", ", "between words of a list");
    QStringList names;
    for (const ShopId id : when.shops) {
        if (const auto shop = std::ranges::find(shops, id, &Shop::id); shop != shops.end())
            names.append(shop->name);
    }
    for (const QStringList &words : {names, when.countries, when.services}) {
        if (!words.isEmpty())
            parts.append(words.join(comma));
    }
    if (when.amountFrom && when.amountUntil)
        parts.append(tr("%1 to %2 %3").arg(moneyText(*when.amountFrom), moneyText(*when.amountUntil), when.currency));
    else if (when.amountFrom)
        parts.append(tr("from %1 %2").arg(moneyText(*when.amountFrom), when.currency));
    else if (when.amountUntil)
        parts.append(tr("up to %1 %2").arg(moneyText(*when.amountUntil), when.currency));
    if (!when.goods.isEmpty())
        parts.append(tr("goods: %1").arg(when.goods.join(comma)));
    if (when.piecesFrom > 0)
        parts.append(tr("%n or more pieces", nullptr, static_cast<int>(when.piecesFrom)));
    if (when.buyer == TagBuyer::First)
        parts.append(buyer(when.buyer));
    if (when.buyer == TagBuyer::Returning)
        parts.append(tr("%n or more earlier orders", nullptr, when.earlierFrom));
    if (!when.notes.isEmpty())
        parts.append(tr("notes: %1").arg(when.notes.join(comma)));
    return parts.join(u" · "_s);
}

QString TagTexts::names(std::span<const TagRule> tags, TagBits bits)
{
    QStringList names;
    for (size_t i = 0; i < std::min(tags.size(), TagLimits::tags); ++i) {
        if (((bits >> i) & 1u) != 0)
            names.append(tags[i].name);
    }
    return names.join(tr(", ", "between words of a list"));
}

QString TagTexts::waits(const QString &text)
{
    const auto codes = waitCodes(text);
    if (!codes)
        return text;
    if (codes->unreadable)
        return tr("New order: the rules for new orders cannot be read.");
    return codes->noRule ? tr("New order: no tag lets it go on by itself.")
                         : tr("New order: orders with its tags are looked at first.");
}

QString TagTexts::problem(const QString &reason, const QString &value)
{
    if (reason == u"tag_name")
        return tr("A tag has a name of 1 to %1 characters, without commas, colons, quotes and equals signs.")
            .arg(TagLimits::nameLength);
    if (reason == u"tag_reserved")
        return tr("No tag can be called “%1”: it means orders without a tag.").arg(value);
    if (reason == u"tag_empty")
        return tr("Say at least one thing that an order must be like; otherwise every order has the tag.");
    if (reason == u"tag_amount")
        return tr("The amounts must not be negative, and the first not above the second.");
    if (reason == u"tag_currency")
        return tr("“%1” is no currency: three letters, such as CNY or USD.").arg(value);
    if (reason == u"tag_pieces")
        return tr("“%1” is no number of pieces.").arg(value);
    if (reason == u"tag_earlier")
        return tr("“%1” is no number of earlier orders: 1 to %2.").arg(value).arg(TagLimits::earlier);
    if (reason == u"tag_words")
        return tr("A condition has at most %1 words of %2 characters.")
            .arg(TagLimits::words)
            .arg(TagLimits::wordLength);
    if (reason == u"tag_many")
        return tr("There are at most %1 tags.").arg(value);
    if (reason == u"tag_unreadable")
        return tr("The rules for new orders cannot be read: let all orders go straight on, then set them anew.");
    if (reason == u"tag_both")
        return tr("“%1” can make orders wait or let them go, not both.").arg(value);
    return {};
}

} // namespace waydesk
