// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/desk/ordertable.h"

#include <QCoreApplication>
#include <QString>
#include <QVariant>

#include <span>

namespace waydesk {

/// What one row of an OrderTable says on the screen, receiver masked.
class OrderRowText
{
    Q_DECLARE_TR_FUNCTIONS(waydesk::OrderRowText)

public:
    static QString text(std::string_view utf8);
    static QString orderNumber(const OrderTable &table, RowHandle row);
    static QString buyer(const OrderTable &table, RowHandle row);
    static QString place(const OrderTable &table, RowHandle row);
    /// Street with its digits masked: the house is not to be found by it.
    static QString maskedStreet(const OrderTable &table, RowHandle row);
    static QString goods(const OrderTable &table, RowHandle row);
    static QString contents(const OrderTable &table, RowHandle row);
    static QString messages(const OrderTable &table, RowHandle row);
    static QString memos(const OrderTable &table, RowHandle row);
    /// "1:35", "2 d 6 h"; "late 0:22" past the deadline.
    static QString countdown(qint64 remainingMs);
    /// When it was paid: day and time; empty = unknown.
    static QString paid(qint64 paidAt);
    static QVariantMap shopBadge(const OrderTable &table, ShopId id);
    /// shop (id), name, text (one character), ink and tint (0xRRGGBB). `shops`: all of them, for a character that no
    /// other has.
    static QVariantMap shopBadge(std::span<const Shop> shops, ShopId id);
    /// name, colour (int of TagColour) and urgent of each; of the whole row, or of one of its orders.
    static QVariantList tags(const OrderTable &table, TagBits bits);
    static QVariantList shopBadges(const OrderTable &table, RowHandle row);
    static QVariantList orders(const OrderTable &table, RowHandle row);
    static QVariantList orderIds(const OrderTable &table, RowHandle row);
};

} // namespace waydesk
