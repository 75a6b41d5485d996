// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace waydesk {

/// Columns of OrderTableModel, in the order of the table. Most show two lines.
enum class OrderColumn {
    Order, ///< shop badges; order number (or "n orders") over the buyer's nick
    Receiver, ///< masked name over masked phone
    Address, ///< province city district over the masked street
    Goods, ///< goods over "n orders, n pieces" of a merged parcel
    Quantity,
    Messages, ///< buyer's message over memo
    Deadline, ///< remaining time
    Waybill, ///< carrier over number; the reason instead while the row is held
    State,
};
constexpr int OrderColumnCount = 9;

/// What a view needs beside Qt::DisplayRole (the first line) and Qt::ToolTipRole.
enum OrderRole {
    SecondLineRole = Qt::UserRole + 1, ///< QString
    RowKeyRole, ///< qint64, RowKey::value(): the parcel's id, or minus the order's
    ParcelIdRole, ///< qint64, 0 = an order without a parcel
    OrderIdsRole, ///< QVariantList of qint64
    OrdersRole, ///< QVariantList of QVariantMap: id, number, buyer, shop, goods, quantity,
                ///< message, memo, paidAt, deadline, status, refund
    OrderCountRole, ///< int; more than 1 = merged
    ShopBadgesRole, ///< QVariantList of QVariantMap as of OrderRowText::shopBadge()
    HeldRole, ///< bool: a reason blocks it; to be greyed
    ReasonRole, ///< QString: sentence of the gravest reason, empty if there is none
    ReasonsRole, ///< QStringList: all of them, remarks too
    ReasonWordRole, ///< QString: the gravest in one or two words
    TagsRole, ///< QVariantList of QVariantMap as of OrderRowText::tags(), the weightiest first
    PrintStateRole, ///< int of PrintState
    DeadlineRole, ///< qint64 UTC ms, 0 = unknown
    RemainingRole, ///< qint64 ms until the deadline, negative = overdue; invalid if it does not count
    WaybillRole, ///< QString: the number alone
    CarrierRole, ///< QString: the carrier's code
    MessageCountRole, ///< int: buyer's messages
    MemoCountRole, ///< int: memos
    ChildRole, ///< int: 0 = a row of its own, 1 = an order of the open parcel above, 2 = its last one
    OpenRole, ///< bool: the orders of this merged parcel are shown
};

} // namespace waydesk
