// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/common/pill.h"
#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace waydesk {

enum class AccountState;

Pill accountPill(AccountState state);

/// One account as a card: name, state, carrier, what is left.
class AccountCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int Height = 68;
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, textPx(Height)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A row of the segment table, with its usage bar.
class SegmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A row of a shop's use: badge, sharing switch, bar of the month.
class ShopUseDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintSum(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    void paintShop(QPainter &painter, const QRect &room, const QModelIndex &index, const QFont &font) const;
};

} // namespace waydesk
