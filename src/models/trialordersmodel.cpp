// SPDX-License-Identifier: Apache-2.0
#include "models/trialordersmodel.h"

#include "core/order/eligibility.h"
#include "models/text/sentences.h"

#include <algorithm>

namespace waydesk {

using namespace Qt::StringLiterals;

namespace {

QString goodsText(const Order &order)
{
    QStringList goods;
    for (const OrderLine &line : order.lines) {
        const QString name = line.title.isEmpty() ? line.sku : line.title;
        goods.append(u"%1 %2 ×%3"_s.arg(name, line.attributes).arg(line.quantity).simplified());
    }
    return goods.isEmpty() ? order.goods : goods.join(u" · "_s);
}

TrialRow rowOf(const OrderRecord &record, qint64 nowMs)
{
    const Order &order = record.order;
    const Address &to = order.receiver;
    const auto reasons = shippingReasons(order, nowMs);
    const auto stop = std::ranges::find_if(reasons, blocks);
    TrialRow row;
    row.row = record.row;
    row.order = order.number;
    row.receiver = to.receiver;
    row.phone = to.phone.isEmpty() ? to.phone2 : to.phone;
    row.address = QStringList{to.province, to.city, to.district, to.street}.join(u' ').simplified();
    row.goods = goodsText(order);
    row.fine = stop == reasons.end();
    row.state = row.fine ? Sentences::statusText(order.status) : Sentences::reasonWord(*stop);
    return row;
}

} // namespace

std::vector<TrialRow> trialRows(const ParsedFile &file, qint64 nowMs)
{
    std::vector<TrialRow> rows;
    for (const OrderRecord &record : file.records)
        rows.push_back(rowOf(record, nowMs));
    for (const RejectedRow &rejected : file.rejected) {
        if (rejected.reason.endsWith(u"_word_unknown"))
            continue; // its order stands in the list
        TrialRow row;
        row.row = rejected.row;
        row.order = TrialOrdersModel::tr("Row %1").arg(rejected.row);
        row.state = Sentences::rejectionSentence(rejected.reason);
        row.goods = rejected.column;
        rows.push_back(row);
    }
    std::ranges::stable_sort(rows, {}, &TrialRow::row);
    return rows;
}

QStringList TrialOrdersModel::headers() const
{
    return {tr("Order"), tr("Receiver"), tr("Phone"), tr("Address"), tr("Goods"), tr("State")};
}

QVariant TrialOrdersModel::cell(const TrialRow &row, int column, int role) const
{
    if (role == FineRole)
        return row.fine;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case OrderColumn: return row.order;
    case ReceiverColumn: return row.receiver;
    case PhoneColumn: return row.phone;
    case AddressColumn: return row.address;
    case GoodsColumn: return row.goods;
    case StateColumn: return row.state;
    default: return {};
    }
}

} // namespace waydesk
