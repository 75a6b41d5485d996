// SPDX-License-Identifier: Apache-2.0
#include "models/shopbadges.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

/// In capitals; blanks and signs say nothing.
QStringList charactersOf(const QString &name)
{
    QStringList out;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > 0; from = to, to = finder.toNextBoundary()) {
        if (name.at(from).isSpace() || name.at(from).isPunct())
            continue;
        out.append(name.mid(from, to - from).toUpper());
    }
    return out;
}

qsizetype commonStart(const QStringList &one, const QStringList &other)
{
    const auto differ = std::ranges::mismatch(one, other);
    return differ.in1 - one.begin();
}

/// The characters of a name, those after what it has in common with an earlier one first; then digits.
QStringList wanted(const QStringList &name, const std::vector<QStringList> &earlier)
{
    qsizetype common = 0;
    for (const QStringList &other : earlier)
        common = std::max(common, commonStart(name, other));
    QStringList out = name.mid(common) + name;
    for (int digit = 2; digit <= 9; ++digit)
        out.append(QString::number(digit));
    return out;
}

} // namespace

QString shopCharacter(std::span<const Shop> shops, ShopId id)
{
    std::vector<Shop> byAge(shops.begin(), shops.end());
    std::ranges::sort(byAge, {}, &Shop::id);
    QStringList taken;
    for (const Shop &shop : byAge) {
        if (shop.id == id && !shop.badge.character.isEmpty())
            return shop.badge.character;
        taken.append(shop.badge.character.toUpper());
    }
    std::vector<QStringList> names;
    for (const Shop &shop : byAge) {
        const QStringList name = charactersOf(shop.name);
        const QStringList choice = wanted(name, names);
        const auto free = std::ranges::find_if(choice, [&](const QString &one) { return !taken.contains(one); });
        const QString character = free == choice.end() ? u"?"_s : *free;
        if (shop.id == id)
            return character;
        if (shop.badge.character.isEmpty())
            taken.append(character);
        names.push_back(name);
    }
    return u"?"_s;
}

BadgeColours shopColours(std::span<const Shop> shops, ShopId id)
{
    const auto shop = std::ranges::find(shops, id, &Shop::id);
    return shop != shops.end() && shop->badge.colours ? *shop->badge.colours : badgeColoursOf(id);
}

} // namespace waydesk
