// SPDX-License-Identifier: Apache-2.0
#include "models/numberpreviewmodel.h"

#include "core/desk/masking.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"

#include <algorithm>

namespace waydesk {

namespace {
NumberPreviewRow rowOf(const OrderTable &table, ParcelId parcel)
{
    NumberPreviewRow row;
    row.parcel = parcel;
    const auto handle = parcel.isValid() ? table.find(RowKey(parcel)) : std::nullopt;
    if (!handle)
        return row;
    row.orders = table.orderCount(*handle);
    if (row.orders > 0)
        row.shop = OrderRowText::shopBadge(table, table.orderShop(*handle, 0));
    row.receiver = maskedName(OrderRowText::text(table.receiver(*handle)));
    row.address = OrderRowText::place(table, *handle);
    row.goods = OrderRowText::goods(table, *handle);
    row.quantity = table.quantity(*handle);
    return row;
}

/// Skipped numbers stand before the first given number that is beyond them: both lists rise by the same rule, and
/// among numbers of one length that is also the order of their text.
bool standsBefore(const QString &skipped, const QString &given)
{
    return skipped.size() != given.size() ? skipped.size() < given.size() : skipped < given;
}
} // namespace

NumberPreview::NumberPreview(const FillDraft &draft, const OrderTable &table)
{
    for (const ParcelId parcel : draft.going)
        m_going.push_back(rowOf(table, parcel));
    for (const RefusedNumber &refused : draft.refused) {
        NumberPreviewRow row = rowOf(table, refused.parcel);
        row.state = PreviewState::Refused;
        row.remark = Sentences::reasonSentence(refused.reason);
        m_refused.push_back(row);
    }
}

std::vector<NumberPreviewRow> NumberPreview::rows(const FillReport &report, bool typed) const
{
    std::vector<NumberPreviewRow> rows;
    rows.reserve(m_going.size() + report.skipped.size() + m_refused.size());
    auto skipped = report.skipped.begin();
    const auto addSkipped = [&] {
        NumberPreviewRow row;
        row.number = skipped->number;
        row.state = PreviewState::Skipped;
        rows.push_back(std::move(row));
        ++skipped;
    };
    for (size_t i = 0; i < m_going.size(); ++i) {
        const auto *assigned = i < report.assigned.size() ? &report.assigned[i] : nullptr;
        while (assigned && skipped != report.skipped.end() && standsBefore(skipped->number, assigned->number))
            addSkipped();
        NumberPreviewRow &row = rows.emplace_back(m_going[i]);
        row.state = !assigned ? PreviewState::Without : typed && i == 0 ? PreviewState::Typed : PreviewState::Predicted;
        if (assigned) {
            row.position = assigned->position;
            row.number = assigned->number;
        }
    }
    while (skipped != report.skipped.end())
        addSkipped();
    rows.insert(rows.end(), m_refused.begin(), m_refused.end());
    return rows;
}

void NumberPreviewModel::explainSkipped(QHash<QString, QString> words)
{
    m_words = std::move(words);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QStringList NumberPreviewModel::headers() const
{
    return {tr("#"), tr("Shop"), tr("Receiver"), tr("Address"), tr("Goods"), tr("Qty"), tr("Number"), tr("State")};
}

QString NumberPreviewModel::stateText(PreviewState state)
{
    switch (state) {
    case PreviewState::Predicted: return tr("predicted");
    case PreviewState::Skipped: return tr("in use, skipped");
    case PreviewState::Refused: return tr("left out");
    case PreviewState::Typed: return tr("typed by you");
    case PreviewState::Without: break;
    }
    return tr("no number left");
}

QVariant NumberPreviewModel::cell(const NumberPreviewRow &row, int column, int role) const
{
    if (role == StateRole)
        return static_cast<int>(row.state);
    if (role == ParcelRole)
        return row.parcel.value;
    if (role == ShopRole)
        return row.shop;
    if (role == OrdersRole)
        return row.orders;
    if (role == Qt::ToolTipRole && column == StateColumn)
        return row.remark;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case ShopColumn: return row.shop.value(QStringLiteral("name"));
    case PositionColumn: return row.position == 0 ? QVariant() : QVariant(row.position);
    case ReceiverColumn:
        if (row.state == PreviewState::Skipped)
            return m_words.value(row.number, tr("This number is in use; it is not given again"));
        return row.receiver;
    case AddressColumn: return row.address;
    case GoodsColumn: return row.goods;
    case QuantityColumn: return row.quantity == 0 ? QVariant() : QVariant(row.quantity);
    case NumberColumn: return row.number;
    case StateColumn: return row.remark.isEmpty() ? stateText(row.state) : row.remark;
    default: return {};
    }
}

} // namespace waydesk
