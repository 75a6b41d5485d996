// SPDX-License-Identifier: Apache-2.0
#include "models/numberpreviewmodel.h"

#include "core/desk/masking.h"
#include "models/orderrowtext.h"
#include "models/text/sentences.h"

#include <QHash>

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

std::vector<NumberPreviewRow> previewRows(const FillDraft &draft, const FillReport &report, const OrderTable &table)
{
    QHash<qint64, const FillReport::Assigned *> given;
    for (const auto &assigned : report.assigned)
        given.insert(assigned.parcel.value, &assigned);

    std::vector<NumberPreviewRow> rows;
    auto skipped = report.skipped.begin();
    const auto addSkipped = [&] {
        NumberPreviewRow row;
        row.number = skipped->number;
        row.state = PreviewState::Skipped;
        rows.push_back(row);
        ++skipped;
    };
    for (const ParcelId parcel : draft.going) {
        NumberPreviewRow row = rowOf(table, parcel);
        if (const auto *assigned = given.value(parcel.value)) {
            while (skipped != report.skipped.end() && standsBefore(skipped->number, assigned->number))
                addSkipped();
            row.position = assigned->position;
            row.number = assigned->number;
        } else {
            row.state = PreviewState::Without;
        }
        rows.push_back(row);
    }
    while (skipped != report.skipped.end())
        addSkipped();
    for (const RefusedNumber &refused : report.refused) {
        NumberPreviewRow row = rowOf(table, refused.parcel);
        row.state = PreviewState::Refused;
        row.remark = Sentences::reasonSentence(refused.reason);
        rows.push_back(row);
    }
    return rows;
}

QStringList NumberPreviewModel::headers() const
{
    return {tr("#"), tr("Receiver"), tr("Address"), tr("Goods"), tr("Qty"), tr("Number"), tr("State")};
}

QString NumberPreviewModel::stateText(PreviewState state)
{
    switch (state) {
    case PreviewState::Predicted: return tr("predicted");
    case PreviewState::Skipped: return tr("in use, skipped");
    case PreviewState::Refused: return tr("left out");
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
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case PositionColumn: return row.position == 0 ? QVariant() : QVariant(row.position);
    case ReceiverColumn: return row.receiver;
    case AddressColumn: return row.address;
    case GoodsColumn: return row.goods;
    case QuantityColumn: return row.quantity == 0 ? QVariant() : QVariant(row.quantity);
    case NumberColumn: return row.number;
    case StateColumn: return row.remark.isEmpty() ? stateText(row.state) : row.remark;
    default: return {};
    }
}

} // namespace waydesk
