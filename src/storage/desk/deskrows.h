// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/desk/deskfacts.h"

namespace waydesk {

/// How the desk's statements name their columns and read them; Row is a Statement or a BulkCursor.
namespace DeskRows {

inline constexpr const char *orderColumns =
    "o.id, o.shop_id, o.status, o.refund, o.presale, o.under_review, o.presale_due, o.created_at, o.paid_at,"
    " o.ship_by, o.goods_quantity, o.as_of, o.number, o.buyer, o.receiver, o.phone, o.phone2, o.country, o.province,"
    " o.city, o.district, o.street, o.platform_key, o.address_key, o.message, o.memo, o.note, o.goods,"
    " o.platform_tracking, ";
/// They follow: what tags are judged by, or the same columns without anything to read.
inline constexpr const char *tagColumns = "o.currency, o.platform_carrier, o.amount_minor, o.run_id";
inline constexpr const char *noTagColumns = "'', '', CAST(0 AS BIGINT), o.run_id";
inline constexpr int orderAmount = 12 + DeskOrderRow::TextCount;
inline constexpr int orderRun = orderAmount + 1;
inline constexpr const char *parcelColumns =
    "p.id, p.version, p.state, p.whole, p.fill_id, p.position, p.address_key, p.carrier,"
    " (SELECT a.number FROM assignment a WHERE a.parcel_id = p.id AND a.live = 1), p.why";
inline constexpr const char *lineColumns = "l.order_id, l.line_no, l.id, l.quantity, l.refund, l.title, l.attributes, ";
inline constexpr const char *skuColumn = "l.sku";
inline constexpr const char *noSkuColumn = "''";
inline constexpr const char *parcelLineColumns = "pl.parcel_id, pl.order_id, pl.line_id, pl.quantity";
inline constexpr const char *holdColumns = "h.order_id, h.parcel_id, h.reason";

OrderStatus statusFrom(std::string_view word);
RefundState refundFrom(std::string_view word);
ParcelState stateFrom(std::string_view word);
Reason reasonFrom(std::string_view word);

template <class Row> DeskOrderRow readOrder(const Row &row)
{
    DeskOrderRow out;
    out.id = row.integer(0);
    out.shop = row.integer(1);
    out.status = statusFrom(row.utf8(2));
    out.refund = refundFrom(row.utf8(3));
    out.presale = row.integer(4) != 0;
    out.underReview = row.integer(5) != 0;
    out.presaleDue = row.integer(6);
    out.createdAt = row.integer(7);
    out.paidAt = row.integer(8);
    out.shipBy = row.integer(9);
    out.goodsQuantity = row.integer(10);
    out.asOf = row.integer(11);
    out.amountMinor = row.integer(orderAmount);
    for (int i = 0; i < DeskOrderRow::TextCount; ++i)
        out.text[size_t(i)] = row.utf8(12 + i);
    return out;
}

template <class Row> void takeParcel(DeskFacts &facts, const Row &row)
{
    DeskParcel parcel;
    parcel.id = row.integer(0);
    parcel.version = row.integer(1);
    parcel.state = stateFrom(row.utf8(2));
    parcel.whole = row.integer(3) != 0;
    parcel.fill = row.integer(4);
    parcel.position = row.integer(5);
    parcel.addressKey = row.utf8(6);
    parcel.carrier = row.utf8(7);
    parcel.number = row.utf8(8);
    parcel.shipsAgain = row.utf8(9) == "recalled";
    facts.parcels.push_back(std::move(parcel));
}

template <class Row> void takeLine(DeskFacts &facts, const Row &row)
{
    DeskLine line;
    line.order = row.integer(0);
    line.lineNo = row.integer(1);
    line.line = row.integer(2);
    line.quantity = row.integer(3);
    line.refund = refundFrom(row.utf8(4));
    line.textAt = facts.text.size();
    const std::string_view title = row.utf8(5);
    facts.text.append(title);
    line.titleSize = quint32(title.size());
    const std::string_view attributes = row.utf8(6);
    facts.text.append(attributes);
    line.attributesSize = quint32(attributes.size());
    const std::string_view sku = row.utf8(7);
    facts.text.append(sku);
    line.skuSize = quint32(sku.size());
    facts.lines.push_back(line);
}

template <class Row> void takeParcelLine(DeskFacts &facts, const Row &row)
{
    facts.parcelLines.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3)});
}

template <class Row> void takeHold(DeskFacts &facts, const Row &row)
{
    const qint64 order = row.integer(0);
    auto &holds = order != 0 ? facts.orderHolds[order] : facts.parcelHolds[row.integer(1)];
    holds.push_back(reasonFrom(row.utf8(2)));
}

} // namespace DeskRows

} // namespace waydesk
