// SPDX-License-Identifier: Apache-2.0
#include "models/orderrowtext.h"

#include "models/shopbadges.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace waydesk {

namespace {
using namespace Qt::StringLiterals;

/// The same field of every order that has it.
QStringList each(const OrderTable &table, RowHandle row, std::string_view DeskOrder::*field)
{
    QStringList out;
    for (int i = 0; i < table.orderCount(row); ++i) {
        const QString text = OrderRowText::text(table.order(row, i).*field);
        if (!text.isEmpty() && !out.contains(text))
            out.append(text);
    }
    return out;
}
} // namespace

QString OrderRowText::text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString OrderRowText::orderNumber(const OrderTable &table, RowHandle row)
{
    const int count = table.orderCount(row);
    if (count > 1)
        return tr("%n orders merged", nullptr, count);
    return count == 1 ? text(table.orderNumber(row, 0)) : QString();
}

QString OrderRowText::buyer(const OrderTable &table, RowHandle row)
{
    return each(table, row, &DeskOrder::buyer).join(u" · "_s);
}

QString OrderRowText::place(const OrderTable &table, RowHandle row)
{
    QStringList parts;
    for (const std::string_view part :
         {table.country(row), table.province(row), table.city(row), table.district(row)}) {
        if (!part.empty() && (parts.isEmpty() || parts.last() != text(part)))
            parts.append(text(part));
    }
    return parts.join(u' ');
}

QString OrderRowText::maskedStreet(const OrderTable &table, RowHandle row)
{
    QString street = text(table.street(row));
    for (QChar &c : street) {
        if (c.isDigit())
            c = u'*';
    }
    return street;
}

QString OrderRowText::goods(const OrderTable &table, RowHandle row)
{
    return each(table, row, &DeskOrder::goods).join(u"; "_s);
}

QString OrderRowText::contents(const OrderTable &table, RowHandle row)
{
    const QString pieces = u" · "_s + tr("%n pieces", nullptr, static_cast<int>(table.quantity(row)));
    if (table.orderCount(row) > 1)
        return tr("%n orders", nullptr, table.orderCount(row)) + pieces;
    const QString part = table.part(row).text();
    return part.isEmpty() ? QString() : tr("part %1").arg(part) + pieces;
}

QString OrderRowText::messages(const OrderTable &table, RowHandle row)
{
    return each(table, row, &DeskOrder::message).join(u" | "_s);
}

QString OrderRowText::memos(const OrderTable &table, RowHandle row)
{
    return each(table, row, &DeskOrder::memo).join(u" | "_s);
}

QString OrderRowText::countdown(qint64 remainingMs)
{
    const qint64 minutes = std::llabs(remainingMs) / 60000;
    const QString time = minutes >= 24 * 60
        ? tr("%1 d %2 h", "days, hours").arg(minutes / (24 * 60)).arg(minutes / 60 % 24)
        : u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
    return remainingMs < 0 ? tr("late %1").arg(time) : time;
}

QString OrderRowText::paid(qint64 paidAt)
{
    if (paidAt == 0)
        return {};
    return tr("paid %1").arg(QDateTime::fromMSecsSinceEpoch(paidAt).toString(u"MM-dd HH:mm"_s));
}

QVariantMap OrderRowText::shopBadge(const OrderTable &table, ShopId id) { return shopBadge(table.shops(), id); }

QVariantMap OrderRowText::shopBadge(std::span<const Shop> shops, ShopId id)
{
    const auto found = std::ranges::find(shops, id, &Shop::id);
    const QString name = found == shops.end() ? QString() : found->name;
    const BadgeColours colours = shopColours(shops, id);
    return {{u"shop"_s, id.value},
            {u"name"_s, name},
            {u"text"_s, shopCharacter(shops, id)},
            {u"ink"_s, colours.ink},
            {u"tint"_s, colours.tint}};
}

QVariantList OrderRowText::tags(const OrderTable &table, TagBits bits)
{
    QVariantList tags;
    for (size_t i = 0; bits != 0 && i < table.tags().size(); ++i) {
        const TagRule &tag = table.tags()[i];
        if (((bits >> i) & 1u) != 0)
            tags.append(QVariantMap{
                {u"name"_s, tag.name}, {u"colour"_s, static_cast<int>(tag.colour)}, {u"urgent"_s, tag.urgent}});
    }
    return tags;
}

QVariantList OrderRowText::shopBadges(const OrderTable &table, RowHandle row)
{
    QVariantList badges;
    QList<qint64> seen;
    for (int i = 0; i < table.orderCount(row); ++i) {
        const ShopId id = table.orderShop(row, i);
        if (seen.contains(id.value))
            continue;
        seen.append(id.value);
        badges.append(shopBadge(table, id));
    }
    return badges;
}

QVariantList OrderRowText::orders(const OrderTable &table, RowHandle row)
{
    QVariantList out;
    for (int i = 0; i < table.orderCount(row); ++i) {
        const DeskOrder order = table.order(row, i);
        out.append(QVariantMap{{u"id"_s, order.id.value},
                               {u"number"_s, text(order.number)},
                               {u"buyer"_s, text(order.buyer)},
                               {u"shop"_s, order.shop.value},
                               {u"goods"_s, text(order.goods)},
                               {u"quantity"_s, order.quantity},
                               {u"message"_s, text(order.message)},
                               {u"memo"_s, text(order.memo)},
                               {u"paidAt"_s, order.paidAt},
                               {u"deadline"_s, order.deadline},
                               {u"status"_s, static_cast<int>(order.status)},
                               {u"refund"_s, static_cast<int>(order.refund)}});
    }
    return out;
}

QVariantList OrderRowText::orderIds(const OrderTable &table, RowHandle row)
{
    QVariantList ids;
    for (int i = 0; i < table.orderCount(row); ++i)
        ids.append(table.order(row, i).id.value);
    return ids;
}

} // namespace waydesk
